import { quoteSentence, sightsOf } from "../claim-sights.ts";
import { defineRule } from "../define-rule.ts";
import { sourceOf } from "../source-of.ts";

export const claimForbidden = defineRule({
  id: "claim-forbidden",
  title: "A sentence says what articles about the platform must never say.",
  severity: "error",
  *check(context) {
    const { platform } = context;
    for (const claim of platform?.forbiddenById.values() ?? []) {
      for (const { sentence, verdict, because } of sightsOf(context, claim.id, [
        "forbidden",
        "suspected",
      ])) {
        const isSure = verdict === "forbidden";
        yield {
          ...(isSure ? {} : { severity: "warning" }),
          place: sentence.place,
          title: isSure
            ? `“${quoteSentence(sentence)}” says what an article must never say: “${claim.statement}”`
            : `“${quoteSentence(sentence)}” may leave readers with what an article must never say: “${claim.statement}”`,
          why: claim.why,
          ...sourceOf(platform, claim),
          todo: `Take it out or say the opposite: ${because}.`,
          subject: claim.id,
        };
      }
    }
  },
});
