// What was seen is written down while the rest is still being asked about, so that
// a run that is cut short loses nothing it has reported. A ledger is written whole:
// the longer that takes, the more observations go into one writing.
import type { PlatformObservation } from "./follow-options.ts";
import type { Pace } from "./pace.ts";

export interface Keeper {
  readonly add: (observation: PlatformObservation) => void;
  /** All that were added are kept when it resolves. */
  readonly finish: () => Promise<void>;
}

/** Of all the time, at most a tenth is spent writing. */
const pauseByDuration = 9;
const shortestPauseMs = 50;

export function openKeeper(
  pace: Pace,
  keep: (observations: readonly PlatformObservation[]) => Promise<void>,
): Keeper {
  let waiting: PlatformObservation[] = [];
  let writing: Promise<void> | undefined;
  let isFinishing = false;
  let endPause = () => {};
  const finishing = new Promise<void>((resolve) => (endPause = resolve));
  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const start = pace.now();
      await keep(batch);
      const pause = (pace.now() - start) * pauseByDuration;
      if (isFinishing) continue;
      const isOver = pace.wait(Math.max(pause, shortestPauseMs));
      await Promise.race([isOver, finishing]);
    }
    writing = undefined;
  };
  let fault: { readonly error: unknown } | undefined;
  const start = () => {
    writing ??= write().catch((error: unknown) => {
      fault = { error };
    });
    return writing;
  };
  return {
    add: (observation) => {
      waiting.push(observation);
      if (fault === undefined) void start();
    },
    finish: async () => {
      isFinishing = true;
      endPause();
      await writing;
      if (fault === undefined && waiting.length > 0) await start();
      if (fault !== undefined) throw fault.error;
    },
  };
}
