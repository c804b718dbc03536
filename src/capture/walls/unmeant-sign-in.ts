// A sign-in page that nobody meant to reach is a wall, whatever of the proof stands
// there. Many a screen is a sign-in page: its recipe leads there, or its proof says so.
import type { Locator } from "../../model/locator.ts";
import type { Screen } from "../../model/platform-registry.ts";
import { fieldOf } from "../../model/step.ts";
import type { Step } from "../../model/step.ts";
import { asksToSignIn } from "../../model/walls/sign-in.ts";
import { isSignInAddress } from "../../model/walls/sign-in-address.ts";
import { passwordWords, signInWords } from "../../model/walls/sign-in-words.ts";
import type { SeenPage } from "./seen-page.ts";

/** Whether the page opened was led away to one that asks to sign in. Where no address led away, the proof decides. */
export function isLedToSignIn(seen: SeenPage): boolean {
  return pageOf(seen.asked) !== pageOf(seen.landed) && asksToSignIn(seen);
}

/** Whether the screen is one of signing in, by its recipe from the last address on or by its proof. */
export function isMeantToSignIn(
  { recipe, proof }: Pick<Screen, "recipe" | "proof">,
  asked: string,
): boolean {
  const from = recipe.findLastIndex((step) => "goto" in step);
  return (
    isSignInAddress(asked) ||
    recipe.slice(from + 1).some(isOfSigningIn) ||
    proof.some((part) => namesAny(part, [signInWords, passwordWords]))
  );
}

// What is only done where it is seen says nothing of where the recipe leads.
function isOfSigningIn(step: Step): boolean {
  if ("click" in step)
    return (
      namesAny(step.click, [signInWords]) &&
      !namesAny(step.click, [aboutSigningIn])
    );
  const field =
    "fill" in step
      ? fieldOf(step.fill)
      : "wait" in step
        ? step.wait
        : "expect" in step
          ? step.expect
          : undefined;
  return field !== undefined && namesAny(field, [signInWords, passwordWords]);
}

/** Settings that are called by it and lead elsewhere. */
const aboutSigningIn = /\b(log|sign) ?in (activity|alerts?|history|details)/i;

function namesAny(locator: Locator, cues: readonly RegExp[]): boolean {
  return Object.entries(locator).some(
    ([kind, words]) =>
      kind !== "role" &&
      words !== undefined &&
      cues.some((cue) => cue.test(words)),
  );
}

// What stands behind the question mark is the page's own business.
function pageOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname.replace(/\/+$/, "")}`;
}
