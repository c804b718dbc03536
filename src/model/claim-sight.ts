// What the matcher saw of a claim in one sentence: a proposal or a doubt for a
// person to settle. It never passes a claim; wording and sign-off do that.
import type { Sentence } from "./article.ts";

/**
 * states: says what the claim says. hedged: says it with a doubt the claim does
 * not have. contradicts: says the opposite, or another value. forbidden: says
 * what articles must never say. suspected: may say so, behind a hedge or a question.
 */
export type SightVerdict =
  "states" | "hedged" | "contradicts" | "forbidden" | "suspected";

export interface ClaimSight {
  readonly claim: string;
  readonly sentence: Sentence;
  readonly verdict: SightVerdict;
  /** In words, for an editor; reads on after "because". */
  readonly because: string;
  /** How fully the sentence speaks of the claim, 0 to 1. */
  readonly score: number;
}
