import type { Refusal } from "../model/refusal.ts";

export interface RefusalLog {
  /** In the order of their first. */
  readonly refusals: readonly Refusal[];
  readonly keep: (refusal: Refusal) => void;
}

interface Counted extends Refusal {
  times: number;
}

/** Keeps every refusal by itself: callers that ask one at a time find their own at the end. */
export function keepEach(all: Refusal[]): RefusalLog {
  const refusals: Refusal[] = [];
  return {
    refusals,
    keep: (refusal) => {
      refusals.push(refusal);
      all.push(refusal);
    },
  };
}

/** Counts equal refusals together, so that a page that asks without end fills no memory. */
export function keepCounted(all: Refusal[], most: number): RefusalLog {
  const byWhat = new Map<string, Counted>();
  const refusals: Refusal[] = [];
  const count = (what: string, refusal: Refusal): void => {
    const known = byWhat.get(what);
    if (known !== undefined) {
      known.times += 1;
      return;
    }
    const counted = { ...refusal, times: 1 };
    byWhat.set(what, counted);
    refusals.push(counted);
    all.push(counted);
  };
  return {
    refusals,
    keep: (refusal) => {
      const { url, rule, by = "" } = refusal;
      const what = JSON.stringify([url, rule, by]);
      if (byWhat.has(what) || byWhat.size < most) count(what, refusal);
      else count("more", { ...manyMore, by });
    },
  };
}

const manyMore: Refusal = {
  url: "many other addresses",
  kind: "too-many",
  rule: "so many were asked for that they are only counted",
};
