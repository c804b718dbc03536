import type { WireTaken } from "../model/picture-wire.ts";
import { element } from "./element.ts";

/** What was read in a picture. It is a help: the person signs what they see. */
export function drawReading({
  unread,
  proofs,
  labels,
}: WireTaken): HTMLElement {
  if (unread !== undefined)
    return element(
      "p",
      { class: "note" },
      `The text of this picture was not read: ${unread}`,
    );
  return element(
    "ul",
    { class: "reading" },
    ...[...proofs, ...labels].map(({ what, words, isFound }) =>
      element(
        "li",
        { class: isFound ? "found" : "open" },
        element("b", {}, what),
        ` ${words}`,
      ),
    ),
  );
}
