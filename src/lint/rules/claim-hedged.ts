import {
  findAnchor,
  isApproved,
  isMarkedBy,
  sightsOf,
} from "../claim-sights.ts";
import { defineRule } from "../define-rule.ts";
import { sourceOf } from "../source-of.ts";

export const claimHedged = defineRule({
  id: "claim-hedged",
  title: "The sentence marked as making a claim leaves it in doubt.",
  severity: "warning",
  *check(context) {
    const { article, platform } = context;
    for (const claim of platform?.claimById.values() ?? []) {
      const anchor = findAnchor(article, claim.id);
      // What a person has approved is not weighed again.
      if (anchor === undefined || isApproved(context, anchor)) continue;
      const doubt = sightsOf(context, claim.id, ["hedged"]).find(
        ({ sentence }) => isMarkedBy(anchor, sentence),
      );
      if (doubt === undefined) continue;
      yield {
        place: doubt.sentence.place,
        title: `The sentence marked for the claim “${claim.statement}” leaves it in doubt: ${doubt.because}.`,
        why: claim.why,
        ...sourceOf(platform, claim),
        todo: "Say it as plainly as the claim does.",
        subject: claim.id,
      };
    }
  },
});
