import type { Article } from "../../model/article.ts";
import { isSamePage } from "../compare-urls.ts";
import { defineRule } from "../define-rule.ts";
import { findMissingLinks } from "../find-missing-links.ts";
import type { Mention } from "../find-mentions.ts";
import { findUnlinkedMentions } from "../find-mentions.ts";
import { linkWords } from "../link-words.ts";

export const officialPageUnlinked = defineRule({
  id: "official-page-unlinked",
  title: "The text names an official page and does not link it.",
  severity: "error",
  *check({ article, platform }) {
    if (platform === undefined) return;
    // The first mention of a page that is linked nowhere is missing-official-link's to report.
    const reported = findMissingLinks(article, platform).map(
      ({ mention }) => mention?.place.start,
    );
    const mentions = findUnlinkedMentions(article, platform.linkById.values());
    for (const mention of mentions) {
      const { start } = mention.place;
      const isReported = reported.some(
        (point) => point?.line === start.line && point.column === start.column,
      );
      if (isReported || isLinkedNearby(article, mention)) continue;
      const words = mention.words.replace(/\s+/g, " ");
      yield {
        place: mention.place,
        title: `“${words}” names an official page, and there is no link.`,
        why: "Readers who are told of an official page and get no link search for it, and find imitations.",
        source: { title: mention.link.title, url: mention.link.url },
        todo: `Make these words the link: [${words}](${mention.link.url})`,
        ...linkWords(article, platform, mention),
        subject: mention.link.id,
      };
    }
  },
});

// One link in a section is enough: naming the page again there does not send anyone searching.
function isLinkedNearby(article: Article, mention: Mention): boolean {
  return article.links.some(
    ({ url, section }) =>
      section === mention.section && isSamePage(url, mention.link.url),
  );
}
