import type { WallKind } from "../../model/capture.ts";
import type { SeenPage } from "./seen-page.ts";

/** Recognises one kind of page that stands between us and a screen. */
export interface WallRecogniser {
  readonly wall: WallKind;
  readonly stands: (seen: SeenPage) => boolean;
}
