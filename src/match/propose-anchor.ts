import type { CompiledClaim } from "./compile-claim.ts";
import { judgeSentence } from "./judge-sentence.ts";
import type { Reading } from "./read-sentence.ts";
import { weighForm } from "./weigh-form.ts";

export interface Proposal {
  /** Of the sentence to mark; undefined when none states the claim. */
  readonly index: number | undefined;
  readonly because: string;
}

/** The sentence that states a claim most fully and most plainly; of equals, the first. */
export function proposeAnchor(
  claim: CompiledClaim,
  sentences: readonly Reading[],
): Proposal {
  let best: (Proposal & { readonly score: number }) | undefined;
  for (const [index, sentence] of sentences.entries()) {
    const { verdict, because } = judgeSentence(claim, sentence);
    if (verdict !== "states") continue;
    const share = Math.max(
      ...claim.forms.map((form) => weighForm(form, sentence).share),
    );
    const score = share - sentence.words.length / 1000;
    if (best === undefined || score > best.score)
      best = { index, because, score };
  }
  return best === undefined
    ? { index: undefined, because: "no sentence states it" }
    : { index: best.index, because: best.because };
}
