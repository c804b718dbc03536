// Marked pixels gathered into areas: what lies close together is one change.
import type { Box } from "../model/access-node.ts";
import type { Pixels } from "./align-rows.ts";

export interface Cluster {
  /** Picture pixels. */
  readonly box: Box;
  /** How many are marked. */
  readonly pixels: number;
  /** How much of the cells with a mark in them is marked, 0 to 1: a shape seldom fills its box. */
  readonly density: number;
}

/** What BlazeDiff marks a pixel with: red, opaque; as four bytes in the order of this machine. */
const marked = new Uint32Array(new Uint8Array([255, 0, 0, 255]).buffer)[0] ?? 0;
/** Side of a cell, in CSS pixels. */
const cellSide = 8;
/** Cells so far apart still belong together: letters of a word, lines of a paragraph. */
const reach = 2;

interface Cell {
  left: number;
  top: number;
  right: number;
  bottom: number;
  pixels: number;
}

export interface Clusters {
  readonly clusters: readonly Cluster[];
  /** Made of cells that are marked nearly throughout, at least `leastBlock` of them. */
  readonly blocks: readonly Cluster[];
}

/** A block is two cells wide and high at least, and of so many cells: a letter seldom holds one. */
const leastBlock = 12;

/** @param scale picture pixels per CSS pixel */
export function clusterPixels(marks: Pixels, scale: number): Clusters {
  const side = Math.max(1, Math.round(cellSide * scale));
  const columns = Math.ceil(marks.width / side);
  const cells = gatherCells(marks, side, columns);
  const full = [...cells].filter(([, { pixels }]) => pixels >= 0.9 * side ** 2);
  const blocks = joinCells(
    new Map(full.map(([key, cell]) => [key, { ...cell }])),
    side,
    columns,
    1,
  ).filter(
    ({ box, pixels }) =>
      Math.min(box.width, box.height) >= 2 * side &&
      pixels >= 0.9 * leastBlock * side ** 2,
  );
  return { clusters: joinCells(cells, side, columns, reach), blocks };
}

/** Takes all cells out of the map. @param within cells apart that still belong together */
function joinCells(
  cells: Map<number, Cell>,
  side: number,
  columns: number,
  within: number,
): Cluster[] {
  const clusters: Cluster[] = [];
  for (const [first] of cells) {
    const whole = takeCell(cells, first);
    if (whole === undefined) continue;
    const waiting = [first];
    let count = 1;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const near of listNear(at, columns, within)) {
        const cell = takeCell(cells, near);
        if (cell === undefined) continue;
        waiting.push(near);
        count += 1;
        whole.left = Math.min(whole.left, cell.left);
        whole.top = Math.min(whole.top, cell.top);
        whole.right = Math.max(whole.right, cell.right);
        whole.bottom = Math.max(whole.bottom, cell.bottom);
        whole.pixels += cell.pixels;
      }
    }
    const { left, top, right, bottom, pixels } = whole;
    const box = { x: left, y: top, width: right - left, height: bottom - top };
    clusters.push({ box, pixels, density: pixels / (count * side * side) });
  }
  return clusters;
}

function gatherCells(
  { data, width, height }: Pixels,
  side: number,
  columns: number,
): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  // Unmarked pixels, nearly all of them, are passed over at memory speed.
  for (
    let at = pixels.indexOf(marked);
    at !== -1;
    at = pixels.indexOf(marked, at)
  ) {
    const x = at % width;
    const y = (at - x) / width;
    const column = Math.floor(x / side);
    const end = at - x + Math.min(width, (column + 1) * side);
    const from = at;
    while (at < end && pixels[at] === marked) at += 1;
    const key = Math.floor(y / side) * columns + column;
    const right = x + at - from;
    const cell = cells.get(key);
    if (cell === undefined) {
      cells.set(key, {
        left: x,
        top: y,
        right,
        bottom: y + 1,
        pixels: at - from,
      });
      continue;
    }
    cell.left = Math.min(cell.left, x);
    cell.right = Math.max(cell.right, right);
    cell.bottom = y + 1;
    cell.pixels += at - from;
  }
  return cells;
}

function takeCell(cells: Map<number, Cell>, key: number): Cell | undefined {
  const cell = cells.get(key);
  cells.delete(key);
  return cell;
}

function listNear(key: number, columns: number, within: number): number[] {
  const column = key % columns;
  const near: number[] = [];
  for (let down = -within; down <= within; down += 1)
    for (let right = -within; right <= within; right += 1)
      if (column + right >= 0 && column + right < columns)
        near.push(key + down * columns + right);
  return near;
}
