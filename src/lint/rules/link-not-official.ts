import type { Article } from "../../model/article.ts";
import { judgeOfficialUrl } from "../../model/judge-official.ts";
import type { Platform } from "../../model/platform-registry.ts";
import type { RuleRemark } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { findClaimedPlatform } from "../find-claimed-platform.ts";

export const linkNotOfficial = defineRule({
  id: "link-not-official",
  title: "A link passes for the platform's own page and is not.",
  severity: "error",
  *check({ article, platform, platformById }) {
    if (platform !== undefined) yield* checkListed(article, platform);
    for (const link of article.links) {
      // Writing to a platform's own mailbox is no visit to its pages.
      if (/^\s*mailto:/i.test(link.url)) continue;
      const claimed = findClaimedPlatform(platformById.values(), link.url);
      if (claimed === undefined) continue;
      const judgement = judgeOfficialUrl(claimed, link.url);
      if (judgement.official) continue;
      yield {
        place: link.place,
        title: `This link passes for a page of ${claimed.name}'s own, and is not official: ${judgement.because}.`,
        why: `Readers trust a link to ${claimed.name} in this article, and log in where it leads them.`,
        todo: `Link ${claimed.name}'s own page by its plain https:// address, or take the link out.`,
        subject: link.url,
      };
    }
  },
});

// The list of pages is the platform's to correct; the finding stands where this article relies on it.
function* checkListed(
  article: Article,
  platform: Platform,
): Iterable<RuleRemark> {
  for (const [index, id] of article.frontmatter.links.entries()) {
    const link = platform.linkById.get(id);
    if (link === undefined) continue;
    const judgement = judgeOfficialUrl(platform, link.url);
    if (judgement.official) continue;
    const place = article.placeByPath.get(`links.${index}`);
    yield {
      ...(place === undefined ? {} : { place }),
      title: `The listed page “${id}” is not official: ${judgement.because}.`,
      why: `Articles send readers to the pages on ${platform.name}'s list because they are its own.`,
      source: { title: link.title, url: link.url },
      todo: `Correct the address in ${platform.folder}/links.yaml.`,
      subject: id,
    };
  }
}
