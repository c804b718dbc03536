// The queue at the left. Only the rows in sight are in the page: a thousand stay fluid.
import type { QueueItem } from "../model/review-wire.ts";
import { badge, nameItem } from "./badge.ts";
import { element } from "./element.ts";

/** Pixels; the stylesheet's row is as tall. */
const rowHeight = 76;
/** Rows drawn above and below what is in sight. */
const margin = 6;

export interface QueueList {
  readonly node: HTMLElement;
  readonly draw: (
    items: readonly QueueItem[],
    selected: string | undefined,
  ) => void;
}

export function openList(select: (id: string) => void): QueueList {
  const space = element("div", { class: "rows", role: "presentation" });
  const box = element(
    "div",
    {
      class: "queue",
      id: "queue",
      role: "listbox",
      tabindex: "0",
      "aria-label": "What waits, most urgent first",
    },
    space,
  );
  let items: readonly QueueItem[] = [];
  let selected: string | undefined;

  const drawRows = () => {
    const height = box.clientHeight || 800;
    const first = Math.max(0, Math.floor(box.scrollTop / rowHeight) - margin);
    const last = Math.min(
      items.length,
      Math.ceil((box.scrollTop + height) / rowHeight) + margin,
    );
    // The chosen row stays in the page, for whoever has it read aloud.
    const chosen = items.findIndex(({ id }) => id === selected);
    const drawn = items
      .slice(first, last)
      .map((item, at) => ({ item, at: first + at }));
    const item = items[chosen];
    if (item !== undefined && (chosen < first || chosen >= last))
      drawn.push({ item, at: chosen });
    space.style.height = `${items.length * rowHeight}px`;
    space.replaceChildren(
      ...drawn.map((one) => drawRow(one.item, one.at, items.length, selected)),
    );
  };
  box.addEventListener("scroll", drawRows, { passive: true });
  new ResizeObserver(drawRows).observe(box);
  space.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    const id = target.closest("[data-item]")?.getAttribute("data-item");
    if (id) select(id);
  });
  box.addEventListener("keydown", (event) => {
    const at = items.findIndex(({ id }) => id === selected);
    const to = moveTo(event.key, at, items.length);
    const item = to === undefined ? undefined : items[to];
    if (item === undefined) return;
    event.preventDefault();
    select(item.id);
  });
  return {
    node: box,
    draw: (next, id) => {
      items = next;
      selected = id;
      const at = items.findIndex((item) => item.id === id);
      if (at === -1) box.removeAttribute("aria-activedescendant");
      else {
        box.setAttribute("aria-activedescendant", `row-${at}`);
        const top = at * rowHeight;
        if (top < box.scrollTop) box.scrollTop = top;
        else if (top + rowHeight > box.scrollTop + box.clientHeight)
          box.scrollTop = top + rowHeight - box.clientHeight;
      }
      drawRows();
    },
  };
}

function moveTo(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(count - 1, at + 1);
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

function drawRow(
  item: QueueItem,
  at: number,
  count: number,
  selected: string | undefined,
): HTMLElement {
  const { title, about } = nameItem(item);
  const row = element(
    "div",
    {
      class: item.shown === undefined ? "row cannot" : "row",
      id: `row-${at}`,
      role: "option",
      "aria-selected": String(item.id === selected),
      "aria-setsize": String(count),
      "aria-posinset": String(at + 1),
      "data-item": item.id,
    },
    element("span", { class: "row-title" }, title),
    element("span", { class: "row-about" }, about),
    badge(item),
    element("span", { class: "row-article" }, item.article.title),
  );
  row.style.transform = `translateY(${at * rowHeight}px)`;
  return row;
}
