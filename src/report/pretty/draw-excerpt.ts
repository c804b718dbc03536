// The lines around a finding. Prose has a whole paragraph in one line, so lines are
// shown through a window that follows what is marked.
import type { Finding } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import { findWindow } from "../find-window.ts";
import type { Paint } from "../paint.ts";
import { clipText, measureText } from "./wrap-text.ts";

/** Lines with a gutter, and under them what is meant: `^^^^`, or where to add what is missing. */
export function drawExcerpt(
  finding: Finding,
  paint: Paint,
  width: number,
): string[] {
  const { excerpt, place } = finding;
  if (excerpt === undefined || place === undefined) return [];
  const gutter = String(excerpt.firstLine + excerpt.lines.length).length;
  const view = { paint, gutter, room: Math.max(20, width - gutter - 3) };
  return excerpt.lines.flatMap((line, index) => {
    const number = excerpt.firstLine + index;
    if (number !== place.start.line) return [drawLine(number, line, view)];
    return finding.paste === undefined
      ? drawMarked(line, place, view)
      : drawGap(number, line, place.start.column, view);
  });
}

interface View {
  readonly paint: Paint;
  readonly gutter: number;
  readonly room: number;
}

function drawLine(number: number, line: string, view: View): string {
  const text = clipText(line.replaceAll("\t", " ").trimEnd(), view.room);
  return view.paint.dim(`${numberLine(number, view)} │ ${text}`.trimEnd());
}

function drawMarked(line: string, place: Place, view: View): string[] {
  const text = line.replaceAll("\t", " ").trimEnd();
  const from = Math.min(place.start.column - 1, text.length);
  const end =
    place.end.line > place.start.line
      ? text.length
      : Math.min(place.end.column - 1, text.length);
  const window = findWindow(text, from, end, view.room);
  const shown = text.slice(window.start, window.end);
  const before = (window.start > 0 ? "…" : "") + text.slice(window.start, from);
  const marked = text.slice(from, Math.min(end, window.end));
  const { bold, red } = view.paint;
  const number = numberLine(place.start.line, view);
  return [
    `${number} │ ${window.start > 0 ? "…" : ""}${shown}${window.end < text.length ? "…" : ""}`,
    `${" ".repeat(view.gutter)} │ ${" ".repeat(measureText(before))}${bold(red("^".repeat(Math.max(1, measureText(marked)))))}`,
  ];
}

// Something is missing at a point: at the start of a line it goes before that line, else after it.
function drawGap(
  number: number,
  line: string,
  column: number,
  view: View,
): string[] {
  const { bold, green } = view.paint;
  const indent = /^\s*/.exec(line)?.[0] ?? "";
  const arrow = `${" ".repeat(view.gutter)} │ ${indent}${bold(green("← add it here"))}`;
  const shown = drawLine(number, line, view);
  return column === 1 ? [arrow, shown] : [shown, arrow];
}

function numberLine(number: number, { gutter }: View): string {
  return String(number).padStart(gutter);
}
