import type { Article } from "../../model/article.ts";
import type { Place } from "../../model/place.ts";
import { defineRule } from "../define-rule.ts";
import { findEditorsNote } from "../find-editors-note.ts";
import { findWords } from "../find-words.ts";
import type { ProseBlock } from "../read-prose.ts";
import { readProse } from "../read-prose.ts";
import { placeOf } from "../text-places.ts";

export const editorsNote = defineRule({
  id: "editors-note",
  title: "A note meant for the editor stands in the text that readers see.",
  severity: "error",
  *check({ article }) {
    for (const key of ["title", "description"] as const) {
      const note = findEditorsNote(article.frontmatter[key] ?? "");
      if (note !== undefined) yield explain(note, article.placeByPath.get(key));
    }
    for (const block of readProse(article)) {
      const note = findEditorsNote(block.text);
      if (note !== undefined)
        yield explain(note, placeIn(article, block, note));
    }
  },
});

function explain(note: string, place: Place | undefined) {
  const words = note.replace(/\s+/g, " ").trim();
  const shown = words.length > 80 ? `${words.slice(0, 79)}…` : words;
  return {
    ...(place === undefined ? {} : { place }),
    title: `This reads like a note for the editor, and readers would see it: “${shown}”`,
    why: "A note that reaches readers shows them that nobody did what it asks.",
    todo: "Do what it asks and remove it. A note that has to stay goes into a comment, <!-- like this -->; a screen to look at goes under “checkpoints”.",
  };
}

function placeIn(
  article: Article,
  { span }: ProseBlock,
  note: string,
): Place | undefined {
  if (span === undefined) return undefined;
  const [words] = findWords(article.text, trimSigns(note), span);
  return placeOf(article, words ?? span);
}

// Stars and brackets at the note's ends may stand otherwise in the file.
function trimSigns(note: string): string {
  return note.replace(/^[^\p{L}\p{N}]{1,9}|[^\p{L}\p{N}]{1,9}$/gu, "");
}
