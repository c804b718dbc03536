// Reviewdog's diagnostic format, https://github.com/reviewdog/reviewdog/tree/master/proto/rdf:
// comments on a change, with text that is missing offered for one click.
import type { Finding, Severity } from "../../model/finding.ts";
import type { Point } from "../../model/place.ts";
import { cleanTexts } from "../clean-text.ts";
import type { Checked } from "./checked.ts";
import { describeFinding } from "./describe-finding.ts";
import { listProblems } from "./list-problems.ts";

const severities: Readonly<Record<Severity, string>> = {
  error: "ERROR",
  warning: "WARNING",
  note: "INFO",
};

/** Indented JSON with a line end: one DiagnosticResult, also when nothing is wrong. */
export function renderRdjson(checked: Checked): string {
  const problems = listProblems(checked);
  const [worst] = problems;
  const result = {
    source: { name: "presscheck" },
    ...(worst === undefined ? {} : { severity: severities[worst.severity] }),
    diagnostics: problems.map(diagnose),
  };
  return `${JSON.stringify(cleanTexts(result), undefined, 2)}\n`;
}

function diagnose(finding: Finding) {
  const { rule, severity, file } = finding;
  const range = toRange(finding);
  const suggestion = suggestFix(finding) ?? suggestInsertion(finding);
  return {
    message: describeFinding(finding),
    location: { path: file, ...(range === undefined ? {} : { range }) },
    severity: severities[severity],
    code: { value: rule },
    ...(suggestion === undefined ? {} : { suggestions: [suggestion] }),
  };
}

// Suggestions are alternatives, so a fix of several edits is none.
function suggestFix(finding: Finding) {
  const [edit, another] = finding.fix?.edits ?? [];
  if (edit === undefined || another !== undefined) return undefined;
  const start = byteColumn(finding, edit.place.start);
  const end = byteColumn(finding, edit.place.end);
  if (start === undefined || end === undefined) return undefined;
  const range = {
    start: { line: edit.place.start.line, column: start },
    end: { line: edit.place.end.line, column: end },
  };
  return { range, text: edit.text };
}

function toRange(finding: Finding) {
  const { place } = finding;
  if (place === undefined) return undefined;
  const start = byteColumn(finding, place.start);
  const end = byteColumn(finding, place.end);
  // Without columns a range means whole lines.
  if (start === undefined || end === undefined)
    return { start: { line: place.start.line }, end: { line: place.end.line } };
  return {
    start: { line: place.start.line, column: start },
    end: { line: place.end.line, column: end },
  };
}

// Where every report says "add it here": before the line when the place is its
// start, else behind it. A place in the middle of a line is behind a sentence, and
// what follows there may be the comment that marks that sentence.
function suggestInsertion(finding: Finding) {
  const { place, paste } = finding;
  if (place === undefined || paste === undefined) return undefined;
  const { start, end } = place;
  // Then the text is to replace something, and how much of it is for a person to see.
  if (start.line !== end.line || start.column !== end.column) return undefined;
  // A key whose value is still to be thought of: taken as it is, it breaks the file.
  if (/:\s*$/.test(paste)) return undefined;
  const line = wholeLine(finding, start.line);
  // The same words again next to themselves mend nothing (a frontmatter never closed).
  if (line === undefined || line.trim() === paste.trim()) return undefined;
  const text = paste.replace(/\n+$/, "");
  const isBefore = start.column === 1 && line !== "";
  const at = {
    line: start.line,
    column: isBefore ? 1 : countBytes(line) + 1,
  };
  return {
    range: { start: at, end: at },
    text: isBefore ? `${text}\n` : line === "" ? text : `\n\n${text}`,
  };
}

/** Columns of this format count bytes of UTF-8, ours UTF-16 units; undefined when the excerpt does not reach so far. */
function byteColumn(finding: Finding, { line, column }: Point) {
  if (column === 1) return 1;
  const text = lineAt(finding, line);
  if (text === undefined || column - 1 > known(text).length) return undefined;
  return countBytes(text.slice(0, column - 1)) + 1;
}

function wholeLine(finding: Finding, line: number): string | undefined {
  const text = lineAt(finding, line);
  return text === undefined || known(text) !== text ? undefined : text;
}

function lineAt({ place, excerpt }: Finding, line: number): string | undefined {
  const text = excerpt?.lines[line - excerpt.firstLine];
  if (text === undefined || place === undefined) return undefined;
  // Of a line marked very far to the right an excerpt holds a stretch without its start.
  const isStretch =
    line === place.start.line && place.start.column - 1 > text.length;
  return isStretch ? undefined : text;
}

// A line that ends so may have been cut there.
function known(text: string): string {
  return text.endsWith("…") ? text.slice(0, -1) : text;
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
