// Adopting presscheck on an old collection: what it came with is set aside by name,
// anything new counts, and what is gone is taken off the list for good.
import type { Finding } from "../model/finding.ts";
import type { KnownFinding } from "../model/waiver.ts";
import { knownFile } from "../model/known-file.ts";
import { isWaivable } from "../model/is-waivable.ts";

/**
 * Groups of findings, each weighed as it is asked for; last, what the list still
 * names and no article has.
 * @param files articles that were read in this run; entries of others are left alone
 */
export function* setKnownAside(
  groups: Iterable<readonly Finding[]>,
  known: readonly KnownFinding[],
  files: ReadonlySet<string>,
): Generator<readonly Finding[]> {
  const leftByKey = new Map<string, number>();
  for (const entry of known)
    if (files.has(entry.file))
      leftByKey.set(
        keyOf(entry),
        (leftByKey.get(keyOf(entry)) ?? 0) + entry.times,
      );
  const weigh = (finding: Finding): Finding => {
    const left = leftByKey.get(keyOf(finding)) ?? 0;
    if (left === 0 || !isAdoptable(finding)) return finding;
    leftByKey.set(keyOf(finding), left - 1);
    const { severity } = finding;
    return {
      ...finding,
      severity: "note",
      excused: { kind: "known", severity },
    };
  };
  for (const findings of groups) yield findings.map(weigh);
  const gone = [...leftByKey.values()].reduce((sum, left) => sum + left, 0);
  if (gone > 0) yield [explainGone(gone)];
}

/** Whether a finding may be put on the list. */
export function isAdoptable({ rule, severity, excused }: Finding): boolean {
  return severity !== "note" && excused === undefined && isWaivable(rule);
}

/** What a finding is known by: rule, file, subject and words, and neither line nor wording of its own. */
export function keyOf({
  file,
  rule,
  subject,
  words,
}: {
  readonly file: string;
  readonly rule: string;
  readonly subject?: string | undefined;
  readonly words?: string | undefined;
}): string {
  return JSON.stringify([file, rule, subject ?? "", words ?? ""]);
}

function explainGone(gone: number): Finding {
  const one = gone === 1;
  return {
    rule: "known-findings",
    severity: "warning",
    file: knownFile,
    title: `${gone} known ${one ? "finding is" : "findings are"} mended and still on the list.`,
    why: "Left there, the same mistake could come back unseen.",
    todo: "Take them off the list; nothing is ever added to it.",
    command: "npx presscheck adopt",
  };
}
