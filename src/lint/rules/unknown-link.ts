import { defineRule } from "../define-rule.ts";
import { didYouMean } from "../suggest-name.ts";

export const unknownLink = defineRule({
  id: "unknown-link",
  title:
    "The article asks for an official page that the platform's links do not have.",
  severity: "error",
  *check({ article, platform }) {
    if (platform === undefined) return;
    const file = `${platform.folder}/links.yaml`;
    for (const [index, id] of article.frontmatter.links.entries()) {
      if (platform.linkById.has(id)) continue;
      const place = article.placeByPath.get(`links.${index}`);
      yield {
        ...(place === undefined ? {} : { place }),
        title: `${platform.name} has no official page “${id}”.${didYouMean(id, platform.linkById.keys())}`,
        why: "A page that is not on the list is never looked at, so nobody notices when it goes.",
        todo: `Correct the name, or add the page to ${file}.`,
        subject: id,
      };
    }
  },
});
