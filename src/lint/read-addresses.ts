import { Parser } from "htmlparser2";
import type { Nodes } from "mdast";
import type { Article } from "../model/article.ts";
import { allNodes, spanOfNode } from "../model/nodes-by-type.ts";
import type { Place, Span } from "../model/place.ts";
import { placeOf } from "./text-places.ts";

/** Where a reader, or what a reader types, is led. */
export interface Address {
  readonly url: string;
  readonly use: "link" | "picture" | "frame" | "form";
  readonly place: Place | undefined;
}

/** Every address of an article. Definitions are read for themselves: one that nothing uses yet is a trap for the next edit. */
export function readAddresses(article: Article): Address[] {
  const found: Address[] = [];
  const placeOfNode = (node: Nodes) => {
    const span = spanOfNode(node);
    return span && placeOf(article, span);
  };
  for (const { node } of allNodes(article.tree)) {
    if (node.type === "link" || node.type === "definition")
      found.push({ url: node.url, use: "link", place: placeOfNode(node) });
    else if (node.type === "image")
      found.push({ url: node.url, use: "picture", place: placeOfNode(node) });
    else if (node.type === "html" && node.value.includes("="))
      for (const { url, use, from, to } of readHtml(node.value)) {
        const span = spanOfNode(node);
        // A tab before raw HTML is several spaces in its value, so an offset in it can lie behind its end.
        const inside = ({ start, end }: Span, offset: number) =>
          Math.min(start + offset, end);
        const place =
          span &&
          placeOf(article, {
            start: inside(span, from),
            end: inside(span, to),
          });
        found.push({ url, use, place });
      }
  }
  return found;
}

const useByAttribute = {
  href: "link",
  "xlink:href": "link",
  src: "picture",
  data: "frame",
  action: "form",
  formaction: "form",
} as const;

function readHtml(html: string) {
  const found: {
    readonly url: string;
    readonly use: Address["use"];
    readonly from: number;
    readonly to: number;
  }[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const { startIndex: from, endIndex } = parser;
      for (const [attribute, use] of Object.entries(useByAttribute)) {
        const url = attributes[attribute];
        if (url === undefined) continue;
        const isFrame = use === "picture" && name !== "img";
        found.push({
          url,
          use: isFrame ? "frame" : use,
          from,
          to: endIndex + 1,
        });
      }
    },
  });
  parser.end(html);
  return found;
}
