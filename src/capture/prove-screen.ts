// Screen identity first: before anything is kept, the proof must be there; where
// it is not, what stands there instead is named.
import type { Page } from "playwright";
import type { CaptureFailure } from "../model/capture.ts";
import { describeLocator } from "../model/locator.ts";
import type { Screen } from "../model/platform-registry.ts";
import { NotFoundInTime, findOnPage } from "./find-on-page.ts";
import { readWords } from "./gather-evidence.ts";
import { readTree } from "./read-tree.ts";
import type { RecipeRun } from "./run-recipe.ts";
import { detectWall } from "./walls.ts";

const proofTimeoutMs = 5000;

/** Why this is not the screen; undefined when every proof is there. */
export async function proveScreen(
  page: Page,
  screen: Screen,
  recipe: RecipeRun,
): Promise<CaptureFailure | undefined> {
  if (!page.url().startsWith("https://")) {
    const because = "only https pages of declared hosts are looked at";
    return recipe.failure ?? { kind: "unreachable", host: page.url(), because };
  }
  const isStopped = recipe.failure !== undefined;
  for (const proof of screen.proof) {
    try {
      await findOnPage(page, proof, isStopped ? 0 : proofTimeoutMs);
    } catch (error) {
      if (!(error instanceof NotFoundInTime)) throw error;
      return explainOtherPage(page, describeLocator(proof), recipe);
    }
  }
  return undefined;
}

async function explainOtherPage(
  page: Page,
  proof: string,
  recipe: RecipeRun,
): Promise<CaptureFailure> {
  const wall = detectWall({
    url: page.url(),
    status: recipe.status,
    title: await page.title(),
    words: await readWords(page),
    tree: await readTree(page),
  });
  if (wall !== undefined && !isExpectedSignIn(wall, recipe))
    return { kind: "walled", wall };
  if (recipe.status !== undefined && recipe.status >= 400) {
    return { kind: "http-status", status: recipe.status, url: page.url() };
  }
  return recipe.failure ?? { kind: "proof-missing", proof };
}

// A recipe that stops at a step on the sign-in page it meant to fill in says more by its step.
function isExpectedSignIn(wall: string, recipe: RecipeRun): boolean {
  return wall === "sign-in" && recipe.failure?.kind === "step-failed";
}
