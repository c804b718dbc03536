import type { WallRecogniser } from "./define-wall.ts";
import { isCalled, says } from "./read-cues.ts";

const words =
  /(not|isn['’]t|aren['’]t|no longer|un)\s?(currently )?(available|supported|accessible|offered) (in|from|to|for) (visitors? (in|from) )?(your|this|most) (current )?([a-z]{2,12} )?(country|region|location|area|territory|countries|regions)|unavailable (in|for) (your|most)|unavailable (for|due to) legal reasons|cannot be (viewed|accessed) from (your|the) (country|region)|(licensing|geographic(al)?|regional) restrictions|in deinem land nicht verfügbar|pas disponible dans votre (pays|région)|no está disponible en tu (país|región)/i;

export const region: WallRecogniser = {
  wall: "region",
  stands: ({ status, page }) =>
    status === 451 ||
    (page.ownWords <= 120 &&
      (isCalled(page, words) || (page.ownWords <= 60 && says(page, words)))),
};
