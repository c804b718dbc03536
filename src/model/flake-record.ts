// How steady a screen has been on one device, over the looks since its recipe was
// last edited. Each capture carries it on, so it is as old as the runs that are kept.
import type { Capture } from "./capture.ts";

export interface FlakeRecord {
  readonly looks: number;
  /** Looks that had to be taken again and then came out differently. */
  readonly unsteady: number;
}

/** The record with one more look in it. @param earlier captures of any screen, newest run first */
export function addToRecord(
  capture: Capture,
  steadiness: "steady" | "unsteady",
  earlier: readonly Capture[],
): FlakeRecord {
  const before = earlier.find(
    ({ id, recipe, target, flakes }) =>
      id === capture.id &&
      recipe === capture.recipe &&
      target === capture.target &&
      flakes !== undefined,
  )?.flakes;
  return {
    looks: (before?.looks ?? 0) + 1,
    unsteady: (before?.unsteady ?? 0) + (steadiness === "unsteady" ? 1 : 0),
  };
}

/** One sentence where a screen was not steady; undefined where it was. */
export function describeFlakes(
  flakes: FlakeRecord | undefined,
): string | undefined {
  if (flakes === undefined || flakes.unsteady === 0) return undefined;
  const { looks, unsteady } = flakes;
  return `In ${unsteady} of ${looks} ${looks === 1 ? "look" : "looks"} this screen came out one way and then another.`;
}
