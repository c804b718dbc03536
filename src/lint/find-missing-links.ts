import type { Article } from "../model/article.ts";
import type { OfficialLink } from "../model/platform.ts";
import type { Platform } from "../model/platform-registry.ts";
import { isSamePage } from "./compare-urls.ts";
import type { Mention } from "./find-mentions.ts";
import { findUnlinkedMentions } from "./find-mentions.ts";

interface MissingLink {
  readonly link: OfficialLink;
  /** The first place that names the page without linking it. */
  readonly mention: Mention | undefined;
}

/** The official pages an article asks for and does not link from its text. */
export function findMissingLinks(
  article: Article,
  platform: Platform,
): MissingLink[] {
  const missing = [...new Set(article.frontmatter.links)].flatMap((id) => {
    const link = platform.linkById.get(id);
    return link === undefined || isLinked(article, link) ? [] : [link];
  });
  if (missing.length === 0) return [];
  // Names of all pages, so that a longer name of another page is not taken for one of these.
  const mentions = findUnlinkedMentions(article, platform.linkById.values());
  return missing.map((link) => ({
    link,
    mention: mentions.find((mention) => mention.link.id === link.id),
  }));
}

function isLinked(article: Article, link: OfficialLink): boolean {
  return article.links.some(({ url }) => isSamePage(url, link.url));
}
