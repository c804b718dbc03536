// SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, in
// the part of it that GitHub's code scanning reads.
import type { Finding, Severity } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import { cleanText, cleanTexts } from "../clean-text.ts";
import { describeExcuse } from "../describe-excuse.ts";
import { compareTexts } from "../group-checkpoints.ts";
import type { Checked } from "./checked.ts";
import { describeFinding } from "./describe-finding.ts";
import { fingerprintFindings } from "./fingerprint-findings.ts";
import { listProblems } from "./list-problems.ts";

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  note: "note",
};

/** GitHub shows so many of a run's results, and refuses a run of more than 25,000. */
const mostResults = 5000;

/** Indented JSON with a line end: one run, also when nothing is wrong. The worst results are kept, and the run says how many were left out. */
export function renderSarif(checked: Checked): string {
  const excused = checked.findings.filter((at) => at.excused !== undefined);
  const all = [...listProblems(checked), ...excused];
  const problems = all.slice(0, mostResults);
  const rules = [...new Set(problems.map(({ rule }) => rule))].toSorted(
    compareTexts,
  );
  const fingerprints = fingerprintFindings(problems);
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "presscheck",
            version: /\S*$/.exec(checked.facts.tool)?.[0] ?? "",
            rules: rules.map(describeRule),
          },
        },
        columnKind: "utf16CodeUnits",
        ...noteOmission(all.length - problems.length),
        results: problems.map((problem, index) => ({
          ruleId: problem.rule,
          ruleIndex: rules.indexOf(problem.rule),
          level: levels[problem.severity],
          message: { text: escapeLinks(describeFinding(problem)) },
          locations: [locate(problem)],
          // The one name that GitHub looks at.
          partialFingerprints: { primaryLocationLineHash: fingerprints[index] },
          ...offerFix(problem),
          ...suppress(problem),
        })),
      },
    ],
  };
  return `${JSON.stringify(cleanTexts(log), undefined, 2)}\n`;
}

function noteOmission(count: number) {
  if (count === 0) return {};
  const text = `${count.toLocaleString("en")} more results were left out, none worse than those shown. Run presscheck lint to see all.`;
  const notification = { level: "warning", message: { text } };
  return {
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [notification],
      },
    ],
  };
}

// What a person lets stand is told with the reason, so that no tool opens it anew.
function suppress({ excused }: Finding) {
  if (excused === undefined) return {};
  const isComment = excused.kind === "waived" && excused.by === undefined;
  const kind = isComment ? "inSource" : "external";
  const justification = describeExcuse(excused);
  return { suppressions: [{ kind, status: "accepted", justification }] };
}

function offerFix({ file, fix }: Finding) {
  if (fix === undefined) return {};
  return {
    fixes: [
      {
        description: { text: escapeLinks(fix.says) },
        artifactChanges: [
          {
            artifactLocation: { uri: toUri(file), uriBaseId: "%SRCROOT%" },
            replacements: fix.edits.map(({ place, text }) => ({
              deletedRegion: toRegion(place),
              insertedContent: { text },
            })),
          },
        ],
      },
    ],
  };
}

// A finding's title speaks of one article; what stands here is kept from run to run.
function describeRule(id: string) {
  const words = id.replaceAll("-", " ");
  return {
    id,
    shortDescription: { text: words.charAt(0).toUpperCase() + words.slice(1) },
  };
}

function locate({ file, place }: Finding) {
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(file), uriBaseId: "%SRCROOT%" },
      region: toRegion(place),
    },
  };
}

// GitHub requires a line, also of what concerns the whole file. A region without an
// end reaches to the end of its line, so the end of a mere point is said.
function toRegion(place: Place | undefined) {
  if (place === undefined) return { startLine: 1 };
  const { start, end } = place;
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function toUri(file: string): string {
  return cleanText(file).split("/").map(encodeURIComponent).join("/");
}

// [words](address) in a message is a link (§3.11.6); text from an article or to be
// pasted into one is never meant as one. Backslashes before the bracket are doubled,
// so that they do not undo the one that escapes it.
function escapeLinks(text: string): string {
  return text.replace(/(\\*)\](?=\()/g, "$1$1\\]");
}
