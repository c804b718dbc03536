// Screen identity first: before anything is kept, the proof must be there; where
// it is not, what stands there instead is named.
import type { Page } from "playwright";
import type { CaptureFailure, WallKind } from "../model/capture.ts";
import type { Locator } from "../model/locator.ts";
import { describeLocator } from "../model/locator.ts";
import type { Screen } from "../model/platform-registry.ts";
import { isSignInAddress } from "../model/walls/sign-in-address.ts";
import { isWordless } from "../model/is-wordless.ts";
import { isUnderConsent } from "./find-consent.ts";
import { findMissing } from "./find-on-page.ts";
import { readSeenPage } from "./read-seen-page.ts";
import type { RecipeRun } from "./run-recipe.ts";
import { recogniseOtherLanguage } from "./walls/other-language.ts";
import { recogniseWall } from "./walls/recognise-wall.ts";
import { standsInForm } from "./stands-in-form.ts";
import type { SeenPage } from "./walls/seen-page.ts";
import { isLedToSignIn, isMeantToSignIn } from "./walls/unmeant-sign-in.ts";
import type { Answer, Answers } from "./watch-answers.ts";
import type { Watch } from "./watch-page.ts";

const proofTimeoutMs = 5000;

/** A page that says the same so long after it has loaded is not about to say something else. */
const wallStandsMs = 1000;

/** What a look knows of its page beside what stands in it. */
export interface Proving {
  readonly recipe: RecipeRun;
  readonly lastAnswer: Answers["last"];
  /** What the browser asked for. */
  readonly locale: string;
  readonly isQuiet: Watch["isQuiet"];
}

/** Why this is not the screen; undefined when every proof is there and nothing speaks against it. */
export async function proveScreen(
  page: Page,
  screen: Screen,
  proving: Proving,
): Promise<CaptureFailure | undefined> {
  const { recipe, isQuiet } = proving;
  if (!page.url().startsWith("https://"))
    return recipe.failure ?? nameNoPage(page.url(), proving);
  const giveUpAt =
    Date.now() + (recipe.failure === undefined ? proofTimeoutMs : 0);
  let standing: { readonly seen: string; readonly since: number } | undefined;
  for (;;) {
    try {
      const missing = await findMissing(page, screen.proof);
      const sight = await lookAround(page, screen, proving);
      const { seen } = sight;
      const obstacle =
        missing === undefined
          ? await refuseProved(page, sight, screen)
          : nameWall(sight, screen, recipe);
      if (missing === undefined && obstacle === undefined)
        return refuseLanguage(seen);
      if (Date.now() >= giveUpAt)
        return obstacle ?? explainOtherPage(sight, missing, recipe);
      const mark = `${seen.url}\n${seen.title}\n${seen.words}`;
      // Pages show themselves signed out until the answer has come that they are not.
      if (standing?.seen !== mark || !isQuiet())
        standing = { seen: mark, since: Date.now() };
      const isStanding = Date.now() - standing.since >= wallStandsMs;
      if (isStanding && !seen.isLoading && !isPassing(seen)) {
        const failure = obstacle ?? nameStatus(sight);
        if (failure !== undefined) return failure;
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!isLedOn(message) || Date.now() >= giveUpAt) throw error;
    }
    await page.waitForTimeout(100);
  }
}

/** What speaks against a screen whose proof is there, at this moment. */
export async function refuseStanding(
  page: Page,
  screen: Screen,
  proving: Proving,
): Promise<CaptureFailure | undefined> {
  return refuseProved(page, await lookAround(page, screen, proving), screen);
}

/** Whether Playwright says that the page left while it was being read. */
export function isLedOn(message: string): boolean {
  return /context was destroyed|because of a navigation|frame was detached|interrupted by another navigation|Cannot find context/i.test(
    message,
  );
}

interface Sight {
  readonly seen: SeenPage;
  /** The error that the page was answered with, where its screen does not say that it is. */
  readonly fault: Answer | undefined;
  readonly isUnderConsent: boolean;
}

async function lookAround(
  page: Page,
  screen: Screen,
  { lastAnswer, locale }: Proving,
): Promise<Sight> {
  const answer = lastAnswer();
  const isMeant = answer?.status === screen.answers;
  const status = isMeant ? undefined : answer?.status;
  return {
    seen: await readSeenPage(page, screen, status, locale),
    fault:
      answer === undefined || isMeant || answer.status < 400
        ? undefined
        : answer,
    isUnderConsent: await isUnderConsent(page, screen.proof),
  };
}

// The browser shows a page of its own where there is nothing else to show.
function nameNoPage(url: string, { lastAnswer }: Proving): CaptureFailure {
  const answer = lastAnswer();
  if (url.startsWith("chrome-error:") && answer !== undefined)
    if (answer.status >= 400) return { kind: "http-status", ...answer };
  const because = "only https pages of declared hosts are looked at";
  return { kind: "unreachable", host: url, because };
}

// A proof may be on pages that are something else altogether: those of a fault, and
// those a reader is led to. What the page says of itself is asked where the proof
// says nothing; one with words is believed against it.
async function refuseProved(
  page: Page,
  sight: Sight,
  screen: Screen,
): Promise<CaptureFailure | undefined> {
  const { seen, fault } = sight;
  const isWhole = fault === undefined && !isWordless(screen.proof);
  const wall = isWhole
    ? isLedToSignIn(seen)
      ? "sign-in"
      : undefined
    : recognise(seen, screen);
  const isMeant =
    wall === "sign-in" &&
    (isMeantToSignIn(screen, seen.asked) ||
      (await standsInForm(page, screen.proof)));
  // A number says more of a fault than that it is one.
  const isFault = wall === "error-page" && fault !== undefined;
  if (wall !== undefined && !isMeant && !isFault)
    return { kind: "walled", wall };
  const failure = nameStatus(sight);
  if (failure !== undefined) return failure;
  return sight.isUnderConsent ? { kind: "walled", wall: "consent" } : undefined;
}

// A screen whose recipe says that it is answered with an error may call itself one.
function recognise(seen: SeenPage, { answers }: Screen): WallKind | undefined {
  const wall = recogniseWall(seen);
  return wall === "error-page" && answers !== undefined ? undefined : wall;
}

// Proofs without words, such as a CSS selector, are there in every language.
function refuseLanguage(seen: SeenPage): CaptureFailure | undefined {
  return recogniseOtherLanguage.stands(seen)
    ? { kind: "walled", wall: "other-language" }
    : undefined;
}

// Some tests for robots let the reader through by themselves after some seconds.
function isPassing({ words, title, status }: SeenPage): boolean {
  if (status === 429 || status === 451) return false;
  return /checking your browser|just a moment|verifying|redirect|please wait/i.test(
    `${title}\n${words}`,
  );
}

function nameWall(
  { seen, isUnderConsent: isCovered }: Sight,
  screen: Screen,
  recipe: RecipeRun,
): CaptureFailure | undefined {
  const known = recognise(seen, screen);
  const isExpected =
    known !== undefined && isExpectedSignIn(known, seen, screen, recipe);
  const wall = isExpected ? undefined : known;
  if (wall !== undefined) return { kind: "walled", wall };
  return isCovered ? { kind: "walled", wall: "consent" } : undefined;
}

function explainOtherPage(
  sight: Sight,
  missing: Locator | undefined,
  recipe: RecipeRun,
): CaptureFailure | undefined {
  const failure = nameStatus(sight) ?? recipe.failure;
  if (failure !== undefined || missing === undefined) return failure;
  return { kind: "proof-missing", proof: describeLocator(missing) };
}

function nameStatus({ fault }: Sight): CaptureFailure | undefined {
  return fault === undefined ? undefined : { kind: "http-status", ...fault };
}

// A recipe that stops at a step on the sign-in page it meant to fill in says more by its
// step. One that opened another page was led away to sign in.
function isExpectedSignIn(
  wall: string,
  { asked }: SeenPage,
  { needs }: Screen,
  { failure }: RecipeRun,
): boolean {
  const isMeant = needs.length > 0 || isSignInAddress(asked);
  return wall === "sign-in" && isMeant && failure?.kind === "step-failed";
}
