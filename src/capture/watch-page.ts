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
  /** The page may serve another look, which is watched by itself. */
  readonly end: () => void;
}

/** @param budgetMs for everything that is waited for through the watch */
export function watchPage(page: Page, budgetMs: number): Watch {
  const endsAt = Date.now() + budgetMs;
  let endWith: (error: Error) => void = () => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    endWith = reject;
  });
  ended.catch(() => undefined);
  const pending = new Set<Request>();
  // Much of what is asked of a crashed page is never answered.
  const crash = () => endWith(new Error("the page crashed"));
  const close = () => endWith(new Error("the page has been closed"));
  const begin = (request: Request) => void pending.add(request);
  const finish = (request: Request) => void pending.delete(request);
  page.on("crash", crash).on("close", close).on("request", begin);
  page.on("requestfinished", finish).on("requestfailed", finish);
  return {
    end: () => {
      page.off("crash", crash).off("close", close).off("request", begin);
      page.off("requestfinished", finish).off("requestfailed", finish);
    },
    isQuiet: () => pending.size === 0,
    within: (waitingFor, work) =>
      waitWithin(
        Math.max(0, endsAt - Date.now()),
        waitingFor,
        Promise.race([work, ended]),
      ),
  };
}
