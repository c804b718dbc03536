// The page's places: a bar, the list at the side, the item in the middle.
import { drawLoading } from "./draw-states.ts";
import { element } from "./element.ts";

/** Where the item stands. */
export function makePane(): HTMLElement {
  return element(
    "main",
    { class: "pane-main", id: "item", tabindex: "-1" },
    drawLoading(),
  );
}

export function layPage(
  place: HTMLElement,
  {
    bar,
    side,
    centre,
    foot,
  }: {
    readonly bar: HTMLElement;
    readonly side: readonly HTMLElement[];
    readonly centre: readonly HTMLElement[];
    readonly foot: readonly HTMLElement[];
  },
): void {
  const skip = element(
    "a",
    { class: "skip", href: "#item" },
    "Skip to the item",
  );
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    place.querySelector<HTMLElement>("#item")?.focus();
  });
  bar.prepend(skip);
  place.append(
    bar,
    element("nav", { class: "side", "aria-label": "Queue" }, ...side),
    element("div", { class: "centre" }, ...centre),
    ...foot,
  );
}
