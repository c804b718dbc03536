import type { Article } from "../model/article.ts";
import type { Fix } from "../model/finding.ts";
import { judgeOfficialUrl } from "../model/judge-official.ts";
import { nodesOfType, spanOfNode } from "../model/nodes-by-type.ts";
import type { Span } from "../model/place.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { Mention } from "./find-mentions.ts";
import { spanOf } from "./text-places.ts";

/** The part of a finding that makes the words which name a page the link to it; nothing where a link could read as something else, or the page is not official. */
export function linkWords(
  article: Article,
  platform: Platform,
  { words, place, link }: Mention,
): { readonly fix?: Fix } {
  const span = spanOf(article, place);
  const before = article.text.charAt(span.start - 1);
  const isPlain =
    /^[\p{L}\p{N} ,.'’“”–—-]+$/u.test(words) && !/[!\\[\]]/.test(before);
  const isWritable = /^https:\/\/[^\s()<>|\\]+$/.test(link.url);
  if (!isPlain || !isWritable || !isOpenProse(article, span)) return {};
  if (!judgeOfficialUrl(platform, link.url).official) return {};
  return {
    fix: {
      edits: [{ place, text: `[${words}](${link.url})` }],
      says: `Makes “${words}” the link to ${link.url}.`,
    },
  };
}

// Inside a picture's description or a tag the brackets would be read as they stand.
function isOpenProse(article: Article, span: Span): boolean {
  const closed = article.images.map(({ place }) => spanOf(article, place));
  for (const { node } of nodesOfType(article.tree, "html")) {
    const span = spanOfNode(node);
    if (span !== undefined) closed.push(span);
  }
  const meets = (other: Span) =>
    span.start < other.end && other.start < span.end;
  return (
    !closed.some(meets) &&
    article.sentences.some(
      (sentence) =>
        (sentence.kind === "paragraph" || sentence.kind === "list-item") &&
        meets(sentence.span),
    )
  );
}
