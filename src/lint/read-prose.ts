// The words readers see, block by block, with code left out: what stands in a code
// span is something to type, never something said.
import type { Nodes } from "mdast";
import type { Article } from "../model/article.ts";
import { allNodes, spanOfNode } from "../model/nodes-by-type.ts";
import type { Span } from "../model/place.ts";

export interface ProseBlock {
  readonly text: string;
  /** undefined when the tree has no positions. */
  readonly span: Span | undefined;
}

const flowParents = new Set<string>([
  "root",
  "blockquote",
  "listItem",
  "footnoteDefinition",
]);

/** Paragraphs, headings, table cells, descriptions of pictures, and the words in raw HTML. */
export function readProse(article: Article): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  for (const { node, parent } of allNodes(article.tree)) {
    if (
      node.type === "paragraph" ||
      node.type === "heading" ||
      node.type === "tableCell"
    ) {
      blocks.push({ text: flatten(node), span: spanOfNode(node) });
    } else if (node.type === "image" || node.type === "imageReference") {
      if (node.alt) blocks.push({ text: node.alt, span: spanOfNode(node) });
    } else if (node.type === "html") {
      // HTML inside a paragraph, heading or cell is read with it.
      if (parent !== undefined && flowParents.has(parent.type))
        blocks.push({ text: textOfHtml(node.value), span: spanOfNode(node) });
    }
  }
  return blocks;
}

function flatten(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "inlineCode") return "\uFFFC";
  if (node.type === "break") return "\n";
  if (node.type === "html") return textOfHtml(node.value);
  return "children" in node
    ? node.children.map((child) => flatten(child)).join("")
    : "";
}

// What a browser would show of it. A "tag" such as <insert screenshot> is shown by none, but kept: it was meant to be replaced.
function textOfHtml(html: string): string {
  return html
    .replace(/<!--[^]*?(?:-->|$)/g, "")
    .replace(/<(code|pre|script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, "\uFFFC")
    .replace(
      /<(?!\s*(?:insert|add|todo|placeholder|screenshot)\b[^=<>]*>)[^<>]*>/gi,
      "",
    )
    .trim();
}
