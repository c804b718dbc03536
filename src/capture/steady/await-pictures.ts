import type { SteadyStep } from "./define-step.ts";

/** A picture that failed is complete as well: readers see the same gap. */
export const awaitPictures: SteadyStep = {
  waitingFor: "the pictures to finish loading",
  withinMs: 15_000,
  run: async (page) => {
    await page.waitForFunction(
      () => [...document.images].every((image) => image.complete),
      undefined,
      { polling: 50, timeout: 15_000 },
    );
    // Loaded is not yet drawn: what is still being decoded is drawn empty.
    await page.evaluate(() =>
      Promise.all(
        [...document.images].map((image) =>
          image.decode().catch(() => undefined),
        ),
      ),
    );
  },
};
