import {
  severityTitles,
  type Finding,
  type Severity,
} from "../../model/finding.ts";
import { cleanTexts } from "../clean-text.ts";
import { countNoun, severityPlurals } from "../describe-verdict.ts";
import { compareTexts, groupBy } from "../group-checkpoints.ts";
import type { Paint } from "../paint.ts";
import { severityOrder, sortFindings } from "../sort-findings.ts";
import { drawExcerpt } from "./draw-excerpt.ts";
import { hangText, measureText, padText } from "./wrap-text.ts";

/** Beyond this, lines of prose get hard to read. */
const widestMeasure = 100;
const indent = "  ";
/** Width of the longest label, "Close, but", and a space; the labels of a card stand in the same column. */
const leadWidth = 11;

const severityPaints: Readonly<
  Record<Severity, (paint: Paint) => Paint["red"]>
> = {
  error: (paint) => paint.red,
  warning: (paint) => paint.yellow,
  note: (paint) => paint.blue,
};

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
  const files = groupBy(cleanTexts(findings), ({ file }) => file).toSorted(
    ([a], [b]) => compareTexts(a.file, b.file),
  );
  const cards = files.flatMap((group) => [
    paint.bold(group[0].file),
    "",
    ...sortFindings(group).flatMap((finding) => [
      ...drawCard(finding, paint, measure),
      "",
    ]),
  ]);
  return [...cards, countFindings(findings, paint), ""].join("\n");
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

function drawCard(finding: Finding, paint: Paint, width: number): string[] {
  const colour = severityPaints[finding.severity](paint);
  const excerpt = drawExcerpt(finding, paint, width - 4);
  return [
    ...hangText(finding.title, {
      lead: indent + padText(severityTitles[finding.severity], leadWidth),
      width,
      paintLead: (text) => paint.bold(colour(text)),
      paintText: paint.bold,
    }),
    indent + " ".repeat(leadWidth) + paint.cyan(locateFinding(finding)),
    "",
    ...(excerpt.length === 0
      ? []
      : [...excerpt.map((line) => `    ${line}`), ""]),
    ...drawReasons(finding, paint, width),
    ...drawPaste(finding.paste, paint),
    ...drawField("Run", finding.command, paint, width, paint.cyan),
    drawRule(finding.rule, paint, width),
  ];
}

function locateFinding({ file, place }: Finding): string {
  return place === undefined
    ? file
    : `${file}:${place.start.line}:${place.start.column}`;
}

function drawReasons(finding: Finding, paint: Paint, width: number): string[] {
  const { why, source, near, todo } = finding;
  return [
    ...drawField("Why", why, paint, width),
    ...drawField("Source", source?.title, paint, width),
    ...(source === undefined
      ? []
      : [indent + " ".repeat(leadWidth) + paint.cyan(source.url)]),
    ...(near === undefined
      ? []
      : [
          ...drawField(
            "Close, but",
            `line ${near.line}: “${near.text}”`,
            paint,
            width,
          ),
          ...drawField("", `does not count: ${near.because}`, paint, width),
        ]),
    ...drawField("Do", todo, paint, width),
  ];
}

function drawField(
  label: string,
  text: string | undefined,
  paint: Paint,
  width: number,
  paintText?: Paint["cyan"],
): string[] {
  if (text === undefined) return [];
  return hangText(text, {
    lead: indent + padText(label, leadWidth),
    width,
    paintLead: paint.dim,
    ...(paintText && { paintText }),
  });
}

// Never wrapped: a line broken here would be pasted broken.
function drawPaste(paste: string | undefined, paint: Paint): string[] {
  if (paste === undefined) return [];
  const lines = paste.replace(/\n+$/, "").split("\n");
  return [
    indent + paint.dim("Paste this:"),
    "",
    ...lines.map((line) => paint.green(`    ${line}`.trimEnd())),
    "",
  ];
}

function drawRule(rule: string, paint: Paint, width: number): string {
  return " ".repeat(Math.max(2, width - measureText(rule))) + paint.dim(rule);
}
