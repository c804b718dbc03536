// What differs in a picture, by the part of the screen it lies on or near.
import type { AccessNode, Box } from "../model/access-node.ts";
import { isControl, landmarks } from "../model/access-node.ts";
import type { PictureChange, PicturePart } from "../model/comparison.ts";
import type { PictureArea } from "../model/picture-difference.ts";

type NamedArea = Exclude<PictureChange, { how: "unread" }> & {
  readonly box: Box;
};

/** More areas than this are told as one: the whole screen looks different. */
const mostAreas = 12;
/** CSS pixels; further away a part says nothing about an area. */
const nearby = 48;

/** @param tree of the later picture */
export function nameAreas(
  areas: readonly PictureArea[],
  tree: readonly AccessNode[],
): PictureChange[] {
  const telling = areas.filter(
    (area) => !isCaret(area.box, tree) && !isScrollBar(area.box, tree),
  );
  const told =
    telling.length > mostAreas
      ? [{ box: surround(telling), how: "drawn" as const }]
      : telling;
  const changeByPart = new Map<unknown, NamedArea>();
  for (const area of told) {
    const part = findPart(area.box, tree);
    // What differs in several places of one part is one change of that part.
    const key =
      part === undefined
        ? area
        : [area.how, part.where, part.role, part.name].join("\n");
    const same = changeByPart.get(key);
    const box = same === undefined ? area.box : surround([same, area]);
    changeByPart.set(key, {
      kind: "picture",
      how: area.how,
      box,
      ...(part === undefined ? {} : { part }),
    });
  }
  return [...changeByPart.values()];
}

// The smallest named part around the middle of an area, or else the nearest beside it.
function findPart(
  box: Box,
  tree: readonly AccessNode[],
): PicturePart | undefined {
  const parts = tree.flatMap(({ role, name, box: at }) =>
    at === undefined || name === "" || landmarks.has(role)
      ? []
      : [{ role, name, at }],
  );
  const around = parts
    // A text beside a control often has a box far wider than its words.
    .filter(({ at }) => coverage(box, at) >= 0.5)
    .toSorted((a, b) => sizeOf(a.at) - sizeOf(b.at))[0];
  const held = parts.filter(({ at }) => coverage(at, box) >= 0.5);
  if (around !== undefined)
    return { role: around.role, name: around.name, where: "on" };
  // What fills many parts is the ground they stand on.
  if (held.length > 3) return undefined;
  const nearest = (held.length > 0 ? held : parts)
    .map((part) => ({ ...part, far: distance(box, part.at) }))
    .filter(({ far }) => far <= nearby)
    .toSorted((a, b) => a.far - b.far || sizeOf(a.at) - sizeOf(b.at))[0];
  return nearest === undefined
    ? undefined
    : { role: nearest.role, name: nearest.name, where: "near" };
}

// A caret blinks, and a scroll bar shows itself or not: neither is the page's.
function isCaret(box: Box, tree: readonly AccessNode[]): boolean {
  return (
    box.width <= 2 &&
    box.height >= 10 &&
    box.height <= 40 &&
    tree.some(
      (node) =>
        (node.role === "textbox" || node.role === "searchbox") &&
        isControl(node) &&
        node.box !== undefined &&
        coverage(box, node.box) === 1,
    )
  );
}

function isScrollBar(box: Box, tree: readonly AccessNode[]): boolean {
  const right = Math.max(
    0,
    ...tree.map(({ box: at }) => (at === undefined ? 0 : at.x + at.width)),
  );
  return box.width <= 17 && box.height >= 120 && box.x >= right;
}

/** How much of the one lies in the other, 0 to 1. */
function coverage(one: Box, other: Box): number {
  const width =
    Math.min(one.x + one.width, other.x + other.width) -
    Math.max(one.x, other.x);
  const height =
    Math.min(one.y + one.height, other.y + other.height) -
    Math.max(one.y, other.y);
  if (width <= 0 || height <= 0 || sizeOf(one) === 0) return 0;
  return (width * height) / sizeOf(one);
}

function distance(a: Box, b: Box): number {
  const across = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width);
  const down = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height);
  return Math.hypot(across, down);
}

function sizeOf({ width, height }: Box): number {
  return width * height;
}

function surround(areas: readonly Pick<PictureArea, "box">[]): Box {
  const left = Math.min(...areas.map(({ box }) => box.x));
  const top = Math.min(...areas.map(({ box }) => box.y));
  const right = Math.max(...areas.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...areas.map(({ box }) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
