import type { Source } from "../model/finding.ts";
import { describeDay } from "./describe-time.ts";

/** "The page's title (last seen 3 Aug 2026)". */
export function describeSource({ title, seen }: Source): string {
  return seen === undefined
    ? title
    : `${title} (last seen ${describeDay(seen)})`;
}
