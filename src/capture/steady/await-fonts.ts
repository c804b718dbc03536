import type { SteadyStep } from "./define-step.ts";

/** Words drawn in the font that stands in are other pixels: a web font that never comes ends the look. */
export const awaitFonts: SteadyStep = {
  waitingFor: "the fonts to finish loading",
  withinMs: 5000,
  run: (page) =>
    page.waitForFunction(() => document.fonts.status === "loaded", undefined, {
      polling: 50,
      timeout: 5000,
    }),
};
