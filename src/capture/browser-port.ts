// What capturing needs of the world. Pages are Playwright's own type, imported
// as a type only: a second vocabulary for "click" would hide more than it frees.
import type { BrowserContext, Page } from "playwright";
import type { Box } from "../model/access-node.ts";
import type { Environment } from "../model/baseline.ts";
import type { Capture, DeviceDescriptor } from "../model/capture.ts";
import type { BrowserDevice } from "../model/device.ts";
import type { Refusal } from "../model/refusal.ts";
import type { SessionUse } from "../model/session.ts";
import type { Width } from "./work-side-by-side.ts";

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
  readonly descriptor: DeviceDescriptor;
  /** Address a host was reached at since the page was opened. */
  readonly serverOf: (host: string) => string | undefined;
  /** SHA-256 of the certificate a server showed; undefined where the engine does not tell. */
  readonly certificateOf: (origin: string) => Promise<string | undefined>;
  /** A quicker way to the pixels of a page's screenshot, where the engine offers one. @param clip CSS pixels from the page's corner */
  readonly takePicture: ((clip: Box) => Promise<Buffer>) | undefined;
  /** @param state clean: the page holds nothing that a person or an account brought, and may serve another look once it is cleared */
  readonly close: (state?: "clean" | "used") => Promise<void>;
}

export interface BrowserPort {
  /** Opens a page that nothing of another look can be told from. */
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
  /** A window that no look has used, or one that was cleared; new when absent. */
  readonly window?: "new" | "cleared";
  /** Done once to every new window's context, before any page loads. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

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
    ending: "png" | "txt" | "json",
  ) => Promise<void>;
  /** Records a look that has ended, so that it need not be taken again whatever becomes of the run. */
  readonly keepLook: (capture: Capture) => Promise<void>;
  /** Value of an environment variable a recipe names; undefined when it is not set. */
  readonly readSecret: (platform: string, name: string) => string | undefined;
  /** The sign-in saved under a name. Where the port is absent, none is saved. */
  readonly readSession?: (
    platform: string,
    name: string,
  ) => Promise<SessionUse>;
  readonly now: () => Date;
  /** What one look may take; zero where the time for the whole run is over. */
  readonly budgetMs: number;
  /** What all looks of a run may take together. */
  readonly runBudgetMs: number;
  /** How many looks are taken at once. */
  readonly width: Width;
  /** See Provenance. */
  readonly renderer: string;
  /** Version of presscheck. */
  readonly tool: string;
  readonly locale: string;
  readonly timezone: string;
}
