// Cleared windows that wait for the next look of their device and language.
import { isOfUse } from "./launch-engine.ts";
import type { LookWindow } from "./open-window.ts";

export interface WaitingWindows {
  /** @param key device and language */
  readonly take: (key: string) => LookWindow | undefined;
  /** Clears a window and keeps it; closes it where that cannot be done. */
  readonly giveBack: (key: string, window: LookWindow) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** As many as look side by side; each holds some 100 MB. */
const mostWaiting = 3;

export function keepWaiting(): WaitingWindows {
  const waiting: { readonly key: string; readonly window: LookWindow }[] = [];
  const take = (key: string): LookWindow | undefined => {
    const at = waiting.findLastIndex((one) => one.key === key);
    if (at === -1) return undefined;
    const [found] = waiting.splice(at, 1);
    if (found === undefined || isOfUse(found.window.engine))
      return found?.window;
    void found.window.close();
    return take(key);
  };
  return {
    take,
    giveBack: async (key, window) => {
      const isClear = isOfUse(window.engine) && (await window.clear());
      if (!isClear) return window.close();
      waiting.push({ key, window });
      if (waiting.length > mostWaiting) await waiting.shift()?.window.close();
    },
    close: async () => {
      const all = waiting.splice(0).map(({ window }) => window.close());
      await Promise.all(all);
    },
  };
}
