import {
  findAnchor,
  isApproved,
  isMarkedBy,
  quoteSentence,
  sightsOf,
} from "../claim-sights.ts";
import { defineRule } from "../define-rule.ts";
import { sourceOf } from "../source-of.ts";

export const claimAnchorDoubted = defineRule({
  id: "claim-anchor-doubted",
  title:
    "The sentence marked for a claim does not seem to be the one that makes it.",
  severity: "warning",
  *check(context) {
    const { article, platform } = context;
    for (const claim of platform?.claimById.values() ?? []) {
      const anchor = findAnchor(article, claim.id);
      // What a person has approved is not weighed again.
      if (anchor?.sentence === undefined || isApproved(context, anchor))
        continue;
      const all = sightsOf(context, claim.id, [
        "states",
        "hedged",
        "contradicts",
      ]);
      if (all.some(({ sentence }) => isMarkedBy(anchor, sentence))) continue;
      // Without a better sentence the matcher's silence proves nothing.
      const [better] = all
        .filter(({ verdict }) => verdict === "states")
        .toSorted((a, b) => b.score - a.score);
      if (better === undefined) continue;
      yield {
        place: anchor.sentence.place,
        title: `The sentence marked for the claim “${claim.statement}” does not seem to say it; another one does.`,
        why: "Approving the wrong sentence leaves the right one free to change unnoticed.",
        ...sourceOf(platform, claim),
        todo: "If the other sentence makes the claim, move the mark behind it.",
        near: {
          line: better.sentence.place.start.line,
          text: quoteSentence(better.sentence),
          because: better.because,
        },
        subject: claim.id,
      };
    }
  },
});
