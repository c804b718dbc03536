// Between the offsets of an article's text and the lines and columns editors count.
import type { Article } from "../model/article.ts";
import type { Place, Point, Span } from "../model/place.ts";

const startsByArticle = new WeakMap<Article, readonly number[]>();

/** The offset of a point; the text's end when the point lies behind it. */
export function offsetOf(article: Article, point: Point): number {
  const start = lineStarts(article)[point.line - 1] ?? article.text.length;
  return Math.min(start + point.column - 1, article.text.length);
}

export function spanOf(article: Article, place: Place): Span {
  return {
    start: offsetOf(article, place.start),
    end: offsetOf(article, place.end),
  };
}

export function placeOf(article: Article, span: Span): Place {
  return {
    start: pointAt(article, span.start),
    end: pointAt(article, span.end),
  };
}

function pointAt(article: Article, offset: number): Point {
  const starts = lineStarts(article);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

function lineStarts(article: Article): readonly number[] {
  const known = startsByArticle.get(article);
  if (known !== undefined) return known;
  const starts = [0];
  const { text } = article;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
    starts.push(at + 1);
  startsByArticle.set(article, starts);
  return starts;
}
