import { beginSentence } from "../../model/begin-sentence.ts";
import type { Article } from "../../model/article.ts";
import { completeUrl } from "../../model/complete-url.ts";
import type { Platform } from "../../model/platform-registry.ts";
import type { Deceit } from "../../model/screen-address.ts";
import { screenAddress } from "../../model/screen-address.ts";
import { brandsOf } from "../brands-of.ts";
import { defineRule } from "../define-rule.ts";
import { findClaimedPlatform } from "../find-claimed-platform.ts";
import type { Address } from "../read-addresses.ts";
import { readAddresses } from "../read-addresses.ts";

export const lookalikeLink = defineRule({
  id: "lookalike-link",
  title: "A link imitates a platform's address, or hides where it leads.",
  severity: "error",
  *check({ article, platformById }) {
    const brands = brandsOf(platformById);
    for (const { url, place } of placesReadersAreLed(article)) {
      // link-not-official speaks of those that use a platform's very address.
      if (findClaimedPlatform(platformById.values(), url) !== undefined)
        continue;
      const deceit = screenAddress(url, brands);
      if (deceit === undefined) continue;
      const { because, strength } = deceit;
      yield {
        ...(place === undefined ? {} : { place }),
        severity: strength === "strong" ? "error" : "warning",
        title: `${beginSentence(because)}.`,
        why: "Readers who are locked out of an account look for help in a hurry, and log in where a link leads them.",
        todo: adviseOn(deceit, platformById),
        // A waiver is for one address, not for all that the rule finds.
        subject: url,
      };
    }
  },
});

/** Links, and where forms and frames of raw HTML send what readers type there. */
function placesReadersAreLed(
  article: Article,
): readonly Pick<Address, "url" | "place">[] {
  if (!mayHoldFrames.test(article.text)) return article.links;
  const framed = readAddresses(article)
    .filter(({ use }) => use === "form" || use === "frame")
    .map(({ url, place }) => ({ url: completeUrl(url), place }));
  return [...article.links, ...framed];
}

const mayHoldFrames = /<(?:form|button|input|i?frame|embed|object|script)\b/i;

function adviseOn(
  { brand, strength }: Deceit,
  platformById: ReadonlyMap<string, Platform>,
): string {
  if (brand === undefined)
    return "Link the page itself, by the plain address of its site.";
  const folder = [...platformById.values()].find(
    ({ name }) => name === brand,
  )?.folder;
  const own = `If it is ${brand}'s own, put its domain under otherDomains in ${folder ?? "the platform's folder"}/platform.yaml.`;
  return strength === "strong"
    ? `Take the link out, or link ${brand}'s own page. ${own}`
    : `Make sure whose site it is. ${own}`;
}
