// Windows that serve one look after the other, and wait cleared in between.
import { isOfUse } from "./launch-engine.ts";
import type { LookWindow } from "./open-window.ts";

export interface WaitingWindows {
  /**
   * A window that waits cleared, or a new one where none does.
   * @param key device and language
   */
  readonly borrow: (
    key: string,
    openNew: () => Promise<LookWindow>,
  ) => Promise<LookWindow>;
  /** Clears a window that was borrowed and keeps it; closes it where that cannot be done, or must not. */
  readonly giveBack: (
    key: string,
    window: LookWindow,
    state: "clean" | "used",
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param most windows at once, borrowed or waiting; each holds some 100 MB */
export function keepWaiting(most: number): WaitingWindows {
  const waiting: { readonly key: string; readonly window: LookWindow }[] = [];
  let borrowed = 0;
  const take = (key: string): LookWindow | undefined => {
    const at = waiting.findLastIndex((one) => one.key === key);
    if (at === -1) return undefined;
    const [found] = waiting.splice(at, 1);
    if (found === undefined || isOfUse(found.window.engine))
      return found?.window;
    void found.window.close();
    return take(key);
  };
  const makeRoom = async (): Promise<void> => {
    if (waiting.length + borrowed > most) await waiting.shift()?.window.close();
  };
  return {
    borrow: async (key, openNew) => {
      borrowed += 1;
      try {
        const found = take(key);
        if (found !== undefined) return found;
        await makeRoom();
        return await openNew();
      } catch (error) {
        borrowed -= 1;
        throw error;
      }
    },
    giveBack: async (key, window, state) => {
      const isClear =
        state === "clean" && isOfUse(window.engine) && (await window.clear());
      borrowed -= 1;
      if (!isClear) return window.close();
      waiting.push({ key, window });
      await makeRoom();
    },
    close: async () => {
      const all = waiting.splice(0).map(({ window }) => window.close());
      await Promise.all(all);
    },
  };
}
