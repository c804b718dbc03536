// What was decided in a report, kept by the browser under the run's name. Every file on a
// computer may share one store, so nothing is taken from it but what a person typed: what
// they decided about is this file's own item, and only while it shows what it showed then.
import type { QueueItem } from "../model/review-wire.ts";

type Answers = Readonly<Record<string, boolean | number | string>>;

export interface KeptDecision {
  readonly item: QueueItem;
  readonly verdict: "approved" | "rejected";
  readonly answers: Answers;
  readonly why: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** The last moment it holds, UTC; absent where the person named none. */
  readonly until?: string;
}

export interface DecisionStore {
  /** In the order in which they were made. */
  readonly read: () => readonly KeptDecision[];
  readonly write: (decisions: readonly KeptDecision[]) => void;
  /** Whether they are still there when the file is opened again. */
  readonly isLasting: () => boolean;
  /** @param changed told after every change, another window's as well */
  readonly watch: (changed: () => void) => void;
}

export function openDecisionStore(
  run: string,
  items: readonly QueueItem[],
): DecisionStore {
  const name = `presscheck decisions ${run}`;
  let here: readonly KeptDecision[] = [];
  let isLasting = canKeep();
  const watchers: (() => void)[] = [];
  const tell = () => {
    for (const changed of watchers) changed();
  };
  window.addEventListener("storage", ({ key }) => {
    if (key === name) tell();
  });
  return {
    read: () => {
      // Another window may have this file open as well.
      const text = isLasting ? localStorage.getItem(name) : null;
      if (text !== null) here = readKept(text, items);
      return here;
    },
    write: (decisions) => {
      here = decisions;
      const kept = decisions.map(({ item, ...typed }) => ({
        id: item.id,
        shown: item.shown,
        ...typed,
      }));
      try {
        if (isLasting) localStorage.setItem(name, JSON.stringify(kept));
      } catch {
        // Full: from now on this window alone knows.
        isLasting = false;
      }
      tell();
    },
    isLasting: () => isLasting,
    watch: (changed) => void watchers.push(changed),
  };
}

function canKeep(): boolean {
  try {
    localStorage.setItem("presscheck", "");
    localStorage.removeItem("presscheck");
    return true;
  } catch {
    // This browser keeps nothing for files.
    return false;
  }
}

function readKept(text: string, items: readonly QueueItem[]): KeptDecision[] {
  const itemById = new Map(items.map((item) => [item.id, item]));
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    // Somebody else's.
    return [];
  }
  return (Array.isArray(kept) ? kept : []).flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const { id, shown, verdict, answers, why, at, until } = one;
    const item = typeof id === "string" ? itemById.get(id) : undefined;
    const isSame =
      item?.shown !== undefined &&
      JSON.stringify(item.shown) === JSON.stringify(shown);
    if (!isSame || typeof why !== "string" || typeof at !== "string") return [];
    if (verdict !== "approved" && verdict !== "rejected") return [];
    if (until !== undefined && typeof until !== "string") return [];
    if (!isAnswers(answers)) return [];
    const end = until === undefined ? {} : { until };
    return [{ item, verdict, answers, why, at, ...end }];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isAnswers(value: unknown): value is Answers {
  return (
    isRecord(value) &&
    Object.values(value).every((one) =>
      ["boolean", "number", "string"].includes(typeof one),
    )
  );
}
