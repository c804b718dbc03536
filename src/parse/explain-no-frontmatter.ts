// Why an article that was to have frontmatter has none.
import type { Finding } from "../model/finding.ts";
import { indexLines } from "../model/line-index.ts";
import { placeAt } from "../model/place.ts";

/** undefined when nothing looks as if it should have been frontmatter. */
export function explainNoFrontmatter(
  file: string,
  text: string,
): Finding | undefined {
  const about = { rule: "frontmatter", severity: "error", file } as const;
  if (lateFrontmatter.test(text)) {
    const before = indexLines(text).placeOf(0, text.search(/\S/));
    return {
      ...about,
      place: placeAt(1, 1),
      title: "Something stands before the frontmatter, so it is read as prose.",
      todo: "Delete the empty lines and spaces above the first three hyphens.",
      fix: {
        edits: [{ place: before, text: "" }],
        says: "Deletes the empty lines and spaces above the frontmatter.",
      },
    };
  }
  if (/^---[ \t]*\r?\n/.test(text))
    return {
      ...about,
      place: placeAt(1, 1),
      title: "The frontmatter begins here and is never closed.",
      todo: "Put a line with three hyphens after its last key.",
      paste: "---",
    };
  if (!oddlyFenced.test(text)) return undefined;
  const start = text.search(/\S/);
  const [first = ""] = /\S.*/.exec(text) ?? [];
  return {
    ...about,
    place: indexLines(text).placeOf(start, start + first.trimEnd().length),
    title:
      "The keys at the top do not stand between two lines of three hyphens, so they are read as prose.",
    why: "Without its keys nothing of the article is checked.",
    todo: "Make the very first line three hyphens and nothing else, and put such a line behind the last key.",
    paste: "---",
  };
}

const lateFrontmatter =
  /^\s+---[ \t]*\r?\n(?:.*\r?\n){0,200}?(?:platform|claims|links|checkpoints)[ \t]*:/;

/** Keys behind no fence, or behind signs that a hand or a word processor puts where three hyphens were meant. */
const oddlyFenced =
  /^\s*(?:(?:[-–—−_*+=~]{1,40}|`{3}ya?ml)[ \t]*\r?\n)?(?=[A-Za-z][\w-]{0,40}[ \t]*:)(?:.+\r?\n){0,200}?(?:platform|claims|links|checkpoints)[ \t]*:/;
