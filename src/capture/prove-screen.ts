// Screen identity first: before anything is kept, the proof must be there; where
// it is not, what stands there instead is named.
import type { Page } from "playwright";
import type { CaptureFailure } from "../model/capture.ts";
import type { Locator } from "../model/locator.ts";
import { describeLocator } from "../model/locator.ts";
import type { Screen } from "../model/platform-registry.ts";
import { isSignInAddress } from "../model/walls/sign-in-address.ts";
import { findMissing } from "./find-on-page.ts";
import { readSeenPage } from "./read-seen-page.ts";
import type { RecipeRun } from "./run-recipe.ts";
import { recogniseOtherLanguage } from "./walls/other-language.ts";
import { recogniseWall } from "./walls/recognise-wall.ts";
import type { SeenPage } from "./walls/seen-page.ts";
import type { Watch } from "./watch-page.ts";

const proofTimeoutMs = 5000;

/** A page that says the same so long after it has loaded is not about to say something else. */
const wallStandsMs = 1000;

/** Why this is not the screen; undefined when every proof is there. @param locale what the browser asked for */
export async function proveScreen(
  page: Page,
  screen: Screen,
  recipe: RecipeRun,
  locale: string,
  isQuiet: Watch["isQuiet"],
): Promise<CaptureFailure | undefined> {
  if (!page.url().startsWith("https://")) {
    const because = "only https pages of declared hosts are looked at";
    return recipe.failure ?? { kind: "unreachable", host: page.url(), because };
  }
  const look = () => readSeenPage(page, screen, recipe.status, locale);
  const giveUpAt =
    Date.now() + (recipe.failure === undefined ? proofTimeoutMs : 0);
  let standing: { readonly seen: string; readonly since: number } | undefined;
  for (;;) {
    try {
      const missing = await findMissing(page, screen.proof);
      if (missing === undefined) return refuseLanguage(await look());
      const seen = await look();
      if (Date.now() >= giveUpAt)
        return explainOtherPage(seen, missing, screen, recipe);
      const mark = `${seen.url}\n${seen.title}\n${seen.words}`;
      // Pages show themselves signed out until the answer has come that they are not.
      if (standing?.seen !== mark || !isQuiet())
        standing = { seen: mark, since: Date.now() };
      const isStanding = Date.now() - standing.since >= wallStandsMs;
      if (isStanding && !seen.isLoading && !isPassing(seen)) {
        const failure = nameWall(seen, screen, recipe) ?? nameStatus(seen);
        if (failure !== undefined) return failure;
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!isLedOn(message) || Date.now() >= giveUpAt) throw error;
    }
    await page.waitForTimeout(100);
  }
}

/** Whether Playwright says that the page left while it was being read. */
export function isLedOn(message: string): boolean {
  return /context was destroyed|because of a navigation|frame was detached|interrupted by another navigation|Cannot find context/i.test(
    message,
  );
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
  seen: SeenPage,
  screen: Screen,
  recipe: RecipeRun,
): CaptureFailure | undefined {
  const wall = recogniseWall(seen);
  return wall === undefined || isExpectedSignIn(wall, seen, screen, recipe)
    ? undefined
    : { kind: "walled", wall };
}

function explainOtherPage(
  seen: SeenPage,
  missing: Locator,
  screen: Screen,
  recipe: RecipeRun,
): CaptureFailure {
  const failure = nameWall(seen, screen, recipe);
  if (failure !== undefined) return failure;
  const proof = describeLocator(missing);
  return nameStatus(seen) ?? recipe.failure ?? { kind: "proof-missing", proof };
}

function nameStatus({ status, url }: SeenPage): CaptureFailure | undefined {
  return status !== undefined && status >= 400
    ? { kind: "http-status", status, url }
    : undefined;
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
