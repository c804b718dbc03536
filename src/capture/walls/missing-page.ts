import { isCalled } from "../../model/walls/read-cues.ts";
import type { WallRecogniser } from "./define-wall.ts";

const title =
  /(this|the|that) (page|content|link) (isn['’]t|is not|is no longer) available|(page|content) (not found|unavailable)/i;

/** A page that says it is not there, but answers as if it were. */
export const missingPage: WallRecogniser = {
  wall: "error-page",
  stands: ({ page, status }) =>
    (status === undefined || status < 400) &&
    page.ownWords <= 60 &&
    isCalled(page, title),
};
