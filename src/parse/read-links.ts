import type { Definition, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { ArticleImage, ArticleLink, Section } from "../model/article.ts";
import { innermostSection } from "./cut-sentences.ts";
import type { LineIndex } from "./line-index.ts";

const htmlLink = /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const htmlImage = /<img\b[^>]*>/gi;

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
  visit(tree, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === "link") {
      links.push({ url: node.url, text: toString(node), ...at(start, end) });
    } else if (node.type === "linkReference") {
      const url = urlByIdentifier.get(node.identifier);
      if (url !== undefined)
        links.push({ url, text: toString(node), ...at(start, end) });
    } else if (node.type === "image") {
      images.push({ url: node.url, alt: node.alt ?? "", ...at(start, end) });
    } else if (node.type === "imageReference") {
      const url = urlByIdentifier.get(node.identifier) ?? "";
      images.push({ url, alt: node.alt ?? "", ...at(start, end) });
    } else if (node.type === "html") {
      for (const match of node.value.matchAll(htmlLink)) {
        const from = start + match.index;
        links.push({
          url: match[1] ?? match[2] ?? "",
          text: "",
          ...at(from, from + match[0].length),
        });
      }
      for (const match of node.value.matchAll(htmlImage)) {
        const from = start + match.index;
        const alt = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(match[0]);
        images.push({
          url: "",
          alt: alt?.[1] ?? alt?.[2] ?? "",
          ...at(from, from + match[0].length),
        });
      }
    }
  });
  return { links, images };
}

function readDefinitions(tree: Root): Map<string, string> {
  const urlByIdentifier = new Map<string, string>();
  visit(tree, "definition", (node: Definition) => {
    if (!urlByIdentifier.has(node.identifier))
      urlByIdentifier.set(node.identifier, node.url);
  });
  return urlByIdentifier;
}
