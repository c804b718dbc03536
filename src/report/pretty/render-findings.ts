import type { Finding } from "../../model/finding.ts";
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
  const measure = Math.min(width, widestMeasure);
  const clean = cleanTexts(findings);
  const counted = clean.filter(({ excused }) => excused === undefined);
  const files = groupBy(counted, ({ file }) => file).toSorted(([a], [b]) =>
    compareTexts(a.file, b.file),
  );
  const cards = files.flatMap((group) => [
    paint.bold(showFile(group[0].file)),
    "",
    ...sortFindings(group).flatMap((finding) => [
      ...drawCard(finding, paint, measure),
      "",
    ]),
  ]);
  const waived = clean.filter(({ excused }) => excused?.kind === "waived");
  const lines = waived.flatMap((finding) =>
    drawWaived(finding, paint, measure),
  );
  const counts = countFindings(counted, paint) + countKnown(clean, paint);
  return [...cards, ...lines, counts, ""].join("\n");
}

// What a person lets stand is shown in a line, so that nobody forgets it.
function drawWaived(finding: Finding, paint: Paint, width: number): string[] {
  const { excused, file, place, rule } = finding;
  if (excused === undefined) return [];
  const line = place === undefined ? "" : `:${place.start.line}`;
  const text = `${showFile(file)}${line} ${rule}, ${describeExcuse(excused)}`;
  return [...hangText(text, { lead: "  ", width, paintText: paint.dim }), ""];
}

function countKnown(findings: readonly Finding[], paint: Paint): string {
  const count = findings.filter(
    ({ excused }) => excused?.kind === "known",
  ).length;
  return count === 0 ? "" : paint.dim(` (${count} known and not counted)`);
}

/** "2 things to fix, 1 note", in colours. */
function countFindings(findings: readonly Finding[], paint: Paint): string {
  const counts = severityOrder.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    const [one, many] = severityPlurals[severity];
    return count === 0
      ? []
      : [severityPaints[severity](paint)(countNoun(count, one, many))];
  });
  return counts.length === 0
    ? paint.green("Nothing to fix or to check.")
    : counts.join(", ");
}
