// Time stands still once the screen is proved. Before that a page's own timers run:
// they lead on, poll and show what the proof waits for. After it they would only
// turn carousels and draw on. What repeats so seldom that a recipe would not wait for
// it is a carousel from the start, and how far it turned would depend on the computer.
import type { BrowserContext } from "playwright";
import type { SteadyStep } from "./define-step.ts";

/** Timers of a second and more turn carousels; shorter ones put the page together. */
const longMs = 1000;

/** What repeats every so many milliseconds or more never runs: carousels turn every 3 to 7 seconds. */
const carouselMs = 2500;

/** Before any page loads. Pages cannot tell it from a slow computer. */
export async function prepareTimers(context: BrowserContext): Promise<void> {
  await context.addInitScript((seldomMs) => {
    const held = { fromMs: Number.POSITIVE_INFINITY };
    Object.defineProperty(window, Symbol.for("presscheck.timers"), {
      value: held,
    });
    type Timer = (callback: unknown, ms?: number, ...rest: unknown[]) => number;
    for (const name of ["setTimeout", "setInterval"] as const) {
      const original = window[name] as unknown as Timer;
      const holding: Timer = (callback, ms = 0, ...rest) =>
        typeof callback === "function"
          ? original.call(
              window,
              (...args: unknown[]) =>
                ms < held.fromMs && (name === "setTimeout" || ms < seldomMs)
                  ? (Reflect.apply(callback, window, args) as unknown)
                  : undefined,
              ms,
              ...rest,
            )
          : original.call(window, callback, ms, ...rest);
      Object.assign(window, { [name]: holding });
    }
    const frame = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) =>
      frame.call(window, (time) => {
        if (held.fromMs > 0) callback(time);
      });
  }, carouselMs);
}

/** First of all steps: what turns by itself turns no further. */
export const holdLongTimers: SteadyStep = {
  waitingFor: "the page to answer",
  withinMs: 5000,
  run: (page) => page.evaluate(holdFrom, longMs),
};

/** Last of all steps: nothing of the page's own runs while its picture is taken. */
export const holdAllTimers: SteadyStep = {
  waitingFor: "the page to answer",
  withinMs: 5000,
  run: (page) => page.evaluate(holdFrom, 0),
};

// Runs in the page.
function holdFrom(fromMs: number): void {
  const held = Reflect.get(window, Symbol.for("presscheck.timers")) as
    { fromMs: number } | undefined;
  if (held !== undefined) held.fromMs = fromMs;
}
