import type { Page } from "playwright";
import type { SteadyStep } from "./define-step.ts";
import type { HeldTimers } from "./hold-timers.ts";

const roundMs = 20;

/** What one timer begins, the next frame may go on with. */
const quietRounds = 3;

/** What has not come to rest by then goes on for ever, as far as a look can tell. */
const mostMs = 1500;

/**
 * Skeletons are filled, numbers counted up and parts faded in by short timers and frames,
 * one after the other: they run out before all is stopped, or how far they came would
 * depend on the computer. Those without end are no reason to fail; they are stopped next.
 */
export const awaitShortTimers: SteadyStep = {
  waitingFor: "the page to answer",
  withinMs: 5000,
  run: async (page) => {
    const endsAt = Date.now() + mostMs;
    let quiet = 0;
    while (quiet < quietRounds && Date.now() < endsAt) {
      quiet = (await countPending(page)) === 0 ? quiet + 1 : 0;
      // Not in the page: timers without end would keep one of ours from its turn.
      await page.waitForTimeout(roundMs);
    }
  },
};

function countPending(page: Page): Promise<number> {
  return page.evaluate(() => {
    const held = Reflect.get(window, Symbol.for("presscheck.timers")) as
      HeldTimers | undefined;
    return held?.pending.size ?? 0;
  });
}
