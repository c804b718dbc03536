import type { WallRecogniser } from "./define-wall.ts";
import { isCalled } from "./read-cues.ts";

const title =
  /something went wrong|we('ll| will) be (right )?back|(down for|under|undergoing) (scheduled |planned )?maintenance|maintenance mode|service (temporarily )?unavailable|internal (server )?error|bad gateway|gateway time-?out|server error|technical (difficulties|problem)|an error (has )?occurred|application error|unexpected error|wartungsarbeiten|en maintenance|en mantenimiento/i;

export const siteFault: WallRecogniser = {
  wall: "site-fault",
  stands: ({ status, page }) =>
    status >= 500 || (page.ownWords <= 40 && isCalled(page, title)),
};
