// How boxes lie to each other.
import type { Box } from "./access-node.ts";

/** How much of the one lies in the other, 0 to 1. */
export function measureCover(one: Box, other: Box): number {
  const width = measureOverlap(one.x, one.width, other.x, other.width);
  const height = measureOverlap(one.y, one.height, other.y, other.height);
  if (width <= 0 || height <= 0 || measureSize(one) === 0) return 0;
  return (width * height) / measureSize(one);
}

/** Between the nearest edges; 0 where they touch. */
export function measureDistance(a: Box, b: Box): number {
  const across = Math.max(0, -measureOverlap(a.x, a.width, b.x, b.width));
  const down = Math.max(0, -measureOverlap(a.y, a.height, b.y, b.height));
  return Math.hypot(across, down);
}

/** How far two boxes lie side by side or one above the other: the longer of the edges they share. */
export function measureShared(a: Box, b: Box): number {
  return Math.max(
    measureOverlap(a.x, a.width, b.x, b.width),
    measureOverlap(a.y, a.height, b.y, b.height),
  );
}

export function measureSize({ width, height }: Box): number {
  return width * height;
}

/** The smallest box around all; there must be one at least. */
export function surround(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Negative where there is a gap between the two. */
function measureOverlap(
  from: number,
  length: number,
  otherFrom: number,
  otherLength: number,
): number {
  return (
    Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)
  );
}
