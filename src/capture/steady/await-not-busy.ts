import type { SteadyStep } from "./define-step.ts";

/** What the page itself calls unfinished (WAI-ARIA 1.2, aria-busy). */
export const awaitNotBusy: SteadyStep = {
  waitingFor: "a part of the page marked as busy to finish loading",
  withinMs: 5000,
  run: (page) =>
    page.waitForFunction(
      () => document.querySelector("[aria-busy=true]") === null,
      undefined,
      { polling: 50, timeout: 5000 },
    ),
};
