import {
  findAnchor,
  isMarkedBy,
  quoteSentence,
  sightsOf,
} from "../claim-sights.ts";
import { defineRule } from "../define-rule.ts";
import type { Sentence } from "../../model/article.ts";
import type { ClaimSight } from "../../model/claim-sight.ts";
import type { Platform } from "../../model/platform-registry.ts";
import { isReported } from "../is-reported.ts";
import { sourceOf } from "../source-of.ts";

export const claimContradicted = defineRule({
  id: "claim-contradicted",
  title: "A sentence says the opposite of a claim about the platform.",
  severity: "error",
  *check(context) {
    const { article, platform } = context;
    // Every claim of the platform: an article that need not make one must not deny it either.
    for (const claim of platform?.claimById.values() ?? []) {
      const anchor = findAnchor(article, claim.id);
      for (const sight of sightsOf(context, claim.id, ["contradicts"])) {
        const { sentence, because } = sight;
        if (isMereTopic(sentence)) continue;
        // The sentence that is to make the claim is claim-negated's, or approved by a person.
        if (isMarkedBy(anchor, sentence)) continue;
        yield {
          ...(isPlain(sight, platform) ? {} : { severity: "warning" }),
          place: sentence.place,
          title: `“${quoteSentence(sentence)}” contradicts the claim “${claim.statement}”: ${because}.`,
          why: claim.why,
          ...sourceOf(platform, claim),
          todo: "Correct the sentence; if it is the claim that is out of date, correct the claim.",
          ...(anchor?.sentence === undefined
            ? {}
            : {
                near: {
                  line: anchor.sentence.place.start.line,
                  text: quoteSentence(anchor.sentence),
                  because: "it makes the claim, and readers now find both",
                },
              }),
          subject: claim.id,
        };
      }
    }
  },
});

// Likeness is no proof. A finding holds an article only where a whole sentence of the
// article's own speaks of all that the claim speaks of; the rest is for a person to see.
function isPlain(
  { score, sentence: { kind, text, span } }: ClaimSight,
  platform: Platform | undefined,
): boolean {
  const isFragment =
    kind === "table-cell" ||
    kind === "alt-text" ||
    kind === "heading" ||
    span.end === 0;
  return (
    score >= 0.99 && !isFragment && !isReported(text, platform?.name ?? "")
  );
}

// "Backup codes not working", "How to close an account": a topic, and no statement about it.
function isMereTopic({ kind, text }: Sentence): boolean {
  return (
    kind === "heading" && (/^(how|why|when) /i.test(text) || !finite.test(text))
  );
}

const finite =
  /\b(?:is|are|was|were|be|can|can['’]t|cannot|could|do|does|did|don['’]t|doesn['’]t|will|won['’]t|must|may|might|should|have|has|never|always|\d+)\b/i;
