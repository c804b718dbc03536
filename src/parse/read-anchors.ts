// Anchors are HTML comments: they render nowhere, so an editor's note cannot
// reach a reader. A claim's anchor marks the sentence that ends before it.
import { visit } from "unist-util-visit";
import type { Root } from "mdast";
import type { Anchor, Section, Sentence } from "../model/article.ts";
import { innermostSection } from "./cut-sentences.ts";
import type { LineIndex } from "./line-index.ts";

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
  const before = sentences.findLast(({ span }) => span.start < offset);
  if (before === undefined || before.kind === "heading") return undefined;
  return innermostSection(sections, offset)?.heading === before.section
    ? before
    : undefined;
}
