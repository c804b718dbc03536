// Boxes that are painted black before a picture is kept, and what they leave to be seen.
import type { Box } from "../model/access-node.ts";
import type { Suspect } from "./find-suspects.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** More than any screen needs. */
export const mostBoxes = 100;

/** Letters reach over the box they were read in, and their edges into the pixels around. */
export function withMargin({ x, y, width, height }: Box, size: Size): Box {
  const margin = Math.max(4, Math.ceil(height * 0.3));
  return toPixels(
    {
      x: x - margin,
      y: y - margin,
      width: width + 2 * margin,
      height: height + 2 * margin,
    },
    size,
  );
}

/** Whole pixels within the picture, never smaller than what was drawn. */
export function toPixels({ x, y, width, height }: Box, size: Size): Box {
  const left = Math.min(Math.max(0, Math.floor(x)), size.width);
  const top = Math.min(Math.max(0, Math.floor(y)), size.height);
  const right = Math.min(size.width, Math.ceil(x + width));
  const bottom = Math.min(size.height, Math.ceil(y + height));
  return {
    x: left,
    y: top,
    width: Math.max(0, right - left),
    height: Math.max(0, bottom - top),
  };
}

/** Why boxes cannot be painted, in words; undefined when they can. */
export function findBoxFlaw(
  boxes: readonly Box[],
  size: Size,
): string | undefined {
  if (boxes.length > mostBoxes)
    return `That is more than ${mostBoxes} boxes to black out.`;
  for (const box of boxes) {
    const { x, y, width, height } = box;
    const inside = toPixels(box, size);
    if (inside.width < 1 || inside.height < 1)
      return `The box ${x},${y},${width},${height} lies outside the picture, which is ${size.width} × ${size.height} pixels.`;
  }
  if (isHidden({ x: 0, y: 0, ...size }, boxes))
    return "Nothing of the picture would be left to be seen.";
  return undefined;
}

/** What still looks secret under these boxes. */
export function listOpen(
  suspects: readonly Suspect[],
  boxes: readonly Box[],
): Suspect[] {
  return suspects.filter(({ box }) => !isHidden(box, boxes));
}

/** Whether boxes leave nothing of an area to be seen. */
export function isHidden(area: Box, boxes: readonly Box[]): boolean {
  let left: Box[] = [area];
  for (const box of boxes) left = left.flatMap((part) => cutOut(part, box));
  return left.length === 0;
}

function cutOut(part: Box, box: Box): Box[] {
  const x = Math.max(part.x, box.x);
  const y = Math.max(part.y, box.y);
  const right = Math.min(part.x + part.width, box.x + box.width);
  const bottom = Math.min(part.y + part.height, box.y + box.height);
  if (x >= right || y >= bottom) return [part];
  return [
    { x: part.x, y: part.y, width: part.width, height: y - part.y },
    {
      x: part.x,
      y: bottom,
      width: part.width,
      height: part.y + part.height - bottom,
    },
    { x: part.x, y, width: x - part.x, height: bottom - y },
    {
      x: right,
      y,
      width: part.x + part.width - right,
      height: bottom - y,
    },
  ].filter(({ width, height }) => width > 0 && height > 0);
}
