import { longestPage } from "../take-picture.ts";
import type { SteadyStep } from "./define-step.ts";
import { waitUntil } from "./wait-until.ts";

const withinMs = 5000;

/** A picture that failed is complete as well: readers see the same gap. What lies below the longest page is in no picture. */
export const awaitPictures: SteadyStep = {
  waitingFor: "the pictures to finish loading",
  withinMs,
  run: async (page) => {
    // Scrolling past is a hint to the browser; a busy one may not have taken it.
    await page.evaluate((longest) => {
      for (const image of document.images)
        if (image.getBoundingClientRect().top < longest)
          image.loading = "eager";
    }, longestPage);
    await waitUntil(page, areComplete, withinMs);
    // Loaded is not yet drawn: what is still being decoded is drawn empty.
    await page.evaluate(() =>
      Promise.all(
        [...document.images]
          .filter(({ complete }) => complete)
          .map((image) => image.decode().catch(() => undefined)),
      ),
    );
  },
};

// Runs in the page. What is still lazy was not asked for.
function areComplete(): boolean {
  return [...document.images].every(
    ({ complete, loading }) => complete || loading === "lazy",
  );
}
