import { defineRule } from "../define-rule.ts";
import { didYouMean } from "../suggest-name.ts";

export const unknownClaim = defineRule({
  id: "unknown-claim",
  title: "The article promises a claim that the platform's claims do not have.",
  severity: "error",
  *check({ article, platform }) {
    if (platform === undefined) return;
    const file = `${platform.folder}/claims.yaml`;
    for (const [index, id] of article.frontmatter.claims.entries()) {
      if (platform.claimById.has(id)) continue;
      const place = article.placeByPath.get(`claims.${index}`);
      yield {
        ...(place === undefined ? {} : { place }),
        title: `${platform.name} has no claim “${id}”.${didYouMean(id, platform.claimById.keys())}`,
        why: "Nobody can tell what this article has to say here, or where that comes from.",
        todo: `Correct the name, or write the claim into ${file}.`,
        subject: id,
      };
    }
  },
});
