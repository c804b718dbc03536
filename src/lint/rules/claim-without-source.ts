import { defineRule } from "../define-rule.ts";
import { didYouMean } from "../suggest-name.ts";

export const claimWithoutSource = defineRule({
  id: "claim-without-source",
  title:
    "A claim rests on an official page that the platform's links do not have.",
  severity: "error",
  *check({ article, platform }) {
    if (platform === undefined) return;
    for (const [index, id] of article.frontmatter.claims.entries()) {
      const claim = platform.claimById.get(id);
      if (claim === undefined || platform.linkById.has(claim.source.link))
        continue;
      const place = article.placeByPath.get(`claims.${index}`);
      const { link } = claim.source;
      yield {
        ...(place === undefined ? {} : { place }),
        title: `The claim “${id}” rests on a page “${link}” that ${platform.name}'s links do not have.${didYouMean(link, platform.linkById.keys())}`,
        why: "A page that is not on the list is never looked at, so nobody notices when it stops bearing the claim out.",
        todo: `Correct the source of the claim in ${platform.folder}/claims.yaml, or add the page to ${platform.folder}/links.yaml.`,
        subject: id,
      };
    }
  },
});
