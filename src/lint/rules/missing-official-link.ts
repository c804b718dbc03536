import { defineRule } from "../define-rule.ts";
import { endOfArticle } from "../end-of-section.ts";
import { findMissingLinks } from "../find-missing-links.ts";
import { linkWords } from "../link-words.ts";

export const missingOfficialLink = defineRule({
  id: "missing-official-link",
  title:
    "An official page that the article promises is not linked from its text.",
  severity: "error",
  *check({ article, platform }) {
    if (platform === undefined) return;
    for (const { link, mention } of findMissingLinks(article, platform)) {
      const source = { title: link.title, url: link.url };
      const why =
        "Readers who are told of an official page and get no link search for it, and find imitations.";
      if (mention === undefined) {
        yield {
          place: endOfArticle(article),
          title: `The official page “${link.title}” is not linked anywhere in the text.`,
          why,
          source,
          todo: "Link it where readers need it.",
          paste: `[${link.title}](${link.url})`,
          subject: link.id,
        };
      } else {
        yield {
          place: mention.place,
          title: `“${flatten(mention.words)}” names the official page “${link.title}”, and there is no link.`,
          why,
          source,
          todo: `Make these words the link: [${flatten(mention.words)}](${link.url})`,
          ...linkWords(article, platform, mention),
          subject: link.id,
        };
      }
    }
  },
});

function flatten(words: string): string {
  return words.replace(/\s+/g, " ");
}
