// Playwright behind the capture stage's port. One browser per engine, everything
// through the egress proxy, a window to itself for every look.
import type { BrowserPort, PageWish } from "../capture/browser-port.ts";
import type { Environment } from "../model/baseline.ts";
import type { BrowserDevice, Target } from "../model/device.ts";
import { refuseOpenLoopback } from "./browser-flags.ts";
import type { Egress } from "./egress.ts";
import { digestFonts } from "./fonts.ts";
import type { Engine } from "./launch-engine.ts";
import {
  chooseEngine,
  isOfUse,
  launchEngine,
  whileConnected,
} from "./launch-engine.ts";
import type { LookWindow } from "./open-window.ts";
import { openWindow } from "./open-window.ts";
import { chooseWidth } from "./choose-width.ts";
import { keepWaiting } from "./keep-waiting.ts";

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

/** @throws when Playwright was told to let loopback past the proxy; opening a page throws when the browser gets past it */
export async function openBrowser(
  options: BrowserOptions,
): Promise<BrowserHandle> {
  refuseOpenLoopback(process.env);
  const engines = new Map<Environment["engine"], Promise<Engine>>();
  const waiting = keepWaiting(chooseWidth(options.target).all);
  const fonts = digestFonts();
  const engineFor = async (device: BrowserDevice): Promise<Engine> => {
    const name = await chooseEngine(device);
    for (;;) {
      const starting = engines.get(name);
      if (starting === undefined) {
        // Set before anything is awaited, so that two looks never start two browsers.
        const engine = launchEngine(name, options);
        engines.set(name, engine);
        return engine;
      }
      const engine = await starting.catch(() => undefined);
      if (engine !== undefined && isOfUse(engine)) return engine;
      // Crashed or retired: looks under way end there, later ones get another browser.
      if (engines.get(name) === starting) engines.delete(name);
    }
  };
  const openNew = async (
    device: BrowserDevice,
    locale: string,
    wish: PageWish,
  ): Promise<LookWindow> => {
    const engine = await engineFor(device);
    const open = (one: Engine) =>
      whileConnected(
        one.browser,
        openWindow(one, device, locale, fonts, options, wish),
      );
    try {
      return await open(engine);
    } catch (error) {
      if (engine.browser.isConnected()) throw error;
      return open(await engineFor(device));
    }
  };
  return {
    openPage: async (device, wish = {}) => {
      const locale = wish.locale ?? options.locale;
      const key = `${device} ${locale}`;
      const mayWait = wish.window === "cleared" && options.watch === undefined;
      const open = () => openNew(device, locale, wish);
      const window = await (mayWait ? waiting.borrow(key, open) : open());
      window.resume();
      return {
        ...window.look,
        close: (state = "used") =>
          mayWait ? waiting.giveBack(key, window, state) : window.close(),
      };
    },
    close: async () => {
      await waiting.close();
      for (const starting of engines.values()) {
        // An engine that never started has nothing to close.
        const engine = await starting.catch(() => undefined);
        await engine?.browser.close();
      }
    },
  };
}
