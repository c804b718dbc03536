// What looks different beyond what words and environment account for.
import type { AccessNode, Box } from "../model/access-node.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Evidence } from "../model/capture.ts";
import type { PictureChange, PicturePart } from "../model/comparison.ts";
import type { PictureDifference } from "../model/picture-difference.ts";
import type { PlacedPart } from "./name-areas.ts";
import { nameAreas, placeParts } from "./name-areas.ts";

/** A ground has another colour where this share of the picture differs throughout. */
const ground = 0.5;

/** Everything that differs, where the same environment drew both and no word is another. */
export function nameAll(
  difference: PictureDifference,
  { tree }: Evidence,
): PictureChange[] {
  return difference.outcome === "unread"
    ? [sayUnread(difference)]
    : nameAreas(difference.areas, tree);
}

// Words that change look different, and so does what they push aside. Only what lies on
// a part that stands where it stood, with the words it had, is told beside them.
export function nameBesideWords(
  difference: PictureDifference,
  { tree }: Evidence,
  baseline: Baseline,
): PictureChange[] {
  if (difference.outcome === "unread") return [sayUnread(difference)];
  return keepStanding(nameAreas(difference.areas, tree), tree, baseline.tree);
}

// Another build or font set draws other edges and letters, and may push parts aside; it
// gives no part that stands where it stood another colour throughout.
export function nameBesideRedrawing(
  difference: PictureDifference,
  { tree, picture }: Evidence,
  baseline: Baseline,
): PictureChange[] {
  if (difference.outcome === "unread") return [sayUnread(difference)];
  const { width, height, scale } = picture;
  const whole = (width * height) / scale ** 2;
  const isGround = ({ size }: { readonly size: number }) =>
    size >= ground * whole;
  const grounds = difference.blocks.filter(isGround);
  const parts = difference.blocks
    .filter((block) => !isGround(block))
    .map(({ box }) => ({ box, was: box, how: "drawn" as const }));
  return [
    ...grounds.map(({ box }): PictureChange => {
      return { kind: "picture", how: "drawn", box, was: box };
    }),
    ...keepStanding(nameAreas(parts, tree), tree, baseline.tree),
  ];
}

function sayUnread({
  picture,
  flaw,
}: Extract<PictureDifference, { outcome: "unread" }>): PictureChange {
  return { kind: "picture", how: "unread", picture, flaw };
}

function keepStanding(
  changes: readonly PictureChange[],
  now: readonly AccessNode[],
  before: readonly AccessNode[],
): PictureChange[] {
  const placedNow = placeParts(now);
  const placedBefore = placeParts(before);
  return changes.filter((change) => {
    if (change.how === "unread" || change.part?.where !== "on") return false;
    const is = findOnly(placedNow, change.part);
    const was = findOnly(placedBefore, change.part);
    return is !== undefined && was !== undefined && isSameBox(is, was);
  });
}

/** Undefined where several parts are called so. */
function findOnly(
  parts: readonly PlacedPart[],
  { role, name }: PicturePart,
): Box | undefined {
  const [found, ...others] = parts.filter(
    (part) => part.role === role && part.name === name,
  );
  return others.length === 0 ? found?.at : undefined;
}

function isSameBox(a: Box, b: Box): boolean {
  return (
    a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
  );
}
