import { severityTitles, type Finding } from "../../model/finding.ts";
import { describeSource } from "../describe-source.ts";
import type { Paint } from "../paint.ts";
import { writeFixCommand, writeWaiveCommand } from "../write-command.ts";
import { drawExcerpt } from "./draw-excerpt.ts";
import { severityPaints } from "./severity-paints.ts";
import { showFile } from "./show-file.ts";
import { hangText, measureText, padText } from "./wrap-text.ts";

const indent = "  ";
/** Width of the longest label, "Close, but", and a space; the labels of a card stand in the same column. */
const leadWidth = 11;

/** What is wrong, where, why and what to do about it; the rule comes last. */
export function drawCard(
  finding: Finding,
  paint: Paint,
  width: number,
): string[] {
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
    ...drawCommand("Run", finding.command, paint.dim, paint.cyan),
    ...drawFix(finding, paint, width),
    ...drawCommand("Waive", writeWaiveCommand(finding), paint.dim, paint.dim),
    drawRule(finding.rule, paint, width),
  ];
}

function locateFinding({ file, place }: Finding): string {
  const name = showFile(file);
  return place === undefined
    ? name
    : `${name}:${place.start.line}:${place.start.column}`;
}

function drawReasons(finding: Finding, paint: Paint, width: number): string[] {
  const { why, source, near, todo } = finding;
  return [
    ...drawField("Why", why, paint, width),
    ...drawField("Source", source && describeSource(source), paint, width),
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

function drawFix(finding: Finding, paint: Paint, width: number): string[] {
  const command = writeFixCommand(finding);
  if (command === undefined) return [];
  return [
    ...drawCommand("Fix", command, paint.dim, paint.cyan),
    ...drawField("", finding.fix?.says, paint, width),
  ];
}

// Never wrapped, so that it can be copied whole.
function drawCommand(
  label: string,
  command: string | undefined,
  paintLead: Paint["dim"],
  paintText: Paint["cyan"],
): string[] {
  if (command === undefined) return [];
  return [paintLead(indent + padText(label, leadWidth)) + paintText(command)];
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
