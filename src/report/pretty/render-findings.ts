import type { Finding, Severity } from "../../model/finding.ts";
import { cleanTexts } from "../clean-text.ts";
import { describeExcuse } from "../describe-excuse.ts";
import { countNoun, severityPlurals } from "../describe-verdict.ts";
import { compareTexts, groupBy } from "../group-checkpoints.ts";
import type { Paint } from "../paint.ts";
import { severityOrder, sortFindings } from "../sort-findings.ts";
import { drawCard } from "./draw-card.ts";
import { severityPaints } from "./severity-paints.ts";
import { showFile } from "./show-file.ts";
import { hangText } from "./wrap-text.ts";

/** Beyond this, lines of prose get hard to read. */
const widestMeasure = 100;

/**
 * Findings as cards, by file, the worst first, and a line that counts them. Ends
 * with a line end. Without findings it says so.
 */
export function renderFindings(
  findings: readonly Finding[],
  paint: Paint,
  width = 80,
): string {
  const groups = groupBy(findings, ({ file }) => file).toSorted(([a], [b]) =>
    compareTexts(a.file, b.file),
  );
  return [...drawFindings(groups, paint, width)].join("");
}

/** The same in parts, for findings that come by file and are more than memory should hold. */
export function* drawFindings(
  groups: Iterable<readonly Finding[]>,
  paint: Paint,
  width: number,
): Generator<string> {
  const measure = Math.min(width, widestMeasure);
  const counts = { error: 0, warning: 0, note: 0, known: 0 };
  const waived: string[] = [];
  for (const group of groups) {
    const clean = cleanTexts(group);
    const counted = clean.filter(({ excused }) => excused === undefined);
    for (const { excused, severity } of clean) {
      if (excused === undefined) counts[severity] += 1;
      else if (excused.kind === "known") counts.known += 1;
    }
    waived.push(
      ...clean
        .filter(({ excused }) => excused?.kind === "waived")
        .flatMap((finding) => drawWaived(finding, paint, measure)),
    );
    if (counted.length > 0) yield drawFile(counted, paint, measure);
  }
  const total = countFindings(counts, paint) + countKnown(counts, paint);
  yield [...waived, total, ""].join("\n");
}

function drawFile(
  findings: readonly Finding[],
  paint: Paint,
  width: number,
): string {
  const cards = sortFindings(findings).flatMap((finding) => [
    ...drawCard(finding, paint, width),
    "",
  ]);
  const file = findings[0] === undefined ? "" : showFile(findings[0].file);
  return [paint.bold(file), "", ...cards, ""].join("\n");
}

type Counts = Readonly<Record<Severity | "known", number>>;

// What a person lets stand is shown in a line, so that nobody forgets it.
function drawWaived(finding: Finding, paint: Paint, width: number): string[] {
  const { excused, file, place, rule } = finding;
  if (excused === undefined) return [];
  const line = place === undefined ? "" : `:${place.start.line}`;
  const text = `${showFile(file)}${line} ${rule}, ${describeExcuse(excused)}`;
  return [...hangText(text, { lead: "  ", width, paintText: paint.dim }), ""];
}

function countKnown({ known }: Counts, paint: Paint): string {
  return known === 0 ? "" : paint.dim(` (${known} known and not counted)`);
}

/** "2 things to fix, 1 note", in colours. */
function countFindings(counts: Counts, paint: Paint): string {
  const parts = severityOrder.flatMap((severity) => {
    const count = counts[severity];
    const [one, many] = severityPlurals[severity];
    return count === 0
      ? []
      : [severityPaints[severity](paint)(countNoun(count, one, many))];
  });
  return parts.length === 0
    ? paint.green("Nothing to fix or to check.")
    : parts.join(", ");
}
