// What of a shelf is listed, and what there is to choose from.
import type { QueueItem } from "../model/review-wire.ts";
import type { Filter } from "./address.ts";
import { filterParts } from "./address.ts";

export function chooseItems(
  items: readonly QueueItem[],
  filter: Filter,
): readonly QueueItem[] {
  const parts = filterParts.filter((part) => filter[part] !== undefined);
  if (parts.length === 0) return items;
  return items.filter((item) =>
    parts.every((part) => partOf(item, part) === filter[part]),
  );
}

/** Each value once, with how many of the items have it, where the other parts are as they are. */
export function countChoices(
  items: readonly QueueItem[],
  filter: Filter,
  part: keyof Filter,
): readonly (readonly [value: string, count: number])[] {
  const { [part]: own, ...others } = filter;
  const counts = new Map<string, number>();
  for (const item of chooseItems(items, others)) {
    const value = partOf(item, part);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  // What is chosen stays to be seen, even where nothing is left of it.
  if (own !== undefined && !counts.has(own)) counts.set(own, 0);
  return [...counts].toSorted(([a], [b]) => a.localeCompare(b));
}

function partOf(item: QueueItem, part: keyof Filter): string {
  switch (part) {
    case "article":
      return item.article.title;
    case "screen":
      return item.kind === "screen" ? item.screenTitle : "Wording";
    case "look":
      return item.kind === "screen" ? item.look : "Wording";
    case "status":
      return item.statusTitle;
  }
}
