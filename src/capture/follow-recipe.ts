// From the first step of a recipe to evidence of its screen, or to what failed on the way.
import type { Baseline } from "../model/baseline.ts";
import type { CaptureFailure, Evidence } from "../model/capture.ts";
import type { Secrets } from "../model/find-secret.ts";
import type { Screen } from "../model/platform-registry.ts";
import type { SessionState } from "../model/session.ts";
import type { CapturePorts, OpenPage } from "./browser-port.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { gatherRedacted, keepFiles } from "./gather-redacted.ts";
import { keepWhatStoodThere } from "./keep-what-stood-there.ts";
import { proveScreen, refuseStanding } from "./prove-screen.ts";
import { frameShot } from "./recipe/frame-shot.ts";
import { meetVariant } from "./recipe/meet-variant.ts";
import type { RecipeRun } from "./run-recipe.ts";
import { faultWithoutPage, runRecipe } from "./run-recipe.ts";
import { settlePage } from "./settle-page.ts";
import type { Answer, Answers } from "./watch-answers.ts";
import { watchAnswers } from "./watch-answers.ts";
import type { Watch } from "./watch-page.ts";

/** What one look came to, before it is dressed with its provenance. */
export interface Look {
  readonly failure: CaptureFailure | undefined;
  readonly evidence: Evidence | undefined;
  readonly recipe: RecipeRun | undefined;
  readonly variant?: string | undefined;
}

export interface Following {
  readonly watch: Watch;
  readonly secrets: Secrets;
  readonly session: SessionState | undefined;
  /** What a person signed off of the screen in one of its variants, if it has some. */
  readonly approvedIn: (variant: string | undefined) => Baseline | undefined;
  /** What is known of the recipe also when the look ends on the way. */
  readonly found: { recipe: RecipeRun | undefined };
}

/** A look that came to nothing. */
export function failLook(failure: CaptureFailure): Look {
  return { failure, evidence: undefined, recipe: undefined };
}

/** @throws NotSettled when something that was waited for did not come within the look's budget */
export async function followRecipe(
  open: OpenPage,
  described: Screen,
  ports: CapturePorts,
  following: Following,
): Promise<Look> {
  const answers = watchAnswers(open.page);
  try {
    return await followWatched(open, described, ports, following, answers);
  } finally {
    answers.end();
  }
}

async function followWatched(
  open: OpenPage,
  described: Screen,
  ports: CapturePorts,
  { watch, secrets, session, approvedIn, found }: Following,
  answers: Answers,
): Promise<Look> {
  const { page } = open;
  const recipe = await watch.within(
    "the steps of its recipe to be done",
    runRecipe(
      page,
      described.recipe,
      (value) => secrets.get(value) ?? value,
      session,
    ),
  );
  found.recipe = recipe;
  const isOver =
    recipe.failure !== undefined &&
    recipe.failure.kind !== "step-failed" &&
    recipe.failure.kind !== "time-out";
  if (isOver)
    return { ...failLook(nameAnswer(recipe.failure, answers.last())), recipe };
  const { screen, variant } = await watch.within(
    "what proves the screen",
    meetVariant(page, described, recipe),
  );
  const proving = {
    recipe,
    lastAnswer: answers.last,
    locale: screen.locale ?? ports.locale,
    isQuiet: watch.isQuiet,
  };
  const waitingFor = "what proves the screen";
  const proved = proveScreen(page, screen, proving);
  const failure = (await watch.within(waitingFor, proved)) ?? recipe.failure;
  // What stands there instead is still shown to the editor, redacted like any evidence.
  const showInstead = async (why: CaptureFailure): Promise<Look> => ({
    failure: why,
    evidence: await keepWhatStoodThere(open, ports, secrets),
    recipe,
  });
  if (failure !== undefined) return showInstead(failure);
  await settlePage(page, watch);
  // Questions about cookies come late, and pages lead on by themselves.
  const standing = refuseStanding(page, screen, proving);
  const late = await watch.within(waitingFor, standing);
  if (late !== undefined) return showInstead(late);
  const gathered = await watch.within(
    "its picture to be taken",
    gatherRedacted(open, screen.shot.mask, secrets, async () =>
      gatherEvidence(
        open,
        await frameShot(page, screen),
        ports,
        approvedIn(variant),
      ),
    ),
  );
  if ("leak" in gathered) {
    const { leak: where } = gathered;
    return { ...failLook({ kind: "secret-leaked", where }), recipe };
  }
  await keepFiles(gathered, ports);
  return { failure: undefined, evidence: gathered.evidence, recipe, variant };
}

// A browser asked for a name and a password it does not have opens no page at all, nor
// does one that is told of an error in no words.
function nameAnswer(
  failure: CaptureFailure,
  answer: Answer | undefined,
): CaptureFailure {
  if (failure.kind !== "unreachable" || answer === undefined) return failure;
  if (answer.status === 401) return { kind: "walled", wall: "sign-in" };
  return failure.because === faultWithoutPage
    ? { kind: "http-status", ...answer }
    : failure;
}
