import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Section } from "../model/article.ts";
import type { LineIndex } from "../model/line-index.ts";

/** A comment among words is none of them. */
const words = { includeHtml: false };

/** Every heading with what stands under it, subsections included. */
export function readSections(
  tree: Root,
  length: number,
  lines: LineIndex,
): Section[] {
  const headings = tree.children.flatMap((node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (node.type !== "heading" || start === undefined || end === undefined)
      return [];
    return [
      { heading: toString(node, words).trim(), depth: node.depth, start, end },
    ];
  });
  // From the last heading back: where the next heading of each depth or above begins.
  const nextByDepth = [length, length, length, length, length, length, length];
  const ends = headings
    .toReversed()
    .map(({ depth, start }) => {
      const end = nextByDepth[depth] ?? length;
      nextByDepth.fill(start, depth);
      return end;
    })
    .toReversed();
  return headings.map(({ heading, depth, start, end }, index) => ({
    heading,
    depth,
    place: lines.placeOf(start, end),
    span: { start, end: ends[index] ?? length },
  }));
}
