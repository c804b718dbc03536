// Which sentence a claim's anchor belongs behind.
import type { Sentence } from "../model/article.ts";
import type { ClaimSight } from "../model/claim-sight.ts";
import { shareOfWords } from "../model/share-of-words.ts";
import { normaliseWording } from "../model/wording.ts";

export interface Proposal {
  readonly sentence: Sentence;
  /** In words, for an editor; reads on after "because". */
  readonly because: string;
}

/** How much of the signed words a sentence must keep to be the same one reworded. */
const enoughToBeSame = 0.7;

/**
 * The sentence to mark for a claim; undefined when none states it. `signed` is
 * the wording a person approved, when there is one: where it still stands, or
 * nearly so, the anchor belongs there, whatever else states the claim.
 */
export function proposeAnchor(
  claimId: string,
  sights: readonly ClaimSight[],
  sentences: readonly Sentence[],
  signed?: string,
): Proposal | undefined {
  return (
    (signed === undefined ? undefined : findAgain(signed, sentences)) ??
    findPlainest(claimId, sights)
  );
}

function findAgain(
  signed: string,
  sentences: readonly Sentence[],
): Proposal | undefined {
  const wanted = normaliseWording(signed);
  const same = sentences.find(({ text }) => normaliseWording(text) === wanted);
  if (same !== undefined)
    return { sentence: same, because: "it has the words that were signed off" };
  let best: { readonly sentence: Sentence; readonly share: number } | undefined;
  for (const sentence of sentences) {
    const share = shareOfWords(wanted, sentence.text);
    if (share >= enoughToBeSame && share > (best?.share ?? 0))
      best = { sentence, share };
  }
  return (
    best && {
      sentence: best.sentence,
      because: "it has nearly the words that were signed off",
    }
  );
}

// Prose before headings and pictures; of equals the fullest, the shortest, the first.
function findPlainest(
  claimId: string,
  sights: readonly ClaimSight[],
): Proposal | undefined {
  let best: { readonly sight: ClaimSight; readonly rank: number } | undefined;
  for (const sight of sights) {
    if (sight.claim !== claimId || sight.verdict !== "states") continue;
    const { kind, block, text } = sight.sentence;
    // Title and description can hold no anchor.
    if (block < 0) continue;
    const rank =
      sight.score -
      Math.min(text.length, 900) / 10_000 -
      (kind === "heading" || kind === "alt-text" ? 1 : 0);
    if (best === undefined || rank > best.rank) best = { sight, rank };
  }
  return best && { sentence: best.sight.sentence, because: best.sight.because };
}

/**
 * A better place for an anchor that stands: undefined while the sentence it
 * marks states the claim, with doubt or without, or no other sentence does.
 */
export function doubtAnchor(
  claimId: string,
  marked: Sentence,
  sights: readonly ClaimSight[],
): Proposal | undefined {
  const speaks = sights.some(
    ({ claim, sentence, verdict }) =>
      claim === claimId &&
      isSameSentence(sentence, marked) &&
      (verdict === "states" || verdict === "hedged"),
  );
  return speaks ? undefined : findPlainest(claimId, sights);
}

function isSameSentence(one: Sentence, other: Sentence): boolean {
  return (
    one.block === other.block &&
    one.span.start === other.span.start &&
    one.text === other.text
  );
}
