// Decisions. Invariant: nothing but `approveCapture` and `approvePicture` makes
// a baseline, each from a person, a reason and the digest of what was seen.
import type {
  BaselineFacts,
  EvidenceSignoff,
  Picture,
} from "../model/baseline.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Capture } from "../model/capture.ts";
import type { Decider, PictureDecision } from "../model/decision.ts";
import type { Device, Target } from "../model/device.ts";
import { digest } from "../model/digest.ts";
import type { Screen } from "../model/platform-registry.ts";
import { seenAt } from "../model/handed-picture.ts";
import { digestRecipe } from "../model/recipe-digest.ts";
import { screenOn } from "../model/screen-on.ts";
import { digestEvidence, sealBaseline } from "../model/seal-baseline.ts";

/** A baseline to be written: its record and the words beside it. */
export interface NewBaseline {
  readonly facts: BaselineFacts;
  readonly words: string;
}

/** What a person's picture is of. */
interface LookedAt {
  readonly device: Device;
  /** Where the screen has variants on that device. */
  readonly variant: string | undefined;
}

/** What a person brings. */
export type Brought = Pick<
  PictureDecision,
  "picture" | "phone" | "handed" | "proofs"
>;

type Captured = Capture & { readonly outcome: "captured" };

/** The baseline a browser capture becomes. Failed captures do not fit: a wall can never be approved. */
export function approveCapture(
  capture: Captured,
  previous: Baseline | undefined,
  decider: Decider,
): NewBaseline {
  const { evidence, provenance, target, practiceRelease } = capture;
  return {
    facts: sealBaseline({
      screen: `${capture.platform}/${capture.screen}`,
      device: capture.device,
      ...(capture.variant === undefined ? {} : { variant: capture.variant }),
      target,
      ...(practiceRelease === undefined ? {} : { practiceRelease }),
      kind: "browser",
      picture: evidence.picture,
      text: evidence.text,
      recipe: capture.recipe,
      capturedAt: provenance.endedAt,
      ...(provenance.url === undefined ? {} : { url: provenance.url }),
      environment: provenance.environment,
      proofs: [...evidence.proofs],
      tree: [...evidence.tree],
      ...signEvidence(evidence.picture, previous, decider),
    }),
    words: evidence.words,
  };
}

/** The baseline a person's picture of a device becomes; it has no tree, so its text is not compared. */
export function approvePicture(
  screen: Screen,
  { device, variant }: LookedAt,
  target: Target,
  { picture, phone, handed, proofs }: Brought,
  previous: Baseline | undefined,
  decider: Decider,
): NewBaseline {
  return {
    facts: sealBaseline({
      screen: `${screen.platform}/${screen.id}`,
      device,
      ...(variant === undefined ? {} : { variant }),
      target,
      kind: "hand",
      picture,
      text: digest(""),
      recipe: digestRecipe(screenOn(screen, device), variant),
      capturedAt: seenAt(handed, decider.at),
      phone,
      handed,
      proofs: [...proofs],
      tree: [],
      ...signEvidence(picture, previous, decider),
    }),
    words: "",
  };
}

function signEvidence(
  { pixels }: Picture,
  previous: Baseline | undefined,
  { by, at, why }: Decider,
): Pick<BaselineFacts, "signoff" | "earlier"> {
  const signed: EvidenceSignoff = {
    by,
    at,
    why,
    decision: "approved",
    saw: pixels,
  };
  if (previous === undefined) return { signoff: signed };
  return {
    signoff: { ...signed, previous: digestEvidence(previous.signoff) },
    earlier: [...(previous.earlier ?? []), previous.signoff],
  };
}
