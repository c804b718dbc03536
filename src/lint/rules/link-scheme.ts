import { Parser } from "htmlparser2";
import type { Nodes } from "mdast";
import type { Article } from "../../model/article.ts";
import { allNodes, spanOfNode } from "../../model/nodes-by-type.ts";
import type { Place, Span } from "../../model/place.ts";
import { defineRule } from "../define-rule.ts";
import { placeOf } from "../text-places.ts";

export const linkScheme = defineRule({
  id: "link-scheme",
  title: "A link runs a script, or opens a file or data, instead of a page.",
  severity: "error",
  *check({ article }) {
    for (const { url, use, place } of readAddresses(article)) {
      const scheme = schemeOf(url);
      if (scheme === undefined) continue;
      const does = titleByScheme[scheme];
      // A picture written into the page itself runs nothing; so it is in Markdown, and so it is in HTML.
      if (use === "picture" && scheme === "data" && isPlainPicture(url))
        continue;
      yield {
        ...(place === undefined ? {} : { place }),
        title: `This ${use} begins with “${scheme}:”; ${does}.`,
        why: "Readers click what an article links. Such an address can act in their name, or leads nowhere on their device.",
        todo: "Put in the https:// address of the page that is meant, or take it out.",
        subject: url.slice(0, 200),
      };
    }
  },
});

const titleByScheme = {
  javascript: "it runs a script on the reader's device",
  vbscript: "it runs a script on the reader's device",
  data: "it opens what is written in the address itself, and no page",
  file: "it opens a file of the device it was written on",
  blob: "it leads to something that only the writer's browser held",
  filesystem: "it leads to something that only the writer's browser held",
  "view-source": "it opens a page's code, and most browsers refuse it",
} as const;

type Scheme = keyof typeof titleByScheme;

/** Browsers leave out tabs and line breaks anywhere, and control characters and spaces before (WHATWG URL, 4.4). */
function schemeOf(url: string): Scheme | undefined {
  const head = url.slice(0, 400).replace(/[\t\n\r]/g, "");
  const [, scheme = ""] =
    /^[\p{Cc} ]*([a-z][a-z0-9+.-]{0,30}):/iu.exec(head) ?? [];
  const folded = scheme.toLowerCase();
  return Object.hasOwn(titleByScheme, folded) ? (folded as Scheme) : undefined;
}

function isPlainPicture(url: string): boolean {
  return /^\s*data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i.test(url);
}

interface Address {
  readonly url: string;
  readonly use: "link" | "picture" | "frame" | "form";
  readonly place: Place | undefined;
}

// Definitions are read for themselves: one that nothing uses yet is a trap for the next edit.
function readAddresses(article: Article): Address[] {
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
