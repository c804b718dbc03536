import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Section } from "../model/article.ts";
import type { LineIndex } from "./line-index.ts";

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
    return [{ heading: toString(node).trim(), depth: node.depth, start, end }];
  });
  return headings.map(({ heading, depth, start, end }, index) => {
    const next = headings
      .slice(index + 1)
      .find((later) => later.depth <= depth);
    return {
      heading,
      depth,
      place: lines.placeOf(start, end),
      span: { start, end: next?.start ?? length },
    };
  });
}
