/** A point in a text file: line and column from 1, as editors count them. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text file; `end` is the point after its last character. */
export interface Place {
  readonly start: Point;
  readonly end: Point;
}

/** A stretch of a text by offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The place of a single point. */
export function placeAt(line: number, column: number): Place {
  return { start: { line, column }, end: { line, column } };
}
