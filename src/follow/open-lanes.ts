// Every request waits for its turn: so many at once to one host, so many to all,
// and a pause between two to the same host.
import type { Limits, Pace } from "./pace.ts";

export interface Lanes {
  /** Does the work when it is its turn; not at all while the host rests longer than we wait. */
  readonly take: <T>(
    host: string,
    work: () => Promise<T>,
  ) => Promise<T | Resting>;
  /** Nothing is asked of the host for so long. */
  readonly rest: (host: string, ms: number) => void;
}

/** The host wants to be left alone longer than we wait. */
export interface Resting {
  readonly outcome: "resting";
  /** For how long, counted from now. */
  readonly ms: number;
}

interface Lane {
  readonly turns: Turns;
  /** When the next request may start. */
  next: number;
  restsUntil: number;
}

export function openLanes(limits: Limits, pace: Pace): Lanes {
  const all = openTurns(limits.atOnce);
  const laneByHost = new Map<string, Lane>();
  const laneOf = (host: string): Lane => {
    const known = laneByHost.get(host);
    if (known !== undefined) return known;
    const lane = { turns: openTurns(limits.perHost), next: 0, restsUntil: 0 };
    laneByHost.set(host, lane);
    return lane;
  };
  const restOf = (lane: Lane): Resting | undefined => {
    const ms = lane.restsUntil - pace.now();
    return ms > limits.patienceMs ? { outcome: "resting", ms } : undefined;
  };
  return {
    take: async (host, work) => {
      const lane = laneOf(host);
      await lane.turns.take();
      try {
        // Asked again after every wait: the host may have been given a rest meanwhile.
        for (;;) {
          const resting = restOf(lane);
          if (resting !== undefined) return resting;
          const ms = Math.max(lane.next, lane.restsUntil) - pace.now();
          if (ms <= 0) break;
          await pace.wait(ms);
        }
        lane.next = pace.now() + limits.spacingMs;
        await all.take();
        try {
          return await work();
        } finally {
          all.give();
        }
      } finally {
        lane.turns.give();
      }
    },
    rest: (host, ms) => {
      if (limits.rests === "never") return;
      const lane = laneOf(host);
      lane.restsUntil = Math.max(lane.restsUntil, pace.now() + ms);
    },
  };
}

interface Turns {
  readonly take: () => Promise<void>;
  readonly give: () => void;
}

function openTurns(count: number): Turns {
  let free = count;
  // Served from the front by counting on: thousands may wait.
  let waiting: (() => void)[] = [];
  let served = 0;
  return {
    take: () => {
      if (free > 0) {
        free -= 1;
        return Promise.resolve();
      }
      return new Promise((start) => waiting.push(start));
    },
    give: () => {
      const next = waiting[served];
      if (next === undefined) {
        free += 1;
        return;
      }
      served += 1;
      if (served > 1000) {
        waiting = waiting.slice(served);
        served = 0;
      }
      next();
    },
  };
}
