import type { Anchor, Article, Sentence } from "../../model/article.ts";
import { quoteSentence } from "../claim-sights.ts";
import { defineRule } from "../define-rule.ts";
import { findRetraction, isRetractedAhead } from "../find-retraction.ts";
import { sourceOf } from "../source-of.ts";

export const claimRetracted = defineRule({
  id: "claim-retracted",
  title: "A claim is made, and the sentence beside it takes it back.",
  severity: "error",
  *check({ article, platform }) {
    const indexOf = new Map(
      article.sentences.map((sentence, index) => [sentence, index]),
    );
    for (const anchor of article.anchors) {
      const claim = platform?.claimById.get(anchor.id);
      if (anchor.kind !== "claim" || claim === undefined) continue;
      const { before, after } = findNeighbours(article, indexOf, anchor);
      const isAhead = before !== undefined && isRetractedAhead(before.text);
      const extent = isAhead ? "whole" : after && findRetraction(after.text);
      const taking = isAhead ? before : after;
      if (extent === undefined || taking === undefined) continue;
      yield {
        severity: extent === "whole" ? "error" : "warning",
        place: taking.place,
        title: `“${quoteSentence(taking)}” takes back ${extent === "whole" ? "" : "a part of "}what stands ${isAhead ? "behind" : "before"} it, and that makes the claim “${claim.statement}”`,
        why: claim.why,
        ...sourceOf(platform, claim),
        todo: "Take this sentence out, or word it so that the claim still stands. If the claim itself is out of date, correct it for all articles.",
        subject: claim.id,
      };
    }
  },
});

/** The sentences on either side of the marked ones, as readers meet them under the same heading. */
function findNeighbours(
  article: Article,
  indexOf: ReadonlyMap<Sentence, number>,
  { marked }: Anchor,
): { readonly before?: Sentence; readonly after?: Sentence } {
  const first = marked[0];
  const last = marked.at(-1);
  if (first === undefined || last === undefined) return {};
  const at = (sentence: Sentence, step: 1 | -1) => {
    const beside = article.sentences[(indexOf.get(sentence) ?? NaN) + step];
    return beside !== undefined && isBeside(sentence, beside)
      ? { [step === 1 ? "after" : "before"]: beside }
      : {};
  };
  return { ...at(first, -1), ...at(last, 1) };
}

/** Headings begin something else, and so do the rows of a table. */
function isBeside(sentence: Sentence, beside: Sentence): boolean {
  if (beside.kind === "heading" || beside.kind === "alt-text") return false;
  const isInTable = [sentence, beside].some(
    ({ kind }) => kind === "table-cell",
  );
  return (
    beside.section === sentence.section &&
    (!isInTable || beside.place.start.line === sentence.place.start.line)
  );
}
