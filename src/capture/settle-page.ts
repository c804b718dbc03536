// Steadiness: what makes two looks at the same screen the same picture, a step a
// technique. Each wait that fails is named, because "time-out" alone helps nobody.
import type { BrowserContext, Page } from "playwright";
import { awaitFonts } from "./steady/await-fonts.ts";
import { awaitNotBusy } from "./steady/await-not-busy.ts";
import { awaitShortTimers } from "./steady/await-short-timers.ts";
import { awaitPictures } from "./steady/await-pictures.ts";
import type { SteadyStep } from "./steady/define-step.ts";
import { fixChance } from "./steady/fix-chance.ts";
import { holdAllTimers, holdLongTimers } from "./steady/hold-timers.ts";
import { prepareTimers } from "./steady/hold-timers.ts";
import { keepOneWindow } from "./steady/keep-one-window.ts";
import { scrollThrough } from "./steady/scroll-through.ts";
import { stillAges } from "./steady/still-ages.ts";
import { stopMedia } from "./steady/stop-media.ts";
import { NotSettled, waitWithin } from "./wait-within.ts";
import type { Watch } from "./watch-page.ts";

/** Before any page loads. */
export async function steadyContext(context: BrowserContext): Promise<void> {
  await fixChance(context);
  await prepareTimers(context);
  await keepOneWindow(context);
}

/** In order: time stops, what is on its way arrives, what moves stands still. */
const steps: readonly SteadyStep[] = [
  holdLongTimers,
  awaitNotBusy,
  scrollThrough,
  awaitFonts,
  awaitPictures,
  awaitShortTimers,
  stopMedia,
  stillAges,
  holdAllTimers,
];

/** Waits until nothing on the page is still arriving or moving. @throws NotSettled */
export async function settlePage(page: Page, watch: Watch): Promise<void> {
  for (const { waitingFor, withinMs, run } of steps) {
    try {
      await watch.within(
        waitingFor,
        waitWithin(withinMs, waitingFor, run(page)),
      );
    } catch (error) {
      const isGone = /crashed|closed|disconnected/i.test(String(error));
      if (isGone || error instanceof NotSettled) throw error;
      // A page that spoils what it is asked by, or leaves meanwhile, does not come to rest.
      throw new NotSettled(waitingFor);
    }
  }
}
