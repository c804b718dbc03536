// Over the list: what waits or what is verified, and what of it is listed.
import type { QueueItem } from "../model/review-wire.ts";
import type { Filter, Shelf } from "./address.ts";
import { filterParts } from "./address.ts";
import { countChoices } from "./choose-items.ts";
import { button, element } from "./element.ts";

const partTitles = {
  article: "Article",
  screen: "Screen",
  look: "Device",
  status: "Status",
} as const;

export interface FilterBar {
  readonly node: HTMLElement;
  readonly draw: (shown: {
    /** Of the whole shelf. */
    readonly items: readonly QueueItem[];
    readonly filter: Filter;
    readonly shelf: Shelf;
    readonly waiting: number;
    /** Undefined where what is verified cannot be had. */
    readonly settled: number | undefined;
    /** How many are listed. */
    readonly listed: number;
  }) => void;
}

export function openFilter(acts: {
  readonly openShelf: (shelf: Shelf) => void;
  readonly narrow: (filter: Filter) => void;
}): FilterBar {
  const waiting = button("Waiting", () => acts.openShelf("waiting"));
  const settled = button("Verified", () => acts.openShelf("settled"));
  const shelves = element(
    "div",
    { class: "shelves", role: "group", "aria-label": "What is listed" },
    waiting,
    settled,
  );
  let filter: Filter = {};
  const fields = filterParts.map((part) => {
    const field = element("select", { id: `filter-${part}` });
    field.addEventListener("change", () => {
      const { [part]: _before, ...others } = filter;
      acts.narrow(
        field.value === "" ? others : { ...others, [part]: field.value },
      );
    });
    return { part, field };
  });
  const clear = button("Show all", () => acts.narrow({}));
  const summary = element("summary", {}, "Filter");
  const details = element(
    "details",
    { class: "filter" },
    summary,
    ...fields.map(({ part, field }) =>
      element(
        "p",
        {},
        element("label", { for: field.id }, partTitles[part]),
        field,
      ),
    ),
    clear,
  );
  return {
    node: element("div", { class: "filter-bar" }, shelves, details),
    draw: (shown) => {
      filter = shown.filter;
      const values = Object.values(filter);
      waiting.textContent = `Waiting ${shown.waiting}`;
      settled.textContent = `Verified ${shown.settled ?? 0}`;
      shelves.hidden = shown.settled === undefined;
      waiting.setAttribute("aria-pressed", String(shown.shelf === "waiting"));
      settled.setAttribute("aria-pressed", String(shown.shelf === "settled"));
      summary.textContent =
        values.length === 0
          ? "Filter"
          : `${shown.listed} of ${shown.items.length}: ${values.join(", ")}`;
      clear.disabled = values.length === 0;
      // A shelf full of one thing needs no choosing.
      details.hidden = shown.items.length < 2 && values.length === 0;
      for (const { part, field } of fields) {
        field.replaceChildren(
          element("option", { value: "" }, "all"),
          ...countChoices(shown.items, filter, part).map(([value, count]) =>
            element("option", { value }, `${value} (${count})`),
          ),
        );
        field.value = filter[part] ?? "";
      }
    },
  };
}
