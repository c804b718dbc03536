import type { WallRecogniser } from "./define-wall.ts";
import { isCalled, says } from "./read-cues.ts";

const title =
  /too many (requests|attempts|connections)|rate limit(ed| exceeded| reached)|slow down|zu viele anfragen|trop de requêtes|demasiadas solicitudes/i;
const words =
  /(received|sent|made|sending|making) too many requests|exceeded (a|the|your|our) ([a-z]+ )?(rate limit|limit|quota)|rate (limit )?exceeded|going too fast|temporarily (blocked|limited) from|you('re| are) temporarily (blocked|limited)|too many requests.{0,40}(try|wait|slow)/i;

export const rateLimit: WallRecogniser = {
  wall: "rate-limit",
  stands: ({ status, headers, page }) => {
    if (status === 429) return true;
    const own = page.ownWords;
    if (own > 90) return false;
    // A wait that comes with a page is the page's only news.
    if (status === 200 && headers["retry-after"] !== undefined) return true;
    return (isCalled(page, title) && own <= 20) || says(page, words);
  },
};
