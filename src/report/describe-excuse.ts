import type { Excuse } from "../model/waiver.ts";
import { describeDay } from "./describe-time.ts";

/** "waived until 31 Dec 2026 by Ada: the wording is Instagram's", "known since presscheck came here". */
export function describeExcuse({ kind, why, by, until }: Excuse): string {
  if (kind === "known") return "known since presscheck came here";
  const when = until === undefined ? "" : ` until ${describeDay(until)}`;
  const who = by === undefined ? "" : ` by ${by}`;
  return `waived${when}${who}${why === undefined ? "" : `: ${why}`}`;
}
