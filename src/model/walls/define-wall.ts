import type { PageWall } from "../link-verdict.ts";
import type { SeenPage } from "./seen-page.ts";

/** Recognises one kind of page that stands between us and the page asked for. */
export interface WallRecogniser {
  readonly wall: PageWall;
  readonly stands: (seen: SeenPage) => boolean;
}
