// A browser window for a person to sign in with, through the same door as every look.
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright";
import type { SessionState } from "../model/session.ts";
import { askers } from "../model/refusal.ts";
import { chromiumFlags, refuseOpenLoopback } from "./browser-flags.ts";
import type { BrowserOptions } from "./browser.ts";
import { proveDoor } from "./prove-door.ts";

export interface SignInWindow {
  readonly page: Page;
  /** undefined when the window has been closed. */
  readonly readState: () => Promise<SessionState | undefined>;
  readonly close: () => Promise<void>;
}

const openMs = 30_000;
const closeMs = 5000;

/** @throws when the browser does not start, or gets past the door */
export async function openSignInWindow(
  options: BrowserOptions,
  address: string,
  window: "shown" | "hidden",
): Promise<SignInWindow> {
  refuseOpenLoopback(process.env);
  const { chromium } = await import("playwright");
  const entrance = await options.egress.openEntrance(() => askers.person);
  const browser = await chromium.launch({
    executablePath: options.chromium,
    headless: window === "hidden",
    chromiumSandbox: process.getuid?.() !== 0,
    proxy: { server: entrance.url },
    args: [...chromiumFlags],
  });
  const close = async () => {
    await Promise.race([
      browser.close(),
      setTimeout(closeMs, undefined, { ref: false }),
    ]);
    await entrance.close();
  };
  try {
    await proveDoor(browser);
    const context = await browser.newContext({
      // A window of a person's own size.
      viewport: window === "shown" ? null : { width: 1280, height: 800 },
      locale: options.locale,
      timezoneId: options.timezone,
      serviceWorkers: "block",
      acceptDownloads: false,
      ignoreHTTPSErrors: options.target === "practice",
    });
    const page = await context.newPage();
    await page.goto(address, { timeout: openMs, waitUntil: "commit" });
    return {
      page,
      readState: () => context.storageState().catch(() => undefined),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
