// Editors put `expected` where a message points, for one click. So it is given only
// where that alone mends the finding; text to paste elsewhere stands in the note.
import type { Finding } from "../model/finding.ts";
import type { Place } from "../model/place.ts";

export interface Offer {
  /** What stands at the finding's place now; undefined when nothing does. */
  readonly actual: string | undefined;
  readonly expected: string;
}

/** @param text the article, byte order mark or not */
export function offerText(finding: Finding, text: string): Offer | undefined {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  return offerFix(finding, lines) ?? offerPaste(finding, lines);
}

function offerFix(
  { place, fix }: Finding,
  lines: readonly string[],
): Offer | undefined {
  const [edit, another] = fix?.edits ?? [];
  if (place === undefined || edit === undefined || another !== undefined)
    return undefined;
  if (!isSamePlace(edit.place, place)) return undefined;
  const { start, end } = place;
  if (start.line !== end.line) return undefined;
  const actual = lines[start.line - 1]?.slice(start.column - 1, end.column - 1);
  return { actual, expected: edit.text };
}

function offerPaste(
  { place, paste }: Finding,
  lines: readonly string[],
): Offer | undefined {
  if (place === undefined || paste === undefined) return undefined;
  if (!isSamePlace(place, { start: place.start, end: place.start }))
    return undefined;
  // In the middle of a line the comment that marks a sentence may follow.
  if (place.start.column !== 1) return undefined;
  // A key whose value is still to be thought of would break the frontmatter.
  if (/:\s*$/.test(paste)) return undefined;
  const line = lines[place.start.line - 1];
  // The same words next to themselves mend nothing (a frontmatter never closed).
  if (line === undefined || line.trim() === paste.trim()) return undefined;
  const text = paste.replace(/\n+$/, "");
  return { actual: undefined, expected: line === "" ? text : `${text}\n` };
}

function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.column === b.start.column &&
    a.end.line === b.end.line &&
    a.end.column === b.end.column
  );
}
