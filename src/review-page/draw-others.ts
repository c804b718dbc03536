// What else the same screen touches: other devices and other articles, each to be gone to
// and decided about for itself.
import type { QueueItem, ScreenItem } from "../model/review-wire.ts";
import { badge } from "./badge.ts";
import { button, element } from "./element.ts";

/** @param items everything that waits */
export function drawOthers(
  item: ScreenItem,
  items: readonly QueueItem[],
  goTo: (id: string) => void,
): HTMLElement | undefined {
  const others = findOthers(item, items);
  if (others.length === 0) return undefined;
  const own = sayChanges(item);
  const alike = new Set(
    others.filter(
      (other) => item.changes.length > 0 && sayChanges(other) === own,
    ),
  );
  const shown = others
    .toSorted((a, b) => Number(alike.has(b)) - Number(alike.has(a)))
    .slice(0, mostShown);
  return element(
    "section",
    { class: "others", "aria-labelledby": "others-title" },
    element(
      "h3",
      { class: "eyebrow", id: "others-title" },
      alike.size === 0
        ? `The same screen waits ${count(others.length)} more`
        : `The same change waits ${count(alike.size)} more`,
    ),
    element(
      "ul",
      {},
      ...shown.map((other) =>
        element(
          "li",
          {},
          button(
            `${other.look} · ${other.article.title}`,
            () => goTo(other.id),
            { class: "to-item" },
          ),
          alike.has(other)
            ? element("span", { class: "tag" }, "same change")
            : badge(other),
        ),
      ),
    ),
    others.length > shown.length
      ? element(
          "p",
          { class: "muted" },
          `and ${others.length - shown.length} more`,
        )
      : undefined,
    element(
      "small",
      {},
      "Each is decided about for itself: the article around it says something else.",
    ),
  );
}

const mostShown = 12;

function count(times: number): string {
  return times === 1 ? "once" : `${times} times`;
}

function findOthers(
  item: ScreenItem,
  items: readonly QueueItem[],
): ScreenItem[] {
  return items.flatMap((other) =>
    other.kind === "screen" &&
    other.id !== item.id &&
    other.screen === item.screen &&
    other.article.platform === item.article.platform
      ? [other]
      : [],
  );
}

// Told in the same words, whatever the device and wherever on its picture.
function sayChanges({ changes }: ScreenItem): string {
  return JSON.stringify(changes.map(({ words }) => words).toSorted());
}
