// What differs in a picture, by the part of the screen it lies on or near.
import type { AccessNode, Box } from "../model/access-node.ts";
import { isControl, landmarks } from "../model/access-node.ts";
import type { PictureChange, PicturePart } from "../model/comparison.ts";
import {
  measureCover,
  measureDistance,
  measureShared,
  measureSize,
  surround,
} from "../model/measure-boxes.ts";
import type { PictureArea } from "../model/picture-difference.ts";

type NamedArea = Exclude<PictureChange, { how: "unread" }> & {
  readonly box: Box;
  readonly was: Box;
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
      ? [{ ...joinPlaces(telling), how: "drawn" as const }]
      : telling;
  const changeByPart = new Map<unknown, NamedArea>();
  for (const area of told) {
    const part = findPart(area.box, tree);
    // What differs in several places of one part is one change of that part.
    const isLine =
      area.how === "put-in" || area.how === "taken-out" ? area.how : "";
    const key =
      part === undefined
        ? area
        : [isLine, part.where, part.role, part.name].join("\n");
    const same = changeByPart.get(key);
    const place = same === undefined ? area : joinPlaces([same, area]);
    changeByPart.set(key, {
      kind: "picture",
      // A shade with a shape on it is more than a shade.
      how: same === undefined || same.how === area.how ? area.how : "drawn",
      box: place.box,
      was: place.was,
      ...(part === undefined ? {} : { part }),
    });
  }
  return [...changeByPart.values()];
}

function joinPlaces(places: readonly Pick<PictureArea, "box" | "was">[]) {
  return {
    box: surround(places.map(({ box }) => box)),
    was: surround(places.map(({ was }) => was)),
  };
}

// The smallest named part around the middle of an area, or else the nearest beside it.
function findPart(
  box: Box,
  tree: readonly AccessNode[],
): PicturePart | undefined {
  const parts = placeParts(tree);
  const around = parts
    // A text beside a control often has a box far wider than its words.
    .filter(({ at }) => measureCover(box, at) >= 0.5)
    .toSorted((a, b) => measureSize(a.at) - measureSize(b.at))[0];
  const held = parts.filter(({ at }) => measureCover(at, box) >= 0.5);
  if (around !== undefined)
    return { role: around.role, name: around.name, where: "on" };
  // What fills many parts is the ground they stand on.
  if (held.length > 3) return undefined;
  const nearest = (held.length > 0 ? held : parts)
    .map((part) => ({
      ...part,
      far: measureDistance(box, part.at),
      shared: measureShared(box, part.at),
    }))
    .filter(({ far }) => far <= nearby)
    // Of two that lie as near, the one it stands beside, not the one it touches at a corner.
    .toSorted(
      (a, b) =>
        a.far - b.far ||
        b.shared - a.shared ||
        measureSize(a.at) - measureSize(b.at),
    )[0];
  return nearest === undefined
    ? undefined
    : { role: nearest.role, name: nearest.name, where: "near" };
}

export interface PlacedPart {
  readonly role: string;
  readonly name: string;
  readonly at: Box;
}

/** What has a name and a place. Text in a container without a name stands where the container does. */
export function placeParts(tree: readonly AccessNode[]): PlacedPart[] {
  return tree.flatMap(({ role, name, box, depth }, index): PlacedPart[] => {
    if (name === "" || landmarks.has(role)) return [];
    if (box !== undefined) return [{ role, name, at: box }];
    const around = tree.slice(0, index).findLast((node) => node.depth < depth);
    return around?.name === "" && around.box !== undefined
      ? [{ role, name, at: around.box }]
      : [];
  });
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
        measureCover(box, node.box) === 1,
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
