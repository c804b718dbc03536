// What the keys do.
import { button, element } from "./element.ts";

const keys: readonly (readonly [string, string])[] = [
  ["j", "next"],
  ["k", "previous"],
  ["a", "approve, then go on to the next"],
  ["r", "reject, with a reason"],
  ["u", "undo the last decision"],
  ["1 – 5", "side by side, overlay, slider, blink, difference"],
  ["n, p", "show the next outline large, or the one before it"],
  ["0, w, z", "all of the picture, its width, full size"],
  ["+ −", "larger, smaller (Ctrl and the wheel as well)"],
  ["arrows", "move the picture (or drag it)"],
  ["m", "magnifier at the pointer"],
  ["l", "the list, shown or hidden"],
  ["Ctrl+Enter", "in the reason: decide"],
  ["Esc", "leave a field, or close this"],
  ["?", "this list"],
];

export function openHelp(): HTMLDialogElement {
  const dialog = element(
    "dialog",
    { class: "help", "aria-labelledby": "help-title" },
    element("h2", { id: "help-title" }, "Keys"),
    element(
      "dl",
      {},
      ...keys.flatMap(([name, words]) => [
        element("dt", {}, element("kbd", {}, name)),
        element("dd", {}, words),
      ]),
    ),
    button("Close", () => dialog.close()),
  );
  return dialog;
}
