// An article's own sign-offs, as they are before they are put behind those they renew.
import type { Anchor, Article } from "../model/article.ts";
import { passageOf } from "../model/article.ts";
import type { BaselineFacts } from "../model/baseline.ts";
import type { Decider } from "../model/decision.ts";
import type { Target } from "../model/device.ts";
import type { Demand } from "../model/frontmatter.ts";
import type { RequiredClaim } from "../model/platform.ts";
import type { Screen } from "../model/platform-registry.ts";
import { digestClaim, digestQuestions } from "../model/question-digest.ts";
import { digestRecipe } from "../model/recipe-digest.ts";
import { screenOn } from "../model/screen-on.ts";
import type {
  Answer,
  CheckpointSignoff,
  WordingSignoff,
} from "../model/signoff.ts";
import { digestWording } from "../model/wording.ts";

/** What of an approved look a sign-off names. */
export type SignedEvidence = Pick<
  BaselineFacts,
  "device" | "variant" | "target" | "text"
> & { readonly picture: Pick<BaselineFacts["picture"], "pixels"> };

/**
 * This look bears out this passage, with these answers.
 * @param seen when the screen was last seen to be so, UTC
 */
export function signCheckpoint(
  article: Article,
  demand: Demand,
  screen: Screen,
  evidence: SignedEvidence,
  answers: Readonly<Record<string, Answer>>,
  seen: string,
  decider: Decider,
): CheckpointSignoff {
  const { device, variant, target, picture, text } = evidence;
  return {
    screen: demand.screen,
    section: demand.section,
    device,
    ...(variant === undefined ? {} : { variant }),
    passage: digestWording(passageOf(article, demand)),
    picture: picture.pixels,
    text,
    recipe: digestRecipe(screenOn(screen, device), variant),
    questions: digestQuestions(demand),
    seen,
    answers: { ...answers },
    article: article.file,
    target,
    ...pickDecider(decider),
  };
}

/** The decision about one claim, bound to the words and to what the claim says and rests on. */
export function signWording(
  { file }: Article,
  target: Target,
  claim: RequiredClaim,
  { section }: Pick<Anchor, "section">,
  words: string,
  decider: Decider,
): WordingSignoff {
  return {
    claim: claim.id,
    hash: digestWording(words),
    words,
    claimed: digestClaim(claim),
    ...(section === undefined ? {} : { section }),
    article: file,
    target,
    ...pickDecider(decider),
  };
}

function pickDecider({ by, at, why, until }: Decider): Decider {
  return { by, at, why, ...(until === undefined ? {} : { until }) };
}
