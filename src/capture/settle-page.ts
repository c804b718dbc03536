// Steadiness: what makes two looks at the same screen the same picture. Each
// wait that fails is named, because "time-out" alone helps nobody.
import type { BrowserContext, Page } from "playwright";

/** A wait that did not end in time. */
export class NotSettled extends Error {
  readonly waitingFor: string;
  constructor(waitingFor: string) {
    super(`not settled: ${waitingFor}`);
    this.waitingFor = waitingFor;
  }
}

const fixedTime = new Date("2026-01-15T09:41:00Z");

/** Before any page loads: a fixed clock and a seeded random source. */
export async function steadyContext(context: BrowserContext): Promise<void> {
  await context.clock.setFixedTime(fixedTime);
  await context.addInitScript(() => {
    let seed = 20_260_115;
    Math.random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
  });
}

/** Waits until nothing on the page is still arriving. @throws NotSettled */
export async function settlePage(page: Page): Promise<void> {
  await waitNamed("the fonts", page, () => document.fonts.status === "loaded");
  await waitNamed("the pictures", page, () =>
    [...document.images].every((image) => image.complete),
  );
  await waitNamed(
    "a part of the page marked as busy",
    page,
    () => document.querySelector("[aria-busy=true]") === null,
  );
  await page.evaluate(() => {
    for (const media of document.querySelectorAll("video, audio"))
      (media as HTMLMediaElement).pause();
    for (const drawing of document.querySelectorAll("svg"))
      drawing.pauseAnimations();
    window.scrollTo(0, 0);
  });
}

async function waitNamed(
  what: string,
  page: Page,
  isDone: () => boolean,
): Promise<void> {
  try {
    await page.waitForFunction(isDone, undefined, { timeout: 5000 });
  } catch {
    throw new NotSettled(`${what} to finish loading`);
  }
}
