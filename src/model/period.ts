// Shelf lives as editors write them: 12h, 30d, 6w.
import { z } from "zod";

const hoursByUnit = { h: 1, d: 24, w: 7 * 24 } as const;

/** "30d" and the like, kept as written. */
export const periodSchema = z.string().regex(/^[1-9][0-9]{0,3}[hdw]$/, {
  message: "a time such as 12h, 30d or 6w",
});

/** Length in milliseconds of a period accepted by `periodSchema`. */
export function periodMs(period: string): number {
  const unit = period.at(-1) as keyof typeof hoursByUnit;
  return Number(period.slice(0, -1)) * hoursByUnit[unit] * 3_600_000;
}
