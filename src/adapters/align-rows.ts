// Which rows of pixels of one picture are rows of another: a strip put in is then one
// change, and what it pushed down is none.
import { createHash } from "node:crypto";

/** Decoded: four bytes a pixel. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Rows that are not the same: `before` from `top`, and what stands in their place. */
export interface Band {
  readonly before: Span;
  readonly after: Span;
}

export interface Span {
  readonly top: number;
  readonly height: number;
}

/** So many telling rows in one piece must have moved together; fewer may agree by chance. */
const fewestRows = 12;

/** Both pictures must be equally wide. Bands from the top down; none when all rows are the same. */
export function findBands(before: Pixels, after: Pixels): Band[] {
  const shorter = Math.min(before.height, after.height);
  let start = 0;
  while (start < shorter && isSameRow(before, start, after, start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    isSameRow(before, before.height - 1 - end, after, after.height - 1 - end)
  )
    end += 1;
  const old = digestRows(before, start, end);
  const now = digestRows(after, start, end);
  const bands: Band[] = [];
  let row = start;
  let nowRow = start;
  const close = (to: number, nowTo: number) => {
    if (to > row || nowTo > nowRow)
      bands.push({
        before: { top: row, height: to - row },
        after: { top: nowRow, height: nowTo - nowRow },
      });
  };
  for (const block of findBlocks(old, now, start, end)) {
    let { from, to, length } = block;
    // Plain rows are no anchors, but belong to the piece they border on.
    while (from > row && to > nowRow && old[from - 1] === now[to - 1]) {
      from -= 1;
      to -= 1;
      length += 1;
    }
    while (
      from + length < old.length - end &&
      to + length < now.length - end &&
      old[from + length] === now[to + length]
    )
      length += 1;
    close(from, to);
    row = from + length;
    nowRow = to + length;
  }
  close(old.length - end, now.length - end);
  return bands;
}

function isSameRow(
  one: Pixels,
  row: number,
  other: Pixels,
  otherRow: number,
): boolean {
  const bytes = one.width * 4;
  return (
    one.data.compare(
      other.data,
      otherRow * bytes,
      (otherRow + 1) * bytes,
      row * bytes,
      (row + 1) * bytes,
    ) === 0
  );
}

/** By row; of those outside the span nothing is asked. */
function digestRows(
  { data, width, height }: Pixels,
  start: number,
  end: number,
): string[] {
  const digests = Array.from({ length: height }, () => "");
  for (let row = start; row < height - end; row += 1)
    digests[row] = createHash("sha1")
      .update(data.subarray(row * width * 4, (row + 1) * width * 4))
      .digest("base64");
  return digests;
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

// Rows found once in either picture are anchors. Those in the same order in both are
// kept, as pieces that moved by as much.
function findBlocks(
  old: readonly string[],
  now: readonly string[],
  start: number,
  end: number,
): Block[] {
  const oldRows = findUnique(old, start, old.length - end);
  const nowRows = findUnique(now, start, now.length - end);
  const anchors = [...oldRows].flatMap(([key, from]) => {
    const to = nowRows.get(key);
    return to === undefined ? [] : [{ from, to }];
  });
  const pieces: { from: number; to: number; last: number; count: number }[] =
    [];
  for (const { from, to } of keepRising(anchors)) {
    const piece = pieces.at(-1);
    if (piece !== undefined && to - from === piece.to - piece.from) {
      // Rows between two anchors that differ end the piece.
      if (isSame(old, now, piece.last, from, to - from)) {
        piece.last = from;
        piece.count += 1;
        continue;
      }
    }
    pieces.push({ from, to, last: from, count: 1 });
  }
  return pieces
    .filter(({ from, to, count }) => from === to || count >= fewestRows)
    .map(({ from, to, last }) => ({ from, to, length: last - from + 1 }));
}

function isSame(
  old: readonly string[],
  now: readonly string[],
  from: number,
  to: number,
  shift: number,
): boolean {
  for (let row = from; row < to; row += 1)
    if (old[row] !== now[row + shift]) return false;
  return true;
}

function findUnique(
  rows: readonly string[],
  from: number,
  to: number,
): Map<string, number> {
  const rowByKey = new Map<string, number>();
  const repeated = new Set<string>();
  for (let row = from; row < to; row += 1) {
    const key = rows[row] ?? "";
    if (rowByKey.has(key)) repeated.add(key);
    rowByKey.set(key, row);
  }
  for (const key of repeated) rowByKey.delete(key);
  return rowByKey;
}

/** The longest subsequence in which `to` rises too (patience sorting). */
function keepRising<T extends { readonly to: number }>(
  anchors: readonly T[],
): T[] {
  const piles: { anchor: T; before: number }[][] = [];
  for (const anchor of anchors) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const top = piles[middle]?.at(-1);
      if (top !== undefined && top.anchor.to < anchor.to) low = middle + 1;
      else high = middle;
    }
    const before = (piles[low - 1]?.length ?? 0) - 1;
    (piles[low] ??= []).push({ anchor, before });
  }
  const rising: T[] = [];
  let at = (piles.at(-1)?.length ?? 0) - 1;
  for (const pile of piles.toReversed()) {
    const card = pile[at];
    if (card === undefined) break;
    rising.push(card.anchor);
    at = card.before;
  }
  return rising.reverse();
}
