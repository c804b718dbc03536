import type { Page, Request } from "playwright";
import { waitWithin } from "./wait-within.ts";

/** One look's budget, and whether its page is still alive. */
export interface Watch {
  /**
   * The outcome of `work`, while the page lives and the budget lasts.
   * @throws NotSettled by the name of what was waited for, or an error that says the page crashed
   */
  readonly within: <T>(waitingFor: string, work: Promise<T>) => Promise<T>;
  /** Whether nothing that the page has asked for is still to come. */
  readonly isQuiet: () => boolean;
}

/** @param budgetMs for everything that is waited for through the watch */
export function watchPage(page: Page, budgetMs: number): Watch {
  const endsAt = Date.now() + budgetMs;
  const ended = new Promise<never>((_resolve, reject) => {
    // Much of what is asked of a crashed page is never answered.
    page.once("crash", () => reject(new Error("the page crashed")));
    page.once("close", () => reject(new Error("the page has been closed")));
  });
  ended.catch(() => undefined);
  const pending = new Set<Request>();
  page.on("request", (request) => pending.add(request));
  page.on("requestfinished", (request) => pending.delete(request));
  page.on("requestfailed", (request) => pending.delete(request));
  return {
    isQuiet: () => pending.size === 0,
    within: (waitingFor, work) =>
      waitWithin(
        Math.max(0, endsAt - Date.now()),
        waitingFor,
        Promise.race([work, ended]),
      ),
  };
}
