// A browser's window of one device and language, with an entrance to the network of its own.
import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";
import type {
  BrowserContext,
  BrowserContextOptions,
  CDPSession,
  Page,
} from "playwright";
import type { OpenPage, PageWish } from "../capture/browser-port.ts";
import { digest } from "../model/digest.ts";
import type { BrowserDevice } from "../model/device.ts";
import { askers, tallyRefusals } from "../model/refusal.ts";
import type { BrowserOptions } from "./browser.ts";
import { isErrand } from "./browser-flags.ts";
import { clearWindow } from "./clear-window.ts";
import type { Engine } from "./launch-engine.ts";
import { isSandboxPossible } from "./launch-engine.ts";
import { readCertificate } from "./read-certificate.ts";
import { openFastPictures } from "./take-fast-picture.ts";
import { tracePage } from "./trace-page.ts";

export interface LookWindow {
  readonly engine: Engine;
  readonly look: Omit<OpenPage, "close">;
  /** Makes it fit for another look; whether it is. */
  readonly clear: () => Promise<boolean>;
  /** Another look begins in it. */
  readonly resume: () => void;
  readonly close: () => Promise<void>;
}

/** After so many looks a page's process has grown; another window is opened. */
const mostLooks = 30;

/** Closing takes a few hundredths of a second, unless a page never lets go. */
const closeMs = 5000;

const deviceNames: Readonly<Record<BrowserDevice, string | undefined>> = {
  web: undefined,
  "iphone-web": "iPhone 14",
  "android-web": "Pixel 7",
};

/** @param fonts digest of the installed fonts */
export async function openWindow(
  engine: Engine,
  device: BrowserDevice,
  locale: string,
  fonts: string,
  options: BrowserOptions,
  wish: PageWish,
): Promise<LookWindow> {
  const { devices } = await import("playwright");
  const name = deviceNames[device];
  const emulation: BrowserContextOptions =
    name === undefined
      ? { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 }
      : { ...devices[name], deviceScaleFactor: 2 };
  const scale = emulation.deviceScaleFactor ?? 1;
  let opened: Page | undefined;
  const entrance = await options.egress.openEntrance((host) =>
    isErrand(host) ? askers.browser : (addressOf(opened) ?? askers.recipe),
  );
  const context = await engine.browser.newContext({
    proxy: { server: entrance.url },
    ...emulation,
    locale,
    timezoneId: options.timezone,
    colorScheme: "light",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    acceptDownloads: false,
    // The practice platform's certificate is made anew at every start.
    ignoreHTTPSErrors: options.target === "practice",
  });
  const traces = options.watch?.traces;
  const endTrace =
    traces === undefined || wish.id === undefined
      ? undefined
      : await tracePage(context, traces, wish.id);
  const page = await context.newPage();
  opened = page;
  await wish.prepare?.(context);
  const session =
    engine.name === "chromium" ? await watchNetwork(context, page) : undefined;
  engine.windows += 1;
  engine.opened += 1;
  let looks = 0;
  const { width, height } = emulation.viewport ?? { width: 0, height: 0 };
  return {
    engine,
    look: {
      page,
      descriptor: {
        name,
        width,
        height,
        scale,
        input: emulation.hasTouch === true ? "touch" : "mouse",
        userAgent: await page.evaluate(() => navigator.userAgent),
      },
      serverOf: (host) => entrance.servers.get(host),
      certificateOf: async (origin) =>
        session && readCertificate(session.cdp, origin),
      takePicture: session && (await openFastPictures(session.cdp, emulation)),
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
      scale,
      refused: () => tallyRefusals(entrance.refusals()),
    },
    clear: async () => {
      looks += 1;
      // A window that a link opened goes on running, and may leave anything at any time.
      const isSpent =
        session === undefined ||
        session.isMarked() ||
        context.pages().length > 1;
      if (isSpent || looks >= mostLooks) return false;
      const cleared = clearWindow(context, page, session.cdp, entrance.pause);
      return endsWell(cleared);
    },
    resume: entrance.resume,
    close: async () => {
      const isClosed = await endsWell(
        // A browser that is gone has closed everything.
        closeContext(context, endTrace).catch(() => undefined),
      );
      engine.windows -= 1;
      engine.isRetired ||= !isClosed;
      if (engine.isRetired && engine.windows === 0) void engine.browser.close();
      await entrance.close();
    },
  };
}

async function closeContext(
  context: BrowserContext,
  endTrace: (() => Promise<void>) | undefined,
): Promise<void> {
  await endTrace?.();
  await context.close();
}

function endsWell(work: Promise<void>): Promise<boolean> {
  return Promise.race([
    work.then(
      () => true,
      () => false,
    ),
    setTimeout(closeMs, false, { ref: false }),
  ]);
}

interface NetworkSession {
  readonly cdp: CDPSession;
  /**
   * Whether the browser has learnt what no command makes it forget: a server asked for
   * a name and a password, even if a page gave them at once, or for client hints, which
   * are sent to it from then on (RFC 8942).
   */
  readonly isMarked: () => boolean;
}

async function watchNetwork(
  context: BrowserContext,
  page: Page,
): Promise<NetworkSession> {
  const cdp = await context.newCDPSession(page);
  let isMarked = false;
  cdp.on("Network.responseReceivedExtraInfo", ({ statusCode, headers }) => {
    isMarked ||=
      statusCode === 401 ||
      statusCode === 407 ||
      Object.keys(headers).some((name) => /^accept-ch$/i.test(name));
  });
  // An address may bring the password; then only the last answer is told.
  cdp.on("Network.requestWillBeSent", ({ request: { url } }) => {
    isMarked ||= /^https?:\/\/[^/?#]*@/i.test(url);
  });
  // Bodies are not kept for a session that asks for none.
  await cdp.send("Network.enable", {
    maxTotalBufferSize: 0,
    maxResourceBufferSize: 0,
  });
  return { cdp, isMarked: () => isMarked };
}

// Without query and fragment, which may hold a secret.
function addressOf(page: Page | undefined): string | undefined {
  const url = page?.url() ?? "";
  if (!/^https?:/.test(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
