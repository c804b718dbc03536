import {
  findAnchor,
  isApproved,
  isMarkedBy,
  sightsOf,
} from "../claim-sights.ts";
import { defineRule } from "../define-rule.ts";
import { sourceOf } from "../source-of.ts";

export const claimNegated = defineRule({
  id: "claim-negated",
  title: "The sentence marked as making a claim says the opposite of it.",
  severity: "error",
  *check(context) {
    const { article, platform } = context;
    for (const claim of platform?.claimById.values() ?? []) {
      const anchor = findAnchor(article, claim.id);
      // What a person has approved is not weighed again.
      if (anchor === undefined || isApproved(context, anchor)) continue;
      const denial = sightsOf(context, claim.id, ["contradicts"]).find(
        ({ sentence }) => isMarkedBy(anchor, sentence),
      );
      if (denial === undefined) continue;
      yield {
        place: denial.sentence.place,
        title: `The sentence marked for the claim “${claim.statement}” says the opposite: ${denial.because}.`,
        why: claim.why,
        ...sourceOf(platform, claim),
        todo: "Write what the claim says, or take the mark away.",
        subject: claim.id,
      };
    }
  },
});
