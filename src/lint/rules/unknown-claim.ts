import { offerReplacement } from "../../model/offer-fix.ts";
import { suggestClearly } from "../../model/suggest-clearly.ts";
import { defineRule } from "../define-rule.ts";
import { didYouMean } from "../suggest-name.ts";

export const unknownClaim = defineRule({
  id: "unknown-claim",
  title: "The article promises a claim that the platform's claims do not have.",
  severity: "error",
  *check({ article, platform }) {
    if (platform === undefined) return;
    const file = `${platform.folder}/claims.yaml`;
    const { claims } = article.frontmatter;
    const meantOf = (id: string) => {
      const meant = suggestClearly(id, platform.claimById.keys());
      // A name that is there already would then be there twice.
      return meant !== undefined && claims.includes(meant) ? undefined : meant;
    };
    for (const [index, id] of claims.entries()) {
      if (platform.claimById.has(id)) continue;
      const place = article.placeByPath.get(`claims.${index}`);
      if (platform.unusable?.includes("claims") === true) {
        yield {
          ...(place === undefined ? {} : { place }),
          title: `What the claim “${id}” is cannot be told, because ${file} cannot be read.`,
          why: "Until it can, nothing of the kind is checked in this article.",
          todo: `Mend ${file} first; its own finding says where.`,
          subject: id,
        };
        continue;
      }
      yield {
        ...(place === undefined ? {} : { place }),
        title: `${platform.name} has no claim “${id}”.${didYouMean(id, platform.claimById.keys())}`,
        why: "Nobody can tell what this article has to say here, or where that comes from.",
        todo: `Correct the name, or write the claim into ${file}.`,
        ...offerReplacement(place, id, meantOf(id)),
        subject: id,
      };
    }
  },
});
