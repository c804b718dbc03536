import type { QueueItem } from "../model/review-wire.ts";
import type { Desk } from "./desk.ts";

/** The pictures of what comes next, so that it stands there when its turn comes. */
let ahead: readonly HTMLImageElement[] = [];

export function loadAhead(
  item: QueueItem,
  pictureAddress: Desk["pictureAddress"],
): void {
  if (item.kind === "wording") return;
  ahead = [item.capture, item.baseline]
    .filter((picture) => picture !== undefined)
    .map(({ sha }) => {
      const image = new Image();
      image.src = pictureAddress(sha);
      return image;
    });
  // Kept until the next: a picture nobody holds may be thrown away undrawn.
  void Promise.allSettled(ahead.map((image) => image.decode()));
}
