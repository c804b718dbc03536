import type { SteadyStep } from "./define-step.ts";
import type { HeldTimers } from "./hold-timers.ts";

const roundMs = 20;

/** What has not come to rest by then, 1.5 seconds, goes on for ever, as far as a look can tell. */
const mostRounds = 75;

/**
 * Skeletons are filled, numbers counted up and parts faded in by short timers and frames,
 * one after the other: they run out before all is stopped, or how far they came would
 * depend on the computer. Those without end are no reason to fail; they are stopped next.
 */
export const awaitShortTimers: SteadyStep = {
  waitingFor: "the page to answer",
  withinMs: 5000,
  run: (page) =>
    page.evaluate(
      async ({ most, ms }) => {
        const held = Reflect.get(window, Symbol.for("presscheck.timers")) as
          HeldTimers | undefined;
        if (held === undefined) return;
        // What one timer begins, the next frame may go on with. The page's clock stands still.
        let quiet = 0;
        for (let round = 0; round < most && quiet < 3; round += 1) {
          quiet = held.pending.size === 0 ? quiet + 1 : 0;
          await new Promise((resolve) => {
            held.wait(resolve, ms);
          });
        }
      },
      { most: mostRounds, ms: roundMs },
    ),
};
