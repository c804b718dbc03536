import { Parser } from "htmlparser2";
import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import type { ArticleImage, ArticleLink, Section } from "../model/article.ts";
import { innermostSection } from "./cut-sentences.ts";
import { completeUrl } from "../model/complete-url.ts";
import type { LineIndex } from "../model/line-index.ts";
import { allNodes, nodesOfType } from "../model/nodes-by-type.ts";

/** A comment among words is none of them. */
const words = { includeHtml: false };

/** Links and pictures as readers meet them: Markdown's every form, and raw HTML. */
export function readLinks(
  tree: Root,
  sections: readonly Section[],
  lines: LineIndex,
): { readonly links: ArticleLink[]; readonly images: ArticleImage[] } {
  const links: ArticleLink[] = [];
  const images: ArticleImage[] = [];
  const urlByIdentifier = readDefinitions(tree);
  const at = (start: number, end: number) => ({
    place: lines.placeOf(start, end),
    section: innermostSection(sections, start)?.heading,
  });
  for (const { node } of allNodes(tree)) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) continue;
    if (node.type === "link") {
      links.push({
        url: completeUrl(node.url),
        text: toString(node, words),
        ...at(start, end),
      });
    } else if (node.type === "linkReference") {
      const url = urlByIdentifier.get(node.identifier);
      if (url !== undefined)
        links.push({
          url: completeUrl(url),
          text: toString(node, words),
          ...at(start, end),
        });
    } else if (node.type === "image") {
      images.push({ url: node.url, alt: node.alt ?? "", ...at(start, end) });
    } else if (node.type === "imageReference") {
      const url = urlByIdentifier.get(node.identifier) ?? "";
      images.push({ url, alt: node.alt ?? "", ...at(start, end) });
    } else if (node.type === "html") {
      for (const tag of readTags(node.value)) {
        const here = at(start + tag.start, start + tag.end);
        const { href, src, alt } = tag.attributes;
        if (tag.name === "img")
          images.push({ url: src ?? "", alt: alt ?? "", ...here });
        else if (href !== undefined)
          links.push({ url: completeUrl(href), text: "", ...here });
      }
    }
  }
  return { links, images };
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly start: number;
  readonly end: number;
}

/** Links and pictures of raw HTML as browsers read them; what a comment hides is none. */
function readTags(html: string): Tag[] {
  // Most HTML in an article is a comment; starting a parser for each would take longer than all else here.
  if (!/<(?:a|area|img)\b/i.test(html)) return [];
  const tags: Tag[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name !== "a" && name !== "area" && name !== "img") return;
      const { startIndex: start, endIndex } = parser;
      tags.push({ name, attributes, start, end: endIndex + 1 });
    },
  });
  parser.end(html);
  return tags;
}

function readDefinitions(tree: Root): Map<string, string> {
  const urlByIdentifier = new Map<string, string>();
  for (const { node } of nodesOfType(tree, "definition")) {
    if (!urlByIdentifier.has(node.identifier))
      urlByIdentifier.set(node.identifier, node.url);
  }
  return urlByIdentifier;
}
