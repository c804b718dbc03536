import type { Locator, Page } from "playwright";
import { NotSettled } from "./wait-within.ts";

/** Waits between frames, in milliseconds, as Playwright Test does it. */
const pauses = [0, 100, 250, 500, 1000];

/** CSS pixels; what is longer is cut there, or a page without end would fill the memory. */
export const longestPage = 16_000;

/** A PNG of the whole page, or of a part of it, once two frames in a row are equal. @throws NotSettled */
export async function takeSteadyPicture(
  page: Page,
  part: Locator | undefined,
): Promise<Uint8Array> {
  let before: Uint8Array | undefined;
  for (const pause of pauses) {
    if (pause > 0) await page.waitForTimeout(pause);
    const frame = await takePicture(page, part);
    if (before !== undefined && frame.equals(before)) return frame;
    before = frame;
  }
  throw new NotSettled("the page to stop moving");
}

/** One PNG, as the page stands. */
export async function takePicture(
  page: Page,
  part: Locator | undefined,
): Promise<Buffer> {
  const options = {
    animations: "disabled",
    caret: "hide",
    scale: "device",
  } as const;
  if (part !== undefined) return part.screenshot(options);
  const { width, height } = await page.evaluate(() => ({
    width: window.innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(height, longestPage) };
  return page.screenshot({ ...options, fullPage: true, clip });
}
