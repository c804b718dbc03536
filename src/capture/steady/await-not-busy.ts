import type { SteadyStep } from "./define-step.ts";
import { waitUntil } from "./wait-until.ts";

const withinMs = 5000;

/** What the page itself calls unfinished (WAI-ARIA 1.2, aria-busy). */
export const awaitNotBusy: SteadyStep = {
  waitingFor: "a part of the page marked as busy to finish loading",
  withinMs,
  run: (page) =>
    waitUntil(
      page,
      () => document.querySelector("[aria-busy=true]") === null,
      withinMs,
    ),
};
