import type { Waiver } from "./waiver.ts";

/** A year, and the day more that a leap year has. */
const longestMs = 366 * 86_400_000;

export interface WaiverFlaw {
  readonly title: string;
  readonly todo: string;
}

/** Why a waiver that can be read waives nothing all the same; undefined when it may. */
export function findWaiverFlaw(
  { why, until }: Pick<Waiver, "why" | "until">,
  now: Date,
): WaiverFlaw | undefined {
  if (!/\p{L}{2}/u.test(why))
    return {
      title: `“${why}” is no reason that a reader of this waiver could weigh.`,
      todo: "Say in a few words why the finding may stand.",
    };
  if (Date.parse(until) > now.getTime() + longestMs)
    return {
      title: `A waiver until ${until.slice(0, 10)} would outlast everyone who could remember it.`,
      todo: "Let it end within a year; it can be renewed.",
    };
  return undefined;
}
