// Texts that no person writes and that would cost a parser its stack or minutes:
// thousands of signs in one paragraph that can stand inside one another. Told
// before a parser sees them.

/** Lists far to the right are lists in lists. */
const deepIndent = /^[ \t>]{400,}(?:[-+*]|\d{1,9}[.)])[ \t]/m;

/** Pairs of what can open and what can close something that stands inside another. */
const nestingMarks: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?<![\p{L}\p{N}])[*_~]+(?=\S)|[*_~]+(?=[\p{L}\p{N}])/gu,
    /(?<=\S)[*_~]+(?![\p{L}\p{N}])|(?<=[\p{L}\p{N}])[*_~]+/gu,
  ],
  [/\[/g, /\]/g],
  [/:\/\//g, /:\/\//g],
];
/** The fast parser goes down on the stack; it has been seen to go five times as deep in 1 MB of it. */
const mostNesting = 20_000;
/** It copies a paragraph's text at every entity. */
const mostEntities = 1000;
/** remark takes time with the square of these in a paragraph. */
const mostForReference = 4000;

/** Whether a text is too crowded for the fast parser. */
export function isCrowded(text: string): boolean {
  return (
    deepIndent.test(text) ||
    hasParagraph(
      text,
      (paragraph) =>
        countNesting(paragraph) > mostNesting ||
        count(paragraph, /&/g) > mostEntities,
    )
  );
}

/** Whether a text is too crowded for the reference parser. */
export function isCrowdedForReference(text: string): boolean {
  return hasParagraph(
    text,
    (paragraph) => count(paragraph, /[*_~[\]<`&|]/g) > mostForReference,
  );
}

// An empty line ends whatever can stand inside one another.
function hasParagraph(
  text: string,
  isWanted: (paragraph: string) => boolean,
): boolean {
  if (text.length < mostEntities) return false;
  return text
    .split(/\n[ \t]*\r?\n/)
    .some(
      (paragraph) => paragraph.length > mostEntities && isWanted(paragraph),
    );
}

function countNesting(paragraph: string): number {
  if (paragraph.length < mostNesting) return 0;
  return nestingMarks.reduce(
    (sum, [opening, closing]) =>
      sum + Math.min(count(paragraph, opening), count(paragraph, closing)),
    0,
  );
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}
