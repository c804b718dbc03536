import type { SeenPage } from "../../model/walls/seen-page.ts";
import { findGoneWords } from "./gone-words.ts";
import { isSentHome } from "./is-sent-home.ts";
import type { Sibling } from "./sibling.ts";
import { isAnsweredAlike } from "./sibling.ts";

/** What a site shows for a made-up address. */
export const answeredAlike =
  "It shows just what the site shows for an address made up at random.";

/** Why a page that was answered as if it were there is not; undefined when it is. A sentence. */
export function judgeGone(
  seen: SeenPage,
  sibling: Sibling,
): string | undefined {
  const words = findGoneWords(seen, sibling.outcome === "missing");
  if (words !== undefined) return `The page it shows is titled “${words}”.`;
  if (isSentHome(seen.asked, seen.landed))
    return `It leads to the front page, ${seen.landed}, and not to the page itself.`;
  if (isAnsweredAlike(seen, sibling)) return answeredAlike;
  return undefined;
}
