import type { Article } from "../../model/article.ts";
import { findSection } from "../../model/article.ts";
import type { NearMiss } from "../../model/finding.ts";
import type { RequiredClaim } from "../../model/platform.ts";
import { digestWording } from "../../model/wording.ts";
import { quoteSentence, sightsOf } from "../claim-sights.ts";
import type { RuleContext } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { endOfArticle, endOfSection } from "../end-of-section.ts";
import { findNearSentence } from "../find-near-sentence.ts";
import { sourceOf } from "../source-of.ts";

/** Each search reads the whole article; one that misses more claims is not near any. */
const mostSearches = 50;

export const claimNotAnchored = defineRule({
  id: "claim-not-anchored",
  title: "No sentence is marked as making a claim that the article must make.",
  severity: "error",
  *check(context) {
    const { article, platform } = context;
    let searches = 0;
    for (const id of new Set(article.frontmatter.claims)) {
      const claim = platform?.claimById.get(id);
      // An id nobody knows is unknown-claim's to report; an anchor that marks nothing, anchor-for-nothing's.
      if (claim === undefined || isAnchored(article, id)) continue;
      searches += 1;
      const near =
        findUnmarked(context, claim) ??
        (searches > mostSearches
          ? undefined
          : findNearSentence(article, claim));
      const mark = `<!-- claim: ${id} -->`;
      yield {
        place: placeFor(article, claim),
        title: `The article has to tell readers: “${claim.statement}” No sentence is marked as saying so.`,
        why: claim.why,
        ...sourceOf(platform, claim),
        todo:
          near === undefined
            ? `Add the sentence${underHeadings(claim)}.`
            : `If line ${near.line} says it, put ${mark} behind that sentence; otherwise add the sentence${underHeadings(claim)}.`,
        paste: `${claim.statement} ${mark}`,
        ...(near === undefined ? {} : { near }),
        subject: id,
      };
    }
  },
});

/** The sentence that was approved and has lost its mark, or else the one that says it best. */
function findUnmarked(
  context: RuleContext,
  claim: RequiredClaim,
): NearMiss | undefined {
  const { article, wordings } = context;
  const approved = wordings.find((wording) => wording.claim === claim.id);
  const lost =
    approved &&
    article.sentences.find(({ text }) => digestWording(text) === approved.hash);
  if (lost !== undefined)
    return {
      line: lost.place.start.line,
      text: quoteSentence(lost),
      because: "it is the sentence that was approved, and has lost its mark",
    };
  const [best] = sightsOf(context, claim.id, ["states"]).toSorted(
    (a, b) => b.score - a.score,
  );
  return best === undefined
    ? undefined
    : {
        line: best.sentence.place.start.line,
        text: quoteSentence(best.sentence),
        because: "it says so, and is not marked",
      };
}

function isAnchored(article: Article, id: string): boolean {
  return article.anchors.some(
    (anchor) => anchor.kind === "claim" && anchor.id === id,
  );
}

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
