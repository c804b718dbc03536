import { offerReplacement } from "../../model/offer-fix.ts";
import { suggestClearly } from "../../model/suggest-clearly.ts";
import { defineRule } from "../define-rule.ts";
import { didYouMean } from "../suggest-name.ts";

export const unknownPlatform = defineRule({
  id: "unknown-platform",
  title: "The article names a platform that the repository does not describe.",
  severity: "error",
  *check({ article, platform, platformById }) {
    if (platform !== undefined) return;
    const { platform: id } = article.frontmatter;
    const known = [...platformById.keys()];
    const place = article.placeByPath.get("platform");
    yield {
      ...(place === undefined ? {} : { place }),
      title: `There is no usable description of a platform “${id}”.${didYouMean(id, known)}`,
      why: "Without the platform's own list, no link, claim or screen of this article can be checked.",
      todo:
        known.length === 0
          ? `Describe it in checkpoints/${id}/platform.yaml.`
          : `Use one of: ${known.join(", ")}. Or describe it in checkpoints/${id}/platform.yaml.`,
      ...offerReplacement(place, id, suggestClearly(id, known)),
      subject: id,
    };
  },
});
