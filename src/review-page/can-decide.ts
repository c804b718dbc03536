import type { QueueItem } from "../model/review-wire.ts";
import type { Desk } from "./desk.ts";

/** Whether the page can settle it: what was shown is decided about, and a picture can be brought. */
export function canDecide(
  item: QueueItem,
  { signPicture }: Pick<Desk, "signPicture">,
): boolean {
  const canBring = item.kind === "screen" && item.byHand;
  return item.shown !== undefined || (canBring && signPicture !== undefined);
}
