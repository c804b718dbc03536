import type { Span } from "../model/place.ts";

/** The last item that starts at an offset or before it. @param items sorted by start */
export function findBefore<T extends { readonly span: Span }>(
  items: readonly T[],
  offset: number,
): T | undefined {
  return items[countBefore(items, offset) - 1];
}

/** How many items start at an offset or before it. @param items sorted by start */
export function countBefore(
  items: readonly { readonly span: Span }[],
  offset: number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
