// Pages that ask to sign in before they show what was asked for. Where the link
// itself leads to the sign-in page, that page is what readers are meant to see.
import type { WallRecogniser } from "./define-wall.ts";
import { isCalled, isExplanation, says } from "./read-cues.ts";
import { isSignInAddress } from "./sign-in-address.ts";
import { signInWords } from "./sign-in-words.ts";
import type { SeenPage } from "./seen-page.ts";

const words =
  /(must|need to|have to|please|required to) (be )?(log(ged)?|sign(ed)?) ?(in|on|into)\b.{0,60}\b(continue|view|see|read|access|proceed|use)|(log|sign) ?in to (continue|view|see|read|access)|only available to (members|customers|subscribers|signed)|(not|n['’]t) authori[sz]ed to (access|view|see)|melden sie sich an, um|connectez-vous pour|inicia sesión para/i;

export const signIn: WallRecogniser = {
  wall: "sign-in",
  stands: ({ asked, landed, headers, page }) => {
    if (headers["www-authenticate"] !== undefined) return true;
    if (isSignInAddress(asked)) return false;
    if (landed !== asked && isSignInAddress(landed)) return true;
    const own = page.ownWords;
    if (own > 60) return false;
    const hasForm = page.passwordFields > 0 || page.textFields > 0;
    if (page.passwordFields > 0 && own <= 12 && !isExplanation(page))
      return true;
    return (
      (hasForm && isCalled(page, signInWords)) ||
      (own <= 40 && says(page, words))
    );
  },
};

/** Whether the page is there to sign in, wherever a reader came from. */
export function asksToSignIn({
  landed,
  page,
}: Pick<SeenPage, "landed" | "page">): boolean {
  const isThere = isSignInAddress(landed);
  if (page.passwordFields > 0) return isThere || isCalled(page, signInWords);
  const hasForm = page.textFields > 0 && page.ownWords <= 60;
  return (isThere || hasForm) && isCalled(page, signInWords);
}
