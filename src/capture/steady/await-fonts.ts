import type { SteadyStep } from "./define-step.ts";
import { waitUntil } from "./wait-until.ts";

const withinMs = 5000;

/** Words drawn in the font that stands in are other pixels: a web font that never comes ends the look. */
export const awaitFonts: SteadyStep = {
  waitingFor: "the fonts to finish loading",
  withinMs,
  run: (page) =>
    waitUntil(page, () => document.fonts.status === "loaded", withinMs),
};
