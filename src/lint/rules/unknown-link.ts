import { offerReplacement } from "../../model/offer-fix.ts";
import { suggestClearly } from "../../model/suggest-clearly.ts";
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
    const { links } = article.frontmatter;
    const meantOf = (id: string) => {
      const meant = suggestClearly(id, platform.linkById.keys());
      // A name that is there already would then be there twice.
      return meant !== undefined && links.includes(meant) ? undefined : meant;
    };
    for (const [index, id] of links.entries()) {
      if (platform.linkById.has(id)) continue;
      const place = article.placeByPath.get(`links.${index}`);
      if (platform.unusable?.includes("links") === true) {
        yield {
          ...(place === undefined ? {} : { place }),
          title: `What the official page “${id}” is cannot be told, because ${file} cannot be read.`,
          why: "Until it can, nothing of the kind is checked in this article.",
          todo: `Mend ${file} first; its own finding says where.`,
          subject: id,
        };
        continue;
      }
      yield {
        ...(place === undefined ? {} : { place }),
        title: `${platform.name} has no official page “${id}”.${didYouMean(id, platform.linkById.keys())}`,
        why: "A page that is not on the list is never looked at, so nobody notices when it goes.",
        todo: `Correct the name, or add the page to ${file}.`,
        ...offerReplacement(place, id, meantOf(id)),
        subject: id,
      };
    }
  },
});
