import type { AppliedFix } from "../model/applied-fix.ts";
import type { Edit, Finding } from "../model/finding.ts";
import { indexLines } from "../model/line-index.ts";
import type { LineIndex } from "../model/line-index.ts";
import type { Span } from "../model/place.ts";

export interface Applied {
  readonly text: string;
  readonly fixes: readonly AppliedFix[];
}

interface Change {
  readonly span: Span;
  readonly text: string;
}

/**
 * Makes the findings' fixes in their file's text, in their order. A fix that meets an
 * earlier one is left for the next round: after the first, its place may mean something
 * else. No character outside the edits changes, line ends included.
 */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
): Applied {
  const lines = indexLines(text);
  const changes: Change[] = [];
  const fixes: AppliedFix[] = [];
  for (const finding of findings) {
    const edits = finding.fix?.edits.map((edit) => toChange(edit, lines)) ?? [];
    if (edits.length === 0) continue;
    if (edits.some((edit) => changes.some((other) => touch(edit, other))))
      continue;
    changes.push(...edits);
    fixes.push({
      finding,
      changes: edits.map((edit) => showChange(text, edit, lines)),
    });
  }
  return { text: write(text, changes), fixes };
}

function toChange({ place, text }: Edit, lines: LineIndex): Change {
  const start = lines.offsetOf(place.start);
  return { span: { start, end: lines.offsetOf(place.end) }, text };
}

function touch({ span: a }: Change, { span: b }: Change): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function write(text: string, changes: readonly Change[]): string {
  let written = "";
  let from = 0;
  for (const { span, text: put } of changes.toSorted(
    (a, b) => a.span.start - b.span.start,
  )) {
    written += text.slice(from, span.start) + put;
    from = span.end;
  }
  return written + text.slice(from);
}

function showChange(
  text: string,
  { span, text: put }: Change,
  lines: LineIndex,
) {
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  const next = text.indexOf("\n", span.end);
  const end = next === -1 ? text.length : next;
  return {
    line: lines.pointAt(span.start).line,
    before: text.slice(start, end).trimEnd(),
    after: (
      text.slice(start, span.start) +
      put +
      text.slice(span.end, end)
    ).trimEnd(),
  };
}
