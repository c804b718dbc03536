// The network of one run: practice platform or live, the egress proxy in front
// of it, and the two that pass it, link checks and browser. Nothing is opened
// before a stage asks.
import { setTimeout } from "node:timers/promises";
import { openBrowser } from "../adapters/browser.ts";
import { chooseWidth } from "../adapters/choose-width.ts";
import type { BrowserHandle, Watch } from "../adapters/browser.ts";
import type { Egress } from "../adapters/egress.ts";
import { startEgress } from "../adapters/egress.ts";
import {
  browserAdvice,
  findChromium,
  getChromium,
} from "../adapters/find-browser.ts";
import type { HttpDoorHandle } from "../adapters/http-door.ts";
import { openHttpDoor } from "../adapters/http-door.ts";
import { openPageViewer } from "../adapters/page-viewer.ts";
import { readPicture } from "../adapters/picture.ts";
import type { RunFolder } from "../adapters/run-store.ts";
import type { BrowserPort } from "../capture/browser-port.ts";
import type { Target } from "../model/device.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { NamedPrivateHosts } from "../model/private-host.ts";
import { joinPrivateHosts } from "../model/private-host.ts";
import { tallyRefusals } from "../model/refusal.ts";
import type { Settings } from "../model/settings.ts";
import type { Network } from "../world.ts";
import type { PracticeProcess } from "../practice/start-practice.ts";
import type { Console } from "./console-port.ts";
import { describeRenderer } from "./describe-renderer.ts";
import { openSessionReader } from "./read-sessions.ts";
import { readVersion } from "./read-version.ts";
import { Trouble } from "./trouble.ts";

export interface NetworkOptions {
  readonly target: Target;
  readonly practiceRelease: 1 | 2;
  readonly settings: Settings;
  readonly run: RunFolder;
  readonly console: Console;
  readonly watch?: Watch;
}

export interface NetworkHandle extends Network {
  /** A browser for a person to record in, behind the same door as captures. */
  readonly openForRecording: (
    platformById: ReadonlyMap<string, Platform>,
  ) => Promise<BrowserPort>;
  readonly close: () => Promise<void>;
}

interface Opened {
  readonly egress: Egress;
  readonly practice: PracticeProcess | undefined;
}

export function prepareNetwork(options: NetworkOptions): NetworkHandle {
  const { target, settings, run, console, watch } = options;
  let opened: Promise<Opened> | undefined;
  let door: HttpDoorHandle | undefined;
  let browser: BrowserHandle | undefined;
  let egress: Egress | undefined;
  const open = async (
    platformById: ReadonlyMap<string, Platform>,
  ): Promise<Opened> => {
    opened ??= openEgress(options, platformById);
    const both = await opened;
    egress = both.egress;
    return both;
  };
  const start = async (
    chromium: string,
    platformById: ReadonlyMap<string, Platform>,
  ): Promise<BrowserHandle> => {
    const { egress } = await open(platformById);
    const { locale, timezone } = settings;
    browser ??= await openBrowser({
      chromium,
      egress,
      target,
      locale,
      timezone,
      ...(watch === undefined ? {} : { watch }),
    }).catch(sayUnusable);
    return browser;
  };
  return {
    openViewer: async (platformById) => {
      const chromium = await findChromium();
      return chromium === undefined
        ? undefined
        : openPageViewer(await start(chromium, platformById));
    },
    openDoor: async (platformById) => {
      const { egress, practice } = await open(platformById);
      door = await openHttpDoor(egress, practice?.certificate);
      return door;
    },
    openCapture: async (platformById) => {
      const chromium = await requireChromium(console);
      const { locale, timezone } = settings;
      return {
        browser: sayWhenUnusable(await start(chromium, platformById)),
        readPicture,
        keep: (sha, bytes, ending) => run.keepBlob(sha, bytes, ending),
        // What a shown window drew is for the person who watches: no later run takes it for a look.
        keepLook:
          watch?.window === "shown" ? () => Promise.resolve() : run.keepLook,
        readSecret: await secretReader(target, console.env),
        readSession: openSessionReader(console, target),
        now: console.now,
        budgetMs: settings.budgets.captureSeconds * 1000,
        runBudgetMs: settings.budgets.runMinutes * 60_000,
        width: chooseWidth(target),
        tool: readVersion(),
        renderer: await describeRenderer(chromium, settings),
        locale,
        timezone,
      };
    },
    openForRecording: async (platformById) =>
      sayWhenUnusable(
        await start(await requireChromium(console), platformById),
      ),
    refused: () => tallyRefusals(egress?.refusals ?? []),
    close: async () => {
      // Each is closed whatever becomes of the others: an open server keeps the command running.
      const both = await opened?.catch(() => undefined);
      const closing = Promise.allSettled([
        door?.close(),
        browser?.close(),
        both?.egress.close(),
        both?.practice?.close(),
      ]);
      // A browser that hangs is ended with the process (see main.ts).
      await Promise.race([
        closing,
        setTimeout(5000, undefined, { ref: false }),
      ]);
    },
  };
}

async function requireChromium(console: Console): Promise<string> {
  const chromium =
    (await findChromium()) ??
    (await getChromium((what) => console.err(`${what}\n`)));
  if (chromium === undefined)
    throw new Trouble(
      "No browser was found, and none could be had.",
      browserAdvice,
    );
  return chromium;
}

/** The door to the network for what these platforms declare, and on practice the platform behind it. */
export async function openEgress(
  { target, practiceRelease, settings, console }: Omit<NetworkOptions, "run">,
  platformById: ReadonlyMap<string, Platform>,
): Promise<Opened> {
  const declared = [...platformById.values()].flatMap(
    ({ domains, redirectors, assetHosts }) => [
      ...domains,
      ...redirectors,
      ...assetHosts,
    ],
  );
  const isDeclared = (host: string) =>
    declared.some((domain) => host === domain || host.endsWith(`.${domain}`));
  if (target === "live") {
    const privateHosts = namePrivateHosts(settings, platformById);
    for (const host of privateHosts.open)
      console.err(
        `Private host: ${host} may be reached on your own network, as platform.yaml and presscheck.yaml say.\n`,
      );
    return {
      egress: await startEgress(isDeclared, { kind: "live", privateHosts }),
      practice: undefined,
    };
  }
  const { startPractice } = await import("../practice/start-practice.ts");
  const practice = await startPractice({ release: practiceRelease });
  const { port, hosts, pid } = practice;
  console.err(
    `Practice platform, release ${practiceRelease}: 127.0.0.1:${port} (process ${pid})\n`,
  );
  const egress = await startEgress(isDeclared, {
    kind: "practice",
    port,
    hosts,
  });
  return { egress, practice };
}

function namePrivateHosts(
  settings: Settings,
  platformById: ReadonlyMap<string, Platform>,
): NamedPrivateHosts {
  const byPlatform = [...platformById.values()].map(
    ({ folder, privateHosts }) =>
      [`${folder}/platform.yaml`, privateHosts] as const,
  );
  return joinPrivateHosts(new Map(byPlatform), settings.privateHosts);
}

function sayWhenUnusable(browser: BrowserHandle): BrowserPort {
  return {
    openPage: (device, wish) =>
      browser.openPage(device, wish).catch(sayUnusable),
  };
}

function sayUnusable(error: unknown): never {
  const [because] = String(error)
    .replace(/^Error: (browserType.launch: )?/, "")
    .split("\n");
  throw new Trouble(
    `The browser could not be started: ${because ?? ""}`,
    "Name another one in PRESSCHECK_BROWSER, or see: npx presscheck doctor",
  );
}

// On practice the accounts are the imitation's own; nobody's real secrets are typed into it.
async function secretReader(
  target: Target,
  env: Console["env"],
): Promise<(platform: string, name: string) => string | undefined> {
  if (target === "live") return (_platform, name) => env[name] || undefined;
  const { practiceEnvironment } = await import("../practice/imitations.ts");
  return (platform, name) => practiceEnvironment(platform)[name];
}
