import type { Locator, Page } from "playwright";
import { NotSettled } from "./settle-page.ts";

/** Waits between frames, in milliseconds, as Playwright Test does it. */
const pauses = [0, 100, 250, 500, 1000];

/** A PNG of the page's window, or of a part of it, once two frames in a row are equal. @throws NotSettled */
export async function takeSteadyPicture(
  page: Page,
  part: Locator | undefined,
): Promise<Uint8Array> {
  let before: Uint8Array | undefined;
  for (const pause of pauses) {
    if (pause > 0) await page.waitForTimeout(pause);
    const options = {
      animations: "disabled",
      caret: "hide",
      scale: "device",
    } as const;
    const frame = await (part ?? page).screenshot(options);
    if (before !== undefined && frame.equals(before)) return frame;
    before = frame;
  }
  throw new NotSettled("the page to stop moving");
}
