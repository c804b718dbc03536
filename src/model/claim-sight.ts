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

const byClaimOf = new WeakMap<
  readonly ClaimSight[],
  ReadonlyMap<string, readonly ClaimSight[]>
>();

/** What was seen of one claim, in reading order. Many ask, each about many claims. */
export function sightsOfClaim(
  sights: readonly ClaimSight[],
  claim: string,
): readonly ClaimSight[] {
  const byClaim = byClaimOf.get(sights) ?? groupByClaim(sights);
  byClaimOf.set(sights, byClaim);
  return byClaim.get(claim) ?? [];
}

function groupByClaim(
  sights: readonly ClaimSight[],
): ReadonlyMap<string, readonly ClaimSight[]> {
  const byClaim = new Map<string, ClaimSight[]>();
  for (const sight of sights) {
    const own = byClaim.get(sight.claim);
    if (own === undefined) byClaim.set(sight.claim, [sight]);
    else own.push(sight);
  }
  return byClaim;
}
