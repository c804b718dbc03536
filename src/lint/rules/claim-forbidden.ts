import { quoteSentence, sightsOf } from "../claim-sights.ts";
import { defineRule } from "../define-rule.ts";
import { isReported } from "../is-reported.ts";
import { sourceOf } from "../source-of.ts";

export const claimForbidden = defineRule({
  id: "claim-forbidden",
  title: "A sentence says what articles about the platform must never say.",
  severity: "error",
  *check(context) {
    const { platform } = context;
    for (const claim of platform?.forbiddenById.values() ?? []) {
      for (const { sentence, verdict, because, score } of sightsOf(
        context,
        claim.id,
        ["forbidden", "suspected"],
      )) {
        // A question says nothing; what answers it is judged with it.
        if (sentence.text.endsWith("?")) continue;
        const isSure =
          verdict === "forbidden" &&
          score >= 0.85 &&
          !isReported(sentence.text, platform?.name ?? "");
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
