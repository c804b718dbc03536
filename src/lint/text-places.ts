// Between the offsets of an article's text and the lines and columns editors count.
import type { Article } from "../model/article.ts";
import type { Place, Point, Span } from "../model/place.ts";

export function offsetOf({ lines }: Article, point: Point): number {
  return lines.offsetOf(point);
}

export function spanOf({ lines }: Article, { start, end }: Place): Span {
  return { start: lines.offsetOf(start), end: lines.offsetOf(end) };
}

export function placeOf({ lines }: Article, { start, end }: Span): Place {
  return lines.placeOf(start, end);
}
