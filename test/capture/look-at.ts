// Looks at the hard site, through the product's own browser and egress proxy.
import { startEgress } from "../../src/adapters/egress.ts";
import { readPicture } from "../../src/adapters/picture.ts";
import type { BrowserPort, OpenPage } from "../../src/capture/browser-port.ts";
import { captureScreen } from "../../src/capture/capture-screen.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Capture } from "../../src/model/capture.ts";
import type { Screen } from "../../src/model/platform-registry.ts";
import { digestRecipe } from "../../src/model/recipe-digest.ts";
import { screenSchema } from "../../src/model/screen.ts";
import { hardHost } from "./hard-site.ts";
import { openTestBrowser } from "../open-test-browser.ts";

export interface Looker {
  /**
   * @param disturb told of the page as it opens
   * @param approved what was signed off of the page
   */
  readonly look: (
    path: string,
    budgetMs: number,
    disturb?: (open: OpenPage) => void,
    approved?: Baseline,
  ) => Promise<Capture>;
  /** At a screen of one's own. @param facts what its screen.yaml says, beside the title */
  readonly lookAtScreen: (
    facts: object,
    budgetMs: number,
    disturb?: (open: OpenPage) => void,
    approved?: Baseline,
  ) => Promise<Capture>;
  readonly close: () => Promise<void>;
}

/** @param port of the hard site on 127.0.0.1 */
export async function openLooker(port: number): Promise<Looker> {
  const route = { kind: "practice", port, hosts: [hardHost] } as const;
  const egress = await startEgress((host) => host === hardHost, route);
  const browser = await openTestBrowser(egress);
  const lookAtScreen: Looker["lookAtScreen"] = (
    facts,
    budgetMs,
    disturb = () => undefined,
    approved,
  ) => {
    const disturbed: BrowserPort = {
      openPage: async (device, wish) => {
        const open = await browser.openPage(device, wish);
        disturb(open);
        return open;
      },
    };
    const screen = makeScreen(facts, approved);
    const ports = {
      browser: disturbed,
      readPicture,
      keep: () => Promise.resolve(),
      keepLook: () => Promise.resolve(),
      readSecret: () => undefined,
      now: () => new Date("2026-11-20T09:00:00Z"),
      budgetMs,
      runBudgetMs: 1,
      width: { all: 1, perHost: 1 },
      tool: "test",
      renderer: "test",
      locale: "en-US",
      timezone: "UTC",
    };
    const item = {
      id: "example/screen@web",
      platform: "example",
      screen: "screen",
      device: "web",
      recipe: digestRecipe(screen),
      reuse: undefined,
    } as const;
    const plan = { target: "practice", practiceRelease: 1 } as const;
    return captureScreen(item, screen, plan, "run", ports);
  };
  return {
    lookAtScreen,
    look: (path, budgetMs, disturb, approved) =>
      lookAtScreen(
        {
          proof: [{ role: "heading", name: "The screen" }],
          recipe: [{ goto: `https://${hardHost}/${encodeURIComponent(path)}` }],
        },
        budgetMs,
        disturb,
        approved,
      ),
    close: async () => {
      await browser.close();
      await egress.close();
    },
  };
}

function makeScreen(facts: object, approved: Baseline | undefined): Screen {
  return {
    ...screenSchema.parse({ title: "The screen", ...facts }),
    id: "screen",
    platform: "example",
    file: "checkpoints/example/screen/screen.yaml",
    placeByPath: new Map(),
    baselineByDevice: new Map(
      approved === undefined ? [] : [[approved.device, approved]],
    ),
  };
}
