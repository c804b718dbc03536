import type { Place, Point } from "./place.ts";

/** Turns offsets of one text into lines and columns. */
export interface LineIndex {
  readonly pointAt: (offset: number) => Point;
  readonly placeOf: (start: number, end: number) => Place;
  /** The offset of a point; the text's end when the point lies behind it. */
  readonly offsetOf: (point: Point) => number;
}

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
    starts.push(at + 1);
  const pointAt = (offset: number): Point => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return {
    pointAt,
    placeOf: (start, end) => ({ start: pointAt(start), end: pointAt(end) }),
    offsetOf: ({ line, column }) => {
      const start = starts[line - 1] ?? text.length;
      return Math.min(start + column - 1, text.length);
    },
  };
}
