// The pixels of Playwright's screenshots, packed by the engine's quick encoder in half
// the time; test/adapters/take-fast-picture.test.ts holds the two against each other.
import type { BrowserContextOptions, CDPSession } from "playwright";
import type { Box } from "../model/access-node.ts";

/** A device as Playwright emulates it. */
type Emulation = Pick<
  BrowserContextOptions,
  "viewport" | "screen" | "isMobile" | "deviceScaleFactor"
>;

/** @returns takes a picture of a rectangle, in CSS pixels from the page's corner */
export async function openFastPictures(
  session: CDPSession,
  { viewport, screen, isMobile, deviceScaleFactor }: Emulation,
): Promise<(clip: Box) => Promise<Buffer>> {
  const { width, height } = viewport ?? { width: 0, height: 0 };
  // Pictures beyond the window are drawn by the metrics of the session that asks for them.
  await session.send("Emulation.setDeviceMetricsOverride", {
    width,
    height,
    screenWidth: screen?.width ?? width,
    screenHeight: screen?.height ?? height,
    mobile: isMobile === true,
    deviceScaleFactor: deviceScaleFactor ?? 1,
    screenOrientation: {
      angle: 0,
      type: isMobile === true ? "portraitPrimary" : "landscapePrimary",
    },
  });
  return async (clip) => {
    const { data } = await session.send("Page.captureScreenshot", {
      format: "png",
      optimizeForSpeed: true,
      captureBeyondViewport: clip.width > width || clip.height > height,
      clip: { ...clip, scale: 1 },
    });
    return Buffer.from(data, "base64");
  };
}
