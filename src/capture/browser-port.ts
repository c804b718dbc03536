// What capturing needs of the world. Pages are Playwright's own type, imported
// as a type only: a second vocabulary for "click" would hide more than it frees.
import type { BrowserContext, Page } from "playwright";
import type { Environment } from "../model/baseline.ts";
import type { BrowserDevice } from "../model/device.ts";
import type { Refusal } from "../model/refusal.ts";

export interface OpenPage {
  readonly page: Page;
  readonly environment: Environment;
  /** The device's own engine, when another one had to stand in for it. */
  readonly standsInFor: string | undefined;
  readonly sandboxed: boolean;
  /** CSS pixels of the window and picture pixels per CSS pixel. */
  readonly scale: number;
  /** Requests the egress proxy refused since the page was opened. */
  readonly refused: () => readonly Refusal[];
  readonly close: () => Promise<void>;
}

export interface BrowserPort {
  /** Opens a page in a fresh context, isolated from every other. */
  readonly openPage: (
    device: BrowserDevice,
    wish?: PageWish,
  ) => Promise<OpenPage>;
}

/** What a look wants of its page beyond the device. */
export interface PageWish {
  /** The planned look's id, by which a trace of it is called. */
  readonly id?: string;
  /** A language other than the run's. */
  readonly locale?: string;
}

/** Cookies and storage of an account that a person signed in to. */
export type SavedSession = Exclude<
  Parameters<BrowserContext["setStorageState"]>[0],
  string
>;

/** Reads a PNG's size and the digest of its decoded pixels. */
export type PictureReader = (png: Uint8Array) => Promise<{
  readonly width: number;
  readonly height: number;
  readonly pixels: string;
}>;

export interface CapturePorts {
  readonly browser: BrowserPort;
  readonly readPicture: PictureReader;
  /** Keeps bytes under their SHA-256 in the run. */
  readonly keep: (
    sha: string,
    bytes: Uint8Array,
    ending: "png",
  ) => Promise<void>;
  /** Value of an environment variable a recipe names; undefined when it is not set. */
  readonly readSecret: (platform: string, name: string) => string | undefined;
  /** The session saved under a name; undefined when there is none. Where the port is absent, none is saved. */
  readonly readSession?: (
    platform: string,
    name: string,
  ) => Promise<SavedSession | undefined>;
  readonly now: () => Date;
  /** What one look may take; zero where the time for the whole run is over. */
  readonly budgetMs: number;
  /** What all looks of a run may take together. */
  readonly runBudgetMs: number;
  /** See Provenance. */
  readonly renderer: string;
  readonly locale: string;
  readonly timezone: string;
}
