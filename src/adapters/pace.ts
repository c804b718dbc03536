import { setTimeout } from "node:timers/promises";
import type { Pace } from "../follow/pace.ts";

/** The machine's own clock and chance. */
export function openPace(): Pace {
  return {
    now: () => performance.now(),
    wait: (ms) => setTimeout(ms),
    chance: () => Math.random(),
  };
}
