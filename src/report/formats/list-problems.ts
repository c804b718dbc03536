// Other tools know problems in files and no gates, so a reason to hold is told as a finding.
import type { Finding } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import type { ArticleGate, Reason } from "../../model/verdict.ts";
import { toSentence } from "../describe-verdict.ts";
import { severityOrder } from "../sort-findings.ts";
import type { Checked } from "./checked.ts";

/**
 * The findings that count and, as findings of the rules gate-claim, gate-link, gate-checkpoint
 * and gate-plan, the reasons to hold; the worst first, since some tools show only so
 * many. Drafts are not gated, so their reasons hold nothing.
 */
export function listProblems({ findings, gates }: Checked): Finding[] {
  const reasons = gates
    .filter(({ status }) => status !== "draft")
    .flatMap(listReasons);
  const counted = findings.filter(({ excused }) => excused === undefined);
  return [...counted, ...reasons].toSorted(
    (a, b) =>
      severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity),
  );
}

function listReasons(gate: ArticleGate): Finding[] {
  return (
    gate.reasons
      // Such a reason repeats a finding, which has its own place.
      .filter(({ subject }) => subject !== "finding")
      .map((reason): Finding => {
        const place = placeReason(reason, gate);
        return {
          rule: `gate-${reason.subject}`,
          severity: "error",
          file: gate.file,
          ...(place === undefined ? {} : { place }),
          title: toSentence(reason.text),
          ...(reason.todo === "" ? {} : { todo: toSentence(reason.todo) }),
          subject: reason.text,
        };
      })
  );
}

// A reason names no place; one about a claim begins with the claim's statement.
function placeReason(
  { subject, text }: Reason,
  { claims }: ArticleGate,
): Place | undefined {
  if (subject !== "claim") return undefined;
  return claims.find(({ statement }) => text.startsWith(`“${statement}”`))
    ?.place;
}
