import type { Locator } from "playwright";
import { digest } from "../model/digest.ts";
import type { OpenPage } from "./browser-port.ts";
import { stillFrames } from "./steady/still-frames.ts";
import { NotSettled } from "./wait-within.ts";

/** Waits between frames, in milliseconds, as Playwright Test does it. */
const pauses = [100, 250, 500, 1000];

/** CSS pixels; what is longer is cut there, or a page without end would fill the memory. */
export const longestPage = 16_000;

/** What an earlier look came to, and a person signed off. */
export interface ApprovedLook<Read> {
  /** SHA-256 of its picture's file. */
  readonly file: string;
  readonly isSame: (seen: Read) => boolean;
}

/**
 * A PNG of the whole page, or of a part of it, once two frames in a row are equal, and
 * what was read of the page between the two: it is of the same page as the picture. A
 * frame that is the approved one, with the same words and tree, is the second of two
 * already (docs/decisions/0017).
 * @throws NotSettled
 */
export async function takeSteadyPicture<Read>(
  open: OpenPage,
  part: Locator | undefined,
  read: () => Promise<Read>,
  approved?: ApprovedLook<Read>,
): Promise<{ readonly png: Uint8Array; readonly seen: Read }> {
  let before = await takePicture(open, part);
  if (approved !== undefined && digest(before) === approved.file) {
    const seen = await read();
    if (approved.isSame(seen)) return { png: before, seen };
  }
  for (const pause of pauses) {
    const [seen] = await Promise.all([read(), open.page.waitForTimeout(pause)]);
    const frame = await takePicture(open, part);
    if (frame.equals(before)) return { png: frame, seen };
    before = frame;
  }
  throw new NotSettled("the page to stop moving");
}

/** One PNG, as the page stands. */
export async function takePicture(
  { page, takePicture }: OpenPage,
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
  if (takePicture === undefined)
    return page.screenshot({ ...options, fullPage: true, clip });
  await stillFrames(page);
  return takePicture(clip);
}
