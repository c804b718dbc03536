// A browser of one engine, started so that the egress proxy is its only way out.
import { existsSync } from "node:fs";
import type { Browser } from "playwright";
import type { Environment } from "../model/baseline.ts";
import type { BrowserDevice } from "../model/device.ts";
import { askers } from "../model/refusal.ts";
import type { BrowserOptions } from "./browser.ts";
import { chromiumFlags } from "./browser-flags.ts";
import { playwrightPath } from "./find-browser.ts";
import { proveDoor } from "./prove-door.ts";

export interface Engine {
  readonly browser: Browser;
  readonly name: Environment["engine"];
  /** Windows that are open in it. */
  windows: number;
  /** How many were ever opened. */
  opened: number;
  /** A page of it could not be closed, or it has served long enough: no more windows are opened, and the last one out ends it. */
  isRetired: boolean;
}

/** After so many windows a browser's own memory has grown; another one is started. */
const mostWindows = 200;

/** Whether more looks may be taken in it. */
export function isOfUse(engine: Engine): boolean {
  engine.isRetired ||= engine.opened >= mostWindows;
  return engine.browser.isConnected() && !engine.isRetired;
}

/** Every engine can show every device; WebKit is what an iPhone's browser is made of. */
export async function chooseEngine(
  device: BrowserDevice,
): Promise<Environment["engine"]> {
  const hasWebKit =
    device === "iphone-web" && existsSync(await playwrightPath("webkit"));
  return hasWebKit ? "webkit" : "chromium";
}

/** @throws when it does not start, or gets past the proxy */
export async function launchEngine(
  name: Environment["engine"],
  options: BrowserOptions,
): Promise<Engine> {
  const playwright = await import("playwright");
  // What belongs to no page goes through an entrance of its own.
  const own = await options.egress.openEntrance(() => askers.browser);
  const shared = {
    proxy: { server: own.url },
    headless: options.watch?.window !== "shown",
    slowMo: options.watch?.slowMs ?? 0,
  };
  const browser =
    name === "chromium"
      ? await playwright.chromium.launch({
          executablePath: options.chromium,
          chromiumSandbox: isSandboxPossible(),
          ...shared,
          args: [...chromiumFlags],
        })
      : await playwright[name].launch(shared);
  browser.on("disconnected", () => void own.close());
  try {
    await whileConnected(browser, proveDoor(browser));
  } catch (error) {
    await browser.close();
    throw error;
  }
  return { browser, name, windows: 0, opened: 0, isRetired: false };
}

/** Chromium refuses its sandbox to root; that the look was taken without one is recorded and shown. */
export function isSandboxPossible(): boolean {
  return process.getuid?.() !== 0;
}

/** The outcome of `work`. Playwright does not end the opening of a page whose browser dies meanwhile. @throws when the browser ends before */
export async function whileConnected<T>(
  browser: Browser,
  work: Promise<T>,
): Promise<T> {
  let lose = (): void => undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    lose = () => reject(new Error("the browser ended"));
    browser.once("disconnected", lose);
  });
  // Given up, it may still fail later, with nobody left to hear it.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, lost]);
  } finally {
    browser.off("disconnected", lose);
  }
}
