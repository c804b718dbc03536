// Playwright behind the capture stage's port. One browser per engine, a fresh
// context per capture, everything through the egress proxy.
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
} from "playwright";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type {
  BrowserPort,
  OpenPage,
  PageWish,
} from "../capture/browser-port.ts";
import type { Environment } from "../model/baseline.ts";
import type { BrowserDevice, Target } from "../model/device.ts";
import type { Egress } from "./egress.ts";
import { digest } from "../model/digest.ts";
import { askers, tallyRefusals } from "../model/refusal.ts";
import {
  chromiumFlags,
  isErrand,
  refuseOpenLoopback,
} from "./browser-flags.ts";
import { playwrightPath } from "./find-browser.ts";
import { digestFonts } from "./fonts.ts";
import { proveDoor } from "./prove-door.ts";
import { watchCertificates } from "./read-certificate.ts";

export interface BrowserOptions {
  /** Path of the Chromium found. */
  readonly chromium: string;
  readonly egress: Egress;
  readonly target: Target;
  readonly locale: string;
  readonly timezone: string;
  /** How a person watches; unseen, at full speed and without traces when absent. */
  readonly watch?: Watch;
}

/** How a person who writes a recipe looks on. */
export interface Watch {
  readonly window: "hidden" | "shown";
  /** Milliseconds between one action of the browser and the next. */
  readonly slowMs: number;
  /** Folder for Playwright's traces; none are written when absent. */
  readonly traces?: string;
}

export interface BrowserHandle extends BrowserPort {
  readonly close: () => Promise<void>;
}

interface Engine {
  readonly browser: Browser;
  readonly name: Environment["engine"];
  /** Looks that are open in it. */
  looks: number;
  /** A page of it could not be closed: no more looks are opened, and the last one out ends it. */
  isRetired: boolean;
}

/** Closing takes a few hundredths of a second, unless a page never lets go. */
const closeMs = 5000;

/** @throws when Playwright was told to let loopback past the proxy; opening a page throws when the browser gets past it */
export async function openBrowser(
  options: BrowserOptions,
): Promise<BrowserHandle> {
  refuseOpenLoopback(process.env);
  const engines = new Map<Environment["engine"], Promise<Engine>>();
  const fonts = digestFonts();
  const engineFor = async (device: BrowserDevice): Promise<Engine> => {
    const name = await chooseEngine(device);
    for (;;) {
      const starting = engines.get(name);
      if (starting === undefined) {
        // Set before anything is awaited, so that two looks never start two browsers.
        const engine = launch(name, options);
        engines.set(name, engine);
        return engine;
      }
      const engine = await starting.catch(() => undefined);
      if (engine?.browser.isConnected() === true && !engine.isRetired)
        return engine;
      // Crashed or retired: looks under way end there, later ones get another browser.
      if (engines.get(name) === starting) engines.delete(name);
    }
  };
  return {
    openPage: async (device, wish = {}) => {
      const engine = await engineFor(device);
      try {
        return await whileConnected(
          engine.browser,
          openPage(engine, device, fonts, options, wish),
        );
      } catch (error) {
        if (engine.browser.isConnected()) throw error;
        const another = await engineFor(device);
        return whileConnected(
          another.browser,
          openPage(another, device, fonts, options, wish),
        );
      }
    },
    close: async () => {
      for (const starting of engines.values()) {
        // An engine that never started has nothing to close.
        const engine = await starting.catch(() => undefined);
        await engine?.browser.close();
      }
    },
  };
}

// Every engine can show every device; WebKit is what an iPhone's browser is made of.
async function chooseEngine(
  device: BrowserDevice,
): Promise<Environment["engine"]> {
  const hasWebKit =
    device === "iphone-web" && existsSync(await playwrightPath("webkit"));
  return hasWebKit ? "webkit" : "chromium";
}

async function launch(
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
  return { browser, name, looks: 0, isRetired: false };
}

// Playwright does not end the opening of a page whose browser dies meanwhile.
async function whileConnected<T>(
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

// Chromium refuses its sandbox to root; that the look was taken without one is recorded and shown.
function isSandboxPossible(): boolean {
  return process.getuid?.() !== 0;
}

const deviceNames: Readonly<Record<BrowserDevice, string | undefined>> = {
  web: undefined,
  "iphone-web": "iPhone 14",
  "android-web": "Pixel 7",
};

async function openPage(
  engine: Engine,
  device: BrowserDevice,
  fonts: string,
  options: BrowserOptions,
  wish: PageWish,
): Promise<OpenPage> {
  const { devices } = await import("playwright");
  const name = deviceNames[device];
  const emulation: BrowserContextOptions =
    name === undefined
      ? { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 }
      : { ...devices[name], deviceScaleFactor: 2 };
  let page: Page | undefined;
  const entrance = await options.egress.openEntrance((host) =>
    isErrand(host) ? askers.browser : (addressOf(page) ?? askers.recipe),
  );
  const context = await engine.browser.newContext({
    proxy: { server: entrance.url },
    ...emulation,
    locale: wish.locale ?? options.locale,
    timezoneId: options.timezone,
    colorScheme: "light",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    acceptDownloads: false,
    // The practice platform's certificate is made anew at every start.
    ignoreHTTPSErrors: options.target === "practice",
  });
  const endTrace = await startTrace(context, options.watch?.traces, wish.id);
  const opened = await context.newPage();
  page = opened;
  engine.looks += 1;
  const { width, height } = emulation.viewport ?? { width: 0, height: 0 };
  return {
    page,
    descriptor: {
      name,
      width,
      height,
      scale: emulation.deviceScaleFactor ?? 1,
      input: emulation.hasTouch === true ? "touch" : "mouse",
      userAgent: await opened.evaluate(() => navigator.userAgent),
    },
    serverOf: (host) => entrance.servers.get(host),
    certificateOf:
      engine.name === "chromium"
        ? await watchCertificates(opened)
        : () => Promise.resolve(undefined),
    environment: {
      engine: engine.name,
      build: engine.browser.version(),
      fonts,
      system: `${process.platform} ${process.arch}`,
      processor: digest(cpus()[0]?.model ?? ""),
    },
    standsInFor:
      device === "iphone-web" && engine.name !== "webkit"
        ? "WebKit"
        : undefined,
    sandboxed: isSandboxPossible(),
    scale: emulation.deviceScaleFactor ?? 1,
    refused: () => tallyRefusals(entrance.refusals),
    close: async () => {
      const closing = endTrace()
        .then(() => context.close())
        .then(() => true);
      const isClosed = await Promise.race([
        // A browser that is gone has closed everything.
        closing.catch(() => true),
        setTimeout(closeMs, false, { ref: false }),
      ]);
      engine.looks -= 1;
      engine.isRetired ||= !isClosed;
      if (engine.isRetired && engine.looks === 0) void engine.browser.close();
      await entrance.close();
    },
  };
}

// A trace holds whatever was typed and shown: the caller asks for none where that is a secret.
async function startTrace(
  context: BrowserContext,
  folder: string | undefined,
  id: string | undefined,
): Promise<() => Promise<void>> {
  if (folder === undefined || id === undefined) return () => Promise.resolve();
  await context.tracing.start({ screenshots: true, snapshots: true });
  const name = `${id.replace(/[^a-z0-9]+/g, "-")}.zip`;
  return async () => {
    try {
      await context.tracing.stop({ path: join(folder, name) });
    } catch {
      // A browser that crashed leaves no trace; the look says that it crashed.
    }
  };
}

// Without query and fragment, which may hold a secret.
function addressOf(page: Page | undefined): string | undefined {
  const url = page?.url() ?? "";
  if (!/^https?:/.test(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
