// A claim held against a sentence and the parts of it.
import type { CompiledClaim } from "./compile-claim.ts";
import { judgeSentence, type Judgement } from "./judge-sentence.ts";
import type { Unit } from "./read-unit.ts";
import { screenForbidden, type Screening } from "./screen-forbidden.ts";

/** What a sentence says of a claim an article must make. */
export function judgeUnit(
  claim: CompiledClaim,
  { whole, parts }: Unit,
  labels: readonly string[] = [],
): Judgement {
  const ofParts = parts
    .map((part) => judgeSentence(claim, part))
    .filter(({ verdict }) => verdict !== "silent");
  return mostOf(ofParts) ?? judgeSentence(claim, whole, labels);
}

/** Whether a sentence makes a claim that articles must never make. */
export function screenUnit(
  claim: CompiledClaim,
  { whole, parts }: Unit,
): Screening {
  const ofWhole = screenForbidden(claim, whole);
  if (whole.warning !== undefined && ofWhole.verdict === "silent")
    return ofWhole;
  const ofParts = parts.map((part) => screenForbidden(claim, part));
  // A part that denies it outweighs what the whole seems to say.
  const spoken = mostOf(ofParts.filter(({ score }) => score > 0));
  return spoken !== undefined && spoken.score >= ofWhole.score
    ? spoken
    : ofWhole;
}

function mostOf<T extends { readonly score: number }>(
  all: readonly T[],
): T | undefined {
  return all.reduce<T | undefined>(
    (best, one) => (best === undefined || one.score > best.score ? one : best),
    undefined,
  );
}
