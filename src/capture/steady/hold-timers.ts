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

/** Kept in the page. */
export interface HeldTimers {
  /** Timers set for so long or longer run no more. */
  fromMs: number;
  /** Short timers and frames that are still to run: a key for each. */
  readonly pending: Set<unknown>;
}

/** Before any page loads. Pages cannot tell it from a slow computer. */
export async function prepareTimers(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    ({ seldomMs, shortMs }) => {
      const held: HeldTimers = {
        fromMs: Number.POSITIVE_INFINITY,
        pending: new Set(),
      };
      Object.defineProperty(window, Symbol.for("presscheck.timers"), {
        value: held,
      });
      type Timer = (
        callback: unknown,
        ms?: number,
        ...rest: unknown[]
      ) => number;
      for (const name of ["setTimeout", "setInterval"] as const) {
        const original = window[name] as unknown as Timer;
        const holding: Timer = (callback, ms = 0, ...rest) => {
          if (typeof callback !== "function")
            return original.call(window, callback, ms, ...rest);
          const id = original.call(
            window,
            (...args: unknown[]) => {
              held.pending.delete(id);
              return ms < held.fromMs &&
                (name === "setTimeout" || ms < seldomMs)
                ? (Reflect.apply(callback, window, args) as unknown)
                : undefined;
            },
            ms,
            ...rest,
          );
          if (name === "setTimeout" && ms < shortMs) held.pending.add(id);
          return id;
        };
        Object.assign(window, { [name]: holding });
      }
      const clear = window.clearTimeout;
      window.clearTimeout = (id) => {
        held.pending.delete(id);
        clear.call(window, id);
      };
      const frame = window.requestAnimationFrame;
      window.requestAnimationFrame = (callback) => {
        const key = {};
        held.pending.add(key);
        const id = frame.call(window, (time) => {
          held.pending.delete(key);
          frames.delete(id);
          if (held.fromMs > 0) callback(time);
        });
        frames.set(id, key);
        return id;
      };
      const frames = new Map<number, unknown>();
      const cancel = window.cancelAnimationFrame;
      window.cancelAnimationFrame = (id) => {
        held.pending.delete(frames.get(id));
        frames.delete(id);
        cancel.call(window, id);
      };
    },
    { seldomMs: carouselMs, shortMs: longMs },
  );
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
    HeldTimers | undefined;
  if (held !== undefined) held.fromMs = fromMs;
}
