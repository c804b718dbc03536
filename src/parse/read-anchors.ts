// Anchors are HTML comments: they render nowhere, so an editor's note cannot
// reach a reader. A claim's anchor marks the sentence that ends before it.
import { visit } from "unist-util-visit";
import type { Root } from "mdast";
import type { Anchor, Section, Sentence } from "../model/article.ts";
import { innermostSection } from "./cut-sentences.ts";
import { countBefore } from "./find-before.ts";
import type { LineIndex } from "../model/line-index.ts";

const anchorPattern = /<!--\s*(claim|checkpoint)\s*:\s*([^\s<>]+?)\s*-->/g;

export function readAnchors(
  tree: Root,
  sentences: readonly Sentence[],
  sections: readonly Section[],
  lines: LineIndex,
): Anchor[] {
  const anchors: Anchor[] = [];
  visit(tree, "html", (node) => {
    const offset = node.position?.start.offset ?? 0;
    for (const match of node.value.matchAll(anchorPattern)) {
      const start = offset + match.index;
      anchors.push({
        kind: match[1] as Anchor["kind"],
        id: match[2] ?? "",
        place: lines.placeOf(start, start + match[0].length),
        section: innermostSection(sections, start)?.heading,
        sentence:
          match[1] === "claim"
            ? sentenceBefore(sentences, sections, start)
            : undefined,
      });
    }
  });
  return anchors;
}

// The nearest sentence before the comment, but never one of another section:
// an anchor left behind under a new heading marks nothing.
function sentenceBefore(
  sentences: readonly Sentence[],
  sections: readonly Section[],
  offset: number,
): Sentence | undefined {
  let index = countBefore(sentences, offset - 1) - 1;
  // A picture in or behind a sentence is not what the comment speaks of.
  while (isWithinLinesOf(sentences[index], sentences[index - 1])) index -= 1;
  const before = sentences[index];
  if (before === undefined || before.kind === "heading") return undefined;
  return innermostSection(sections, offset) ===
    innermostSection(sections, before.span.start)
    ? before
    : undefined;
}

function isWithinLinesOf(
  picture: Sentence | undefined,
  words: Sentence | undefined,
): boolean {
  return (
    picture?.kind === "alt-text" &&
    words !== undefined &&
    words.kind !== "heading" &&
    picture.place.start.line - words.place.end.line <= 1
  );
}
