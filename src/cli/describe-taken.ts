// What a person is told of a picture they bring: what was read in it, and what to mind.
import type { Sighting } from "../intake/find-shown.ts";
import type { Suspect } from "../intake/find-suspects.ts";
import type { TakenPicture } from "../intake/take-in.ts";
import { readTakenAt } from "../model/handed-picture.ts";

/** Everything worth minding of a file, in sentences. @param model what its owner says it was taken on */
export function listNotes(
  { facts, trailing, wasReduced, width, height }: TakenPicture,
  now: Date,
  model: string | undefined,
): string[] {
  const { takenAt, madeBy, hasPlace } = facts;
  const age =
    takenAt === undefined
      ? 0
      : Math.floor((now.getTime() - readTakenAt(takenAt)) / dayMs);
  return [
    ...(age >= 1
      ? [
          `The file says it was taken on ${takenAt?.slice(0, 10)}, ${age} ${age === 1 ? "day" : "days"} ago: the sign-off counts from then.`,
        ]
      : []),
    ...(age <= -2
      ? [
          `The file says it was taken on ${takenAt?.slice(0, 10)}, which is yet to come: the camera’s clock is wrong, or the file is.`,
        ]
      : []),
    ...(madeBy !== undefined && model !== undefined && !isAlike(madeBy, model)
      ? [`The file says it was made by “${madeBy}”, and you say “${model}”.`]
      : []),
    ...(hasPlace
      ? ["The file said where it was taken; that was not kept."]
      : []),
    ...(trailing > 0
      ? [
          `${trailing} bytes stood behind the picture’s end and were not kept. If it was cropped, what was cut away may still be in the file: do not hand the file itself to others.`,
        ]
      : []),
    ...(wasReduced
      ? [`It was made smaller, to ${width} × ${height} pixels, to be kept.`]
      : []),
  ];
}

/** "found in the picture", and so on. */
export function describeSighting(sighting: Sighting): string {
  switch (sighting.outcome) {
    case "found":
      return "read in the picture";
    case "nearly":
      return `nearly: “${sighting.read}” was read`;
    case "not-found":
      return "not read in the picture: look yourself";
    case "cannot-tell":
      return "no text: look yourself";
  }
}

/** "a backup code at 40,310 (280 × 44 pixels)". */
export function describeSuspect({ title, box }: Suspect): string {
  return `${title} at ${box.x},${box.y} (${box.width} × ${box.height} pixels)`;
}

const dayMs = 24 * 60 * 60 * 1000;

function isAlike(one: string, other: string): boolean {
  const fold = (text: string) =>
    text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return fold(one).includes(fold(other)) || fold(other).includes(fold(one));
}
