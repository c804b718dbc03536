// One reading of two looks at the same picture: what the first missed is taken from the second.
import type { Box } from "../model/access-node.ts";
import type { ReadWord } from "./reader-port.ts";

/** @param looks the better one first */
export function mergeWords(
  looks: readonly (readonly ReadWord[])[],
): ReadWord[] {
  const merged: ReadWord[] = [];
  for (const words of looks)
    merged.push(
      ...words.filter(({ box }) =>
        merged.every((other) => shareOf(box, other.box) < mostShared),
      ),
    );
  return merged;
}

/** More than this, and it is the same word read twice. */
const mostShared = 0.3;

/** How much of the smaller box lies in the other. */
function shareOf(one: Box, other: Box): number {
  const across =
    Math.min(one.x + one.width, other.x + other.width) -
    Math.max(one.x, other.x);
  const down =
    Math.min(one.y + one.height, other.y + other.height) -
    Math.max(one.y, other.y);
  if (across <= 0 || down <= 0) return 0;
  const smaller = Math.min(one.width * one.height, other.width * other.height);
  return smaller === 0 ? 0 : (across * down) / smaller;
}
