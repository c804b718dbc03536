// Looks at the practice platform for the tests of recipes.
import type { BrowserHandle } from "../../../src/adapters/browser.ts";
import { startEgress } from "../../../src/adapters/egress.ts";
import { readPicture } from "../../../src/adapters/picture.ts";
import type { SessionState } from "../../../src/model/session.ts";
import { captureScreen } from "../../../src/capture/capture-screen.ts";
import type { Capture } from "../../../src/model/capture.ts";
import type { BrowserDevice } from "../../../src/model/device.ts";
import { digestRecipe } from "../../../src/model/recipe-digest.ts";
import { screenOn } from "../../../src/model/screen-on.ts";
import { screenSchema } from "../../../src/model/screen.ts";
import { servePractice } from "../../../src/practice/serve-practice.ts";
import { openTestBrowser } from "../../open-test-browser.ts";

const secrets: Readonly<Record<string, string>> = {
  INSTAGRAM_TEST_USER: "practice-reader",
  INSTAGRAM_TEST_PASSWORD: "for-practice-only-1",
};

export interface PracticeLooks {
  readonly browser: BrowserHandle;
  readonly look: (
    facts: object,
    device?: BrowserDevice,
    session?: SessionState,
  ) => Promise<Capture>;
  readonly close: () => Promise<void>;
}

export async function openPracticeLooks(
  traces?: string,
): Promise<PracticeLooks> {
  const practice = await servePractice({ release: 1 });
  const { port, hosts } = practice;
  const egress = await startEgress((host) => host.endsWith("instagram.com"), {
    kind: "practice",
    port,
    hosts,
  });
  const browser = await openTestBrowser(
    egress,
    traces === undefined
      ? {}
      : { watch: { window: "hidden", slowMs: 0, traces } },
  );
  return {
    browser,
    look: (facts, device = "web", session?) => {
      const screen = {
        ...screenSchema.parse({
          title: "A screen",
          proof: [{ role: "button", name: "Log in" }],
          ...facts,
        }),
        id: "screen",
        platform: "instagram",
        file: "checkpoints/instagram/screen/screen.yaml",
        placeByPath: new Map(),
        baselineByDevice: new Map(),
      };
      const item = {
        id: `instagram/screen@${device}`,
        platform: "instagram",
        screen: "screen",
        device,
        recipe: digestRecipe(screenOn(screen, device)),
        reuse: undefined,
      };
      const plan = { target: "practice", practiceRelease: 1 } as const;
      return captureScreen(item, screen, plan, "run", {
        browser,
        readPicture,
        keep: () => Promise.resolve(),
        keepLook: () => Promise.resolve(),
        readSecret: (_platform, name) => secrets[name],
        readSession: (_platform, name) =>
          Promise.resolve(
            name === "reader" && session !== undefined
              ? { outcome: "ready", state: session }
              : { outcome: "missing", because: "it ended on 2026-11-19" },
          ),
        now: () => new Date("2026-11-20T09:00:00Z"),
        budgetMs: 90_000,
        runBudgetMs: 900_000,
        width: { all: 1, perHost: 1 },
        tool: "test",
        renderer: "test",
        locale: "en-US",
        timezone: "UTC",
      });
    },
    close: async () => {
      await browser.close();
      await egress.close();
      await practice.close();
    },
  };
}
