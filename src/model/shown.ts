// Digests of what a person is shown before they decide. A decision carries them, and is
// kept only where they are still what is there.
import type { Anchor, Article } from "./article.ts";
import { passageOf } from "./article.ts";
import type { Capture } from "./capture.ts";
import type { ShownLook, ShownRest, ShownWording } from "./decision.ts";
import type { Device } from "./device.ts";
import { findSignoff } from "./find-signoff.ts";
import type { Demand } from "./frontmatter.ts";
import type { RequiredClaim } from "./platform.ts";
import type { Screen } from "./platform-registry.ts";
import { findBaseline, isLookedAtByHand } from "./platform-registry.ts";
import { digestClaim, digestQuestions } from "./question-digest.ts";
import { digestRecipe } from "./recipe-digest.ts";
import { screenOn } from "./screen-on.ts";
import { digestEvidence } from "./seal-baseline.ts";
import { digestSignoff } from "./seal-signoff.ts";
import type { CheckpointSignoff, WordingSignoff } from "./signoff.ts";
import { digestWording } from "./wording.ts";

/** One look that an article asks for. */
export interface AskedLook {
  readonly article: Article;
  readonly demand: Demand;
  readonly screen: Screen;
  readonly device: Device;
  readonly variant: string | undefined;
}

/**
 * What is shown of a look: the picture just taken, or the approved one where a person looks
 * or the platform did not show the variant. Undefined where there is no picture to decide about.
 * @param signoffs of the article's checkpoints
 */
export function showLook(
  asked: AskedLook,
  signoffs: readonly CheckpointSignoff[],
  capture: Capture | undefined,
): ShownLook | undefined {
  const { screen, device, variant } = asked;
  const baseline = findBaseline(screen, device, variant);
  const shown = showRest(asked, signoffs);
  const isTaken =
    capture?.outcome === "captured" && !isLookedAtByHand(screen, device);
  if (isTaken) {
    const { picture, text } = capture.evidence;
    return { picture: picture.pixels, text, run: capture.run, ...shown };
  }
  const isUnmet =
    capture?.outcome === "failed" && capture.failure.kind === "variant-not-met";
  if (baseline === undefined) return undefined;
  if (!isUnmet && !isLookedAtByHand(screen, device)) return undefined;
  return { picture: baseline.picture.pixels, text: baseline.text, ...shown };
}

/** Everything that is shown beside a picture. */
export function showRest(
  { article, demand, screen, device, variant }: AskedLook,
  signoffs: readonly CheckpointSignoff[],
): ShownRest {
  const baseline = findBaseline(screen, device, variant);
  const signoff = findSignoff(signoffs, article, demand, device, variant);
  return {
    recipe: digestRecipe(screenOn(screen, device), variant),
    passage: digestWording(passageOf(article, demand)),
    questions: digestQuestions(demand),
    ...(baseline === undefined
      ? {}
      : { approved: digestEvidence(baseline.signoff) }),
    ...(signoff === undefined ? {} : { before: digestSignoff(signoff) }),
  };
}

/** Undefined where no sentence makes the claim, or nobody has described it. */
export function showWording(
  claim: RequiredClaim | undefined,
  anchor: Anchor | undefined,
  wording: WordingSignoff | undefined,
): ShownWording | undefined {
  if (claim === undefined || anchor?.sentence === undefined) return undefined;
  return {
    hash: digestWording(anchor.sentence.text),
    claimed: digestClaim(claim),
    ...(wording === undefined ? {} : { before: digestSignoff(wording) }),
  };
}
