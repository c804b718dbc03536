import type { Nodes, Root } from "mdast";
import type { Article } from "../model/article.ts";
import { allNodes } from "../model/nodes-by-type.ts";

/** What a reader meets besides prose. Comments are met by nobody, so moving an anchor changes nothing. */
export function readAsides(tree: Root): Article["asides"] {
  const asides: Article["asides"][number][] = [];
  for (const { node } of allNodes(tree)) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    const text = textOf(node);
    if (text === "" || start === undefined || end === undefined) continue;
    asides.push({ text, span: { start, end } });
  }
  return asides;
}

function textOf(node: Nodes): string {
  if (node.type === "code") return node.value;
  if (node.type === "html") return withoutComments(node.value).trim();
  if (
    node.type === "link" ||
    node.type === "image" ||
    node.type === "definition"
  )
    return node.url;
  return "";
}

// Behind the last end of a comment none is closed, and looking for its end at every
// start would take time with the square of them.
function withoutComments(html: string): string {
  const end = html.lastIndexOf("-->") + "-->".length;
  if (end < "-->".length) return html;
  const closed = html.slice(0, end).replace(/<!--[\s\S]*?-->/g, "");
  return closed + html.slice(end);
}
