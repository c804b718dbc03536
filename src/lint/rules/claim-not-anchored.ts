import type { Article } from "../../model/article.ts";
import { findSection } from "../../model/article.ts";
import type { RequiredClaim } from "../../model/platform.ts";
import { defineRule } from "../define-rule.ts";
import { endOfArticle, endOfSection } from "../end-of-section.ts";
import { findNearSentence } from "../find-near-sentence.ts";

/** Each search reads the whole article; one that misses more claims is not near any. */
const mostSearches = 50;

export const claimNotAnchored = defineRule({
  id: "claim-not-anchored",
  title: "No sentence is marked as making a claim that the article must make.",
  severity: "error",
  *check({ article, platform }) {
    const anchored = new Set(
      article.anchors
        .filter(({ kind }) => kind === "claim")
        .map((anchor) => anchor.id),
    );
    let searches = 0;
    for (const id of new Set(article.frontmatter.claims)) {
      const claim = platform?.claimById.get(id);
      // An id nobody knows is unknown-claim's to report; an anchor that marks nothing, anchor-for-nothing's.
      if (claim === undefined || anchored.has(id)) continue;
      searches += 1;
      const near =
        searches > mostSearches ? undefined : findNearSentence(article, claim);
      const page = platform?.linkById.get(claim.source.link);
      yield {
        place: placeFor(article, claim),
        title: `The article has to tell readers: “${claim.statement}” No sentence is marked as saying so.`,
        why: claim.why,
        ...(page === undefined
          ? {}
          : { source: { title: page.title, url: page.url } }),
        todo:
          near === undefined
            ? `Add the sentence${underHeadings(claim)}.`
            : `If line ${near.line} says it, put <!-- claim: ${id} --> behind that sentence; otherwise add the sentence${underHeadings(claim)}.`,
        paste: `${claim.statement} <!-- claim: ${id} -->`,
        ...(near === undefined ? {} : { near }),
        subject: id,
      };
    }
  },
});

function placeFor(article: Article, claim: RequiredClaim) {
  for (const heading of claim.sections ?? []) {
    const section = findSection(article, heading);
    if (section !== undefined) return endOfSection(article, section);
  }
  return endOfArticle(article);
}

function underHeadings(claim: RequiredClaim): string {
  const headings = claim.sections?.map((heading) => `“${heading}”`) ?? [];
  return headings.length === 0 ? "" : ` under ${headings.join(" or ")}`;
}
