// Decisions. Invariant: nothing but `approveCapture` and `approvePicture` makes
// a baseline, each from a person, a reason and the digest of what was seen.
import type { Article } from "../model/article.ts";
import { passageOf } from "../model/article.ts";
import type {
  BaselineFacts,
  EvidenceSignoff,
  Phone,
  Picture,
} from "../model/baseline.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Capture } from "../model/capture.ts";
import type { Device, Target } from "../model/device.ts";
import { digest, digestValue } from "../model/digest.ts";
import type { Demand } from "../model/frontmatter.ts";
import { digestQuestions } from "../model/question-digest.ts";
import type { Screen } from "../model/platform-registry.ts";
import { digestRecipe } from "../model/recipe-digest.ts";
import { screenOn } from "../model/screen-on.ts";
import type { Answer, CheckpointSignoff } from "../model/signoff.ts";
import { digestWording } from "../model/wording.ts";

/** Who decides, when, why, and until when it holds. */
export interface Decision {
  readonly by: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly why: string;
  readonly until?: string;
}

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

type Captured = Capture & { readonly outcome: "captured" };

/** The baseline a browser capture becomes. Failed captures do not fit: a wall can never be approved. */
export function approveCapture(
  capture: Captured,
  previous: Baseline | undefined,
  decision: Decision,
): NewBaseline {
  const { evidence, provenance, target, practiceRelease } = capture;
  return {
    facts: {
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
      signoff: signEvidence(evidence.picture, previous, decision),
    },
    words: evidence.words,
  };
}

/** The baseline a person's picture of a device becomes; it has no tree, so its text is not compared. */
export function approvePicture(
  screen: Screen,
  { device, variant }: LookedAt,
  target: Target,
  picture: Picture,
  phone: Phone,
  previous: Baseline | undefined,
  decision: Decision,
): NewBaseline {
  return {
    facts: {
      device,
      ...(variant === undefined ? {} : { variant }),
      target,
      kind: "hand",
      picture,
      text: digest(""),
      recipe: digestRecipe(screenOn(screen, device), variant),
      capturedAt: decision.at,
      phone,
      proofs: [],
      tree: [],
      signoff: signEvidence(picture, previous, decision),
    },
    words: "",
  };
}

function signEvidence(
  picture: Picture,
  previous: Baseline | undefined,
  { by, at, why }: Decision,
): EvidenceSignoff {
  return {
    by,
    at,
    why,
    decision: "approved",
    saw: picture.pixels,
    ...(previous === undefined
      ? {}
      : { previous: digestValue(previous.signoff) }),
  };
}

/**
 * The article's own sign-off: this baseline bears out this passage, with these answers.
 * @param seen when the screen was last seen to be so, UTC
 */
export function signCheckpoint(
  article: Article,
  demand: Demand,
  screen: Screen,
  baseline: BaselineFacts,
  answers: Readonly<Record<string, Answer>>,
  seen: string,
  { by, at, why, until }: Decision,
): CheckpointSignoff {
  return {
    screen: demand.screen,
    device: baseline.device,
    ...(baseline.variant === undefined ? {} : { variant: baseline.variant }),
    passage: digestWording(passageOf(article, demand)),
    picture: baseline.picture.pixels,
    text: baseline.text,
    recipe: digestRecipe(screenOn(screen, baseline.device), baseline.variant),
    questions: digestQuestions(demand),
    seen,
    answers: { ...answers },
    by,
    at,
    why,
    ...(until === undefined ? {} : { until }),
  };
}
