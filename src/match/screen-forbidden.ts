import type { CompiledClaim } from "./compile-claim.ts";
import type { Reading } from "./read-sentence.ts";
import { weighForm } from "./weigh-form.ts";

export interface Screening {
  readonly verdict: "makes" | "doesNot";
  readonly because: string;
}

/** Lower than for claims an article must make: a miss costs a reader more than a second look costs an editor. */
const enoughToSuspect = 0.6;

/** Whether a sentence makes a claim that articles must never make; leans to "makes", doubt included. */
export function screenForbidden(
  claim: CompiledClaim,
  sentence: Reading,
): Screening {
  if (sentence.isQuestion)
    return { verdict: "doesNot", because: "it asks, and says nothing" };
  if (sentence.warning !== undefined)
    return {
      verdict: "doesNot",
      because: `“${sentence.warning.shown}” makes it somebody else's words, or a warning`,
    };
  let because = "it is about something else";
  for (const form of claim.forms) {
    const weighed = weighForm(form, sentence);
    if (weighed.share < enoughToSuspect) continue;
    if (!weighed.hasActs || !weighed.hasNames) continue;
    if (weighed.isSamePolarity)
      return {
        verdict: "makes",
        because: `it has what the forbidden claim speaks of: “${form.statement}”`,
      };
    because = `${weighed.turns.map((turn) => `“${turn}”`).join(" and ") || "its wording"} denies it`;
  }
  return { verdict: "doesNot", because };
}
