// Every state of the review page, held to the rules of accessibility, light and dark; and
// drawn for people to look at. PRESSCHECK_GALLERY names the folder for the pictures.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Queue } from "../../src/model/review-wire.ts";
import type { DeskAnswer } from "../../src/review-server/build-review.ts";
import { makeBusyQueue, type BusyFixture } from "./busy-queue.ts";
import {
  findViolations,
  launchBrowser,
  serveQueue,
  type Served,
} from "./review-browser.ts";

let fixture: BusyFixture;
let browser: Browser;

beforeAll(async () => {
  fixture = await makeBusyQueue();
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

interface State {
  readonly queue?: (queue: Queue) => Queue;
  readonly answers?: readonly DeskAnswer[];
  readonly width?: number;
  readonly height?: number;
  /** Before the page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly address?: (served: Served) => string;
  /** From the first item on. */
  readonly act?: (page: Page, served: Served) => Promise<unknown>;
  /** Stands there in the end. */
  readonly shows: string;
}

const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

const only =
  (status: string) =>
  (queue: Queue): Queue => ({
    ...queue,
    items: queue.items.filter((item) => item.status === status),
  });

const nothing = (queue: Queue): Queue => ({ ...queue, items: [] });

async function reject(page: Page): Promise<void> {
  await page.getByLabel("Why you decide so").fill("it shows another account");
  await page.keyboard.press("Escape");
  await page.keyboard.press("r");
}

const states: Readonly<Record<string, State>> = {
  "changed-side-by-side": { shows: ".mode-side" },
  "changed-overlay": { act: press("2"), shows: ".mode-overlay" },
  "changed-slider": { act: press("3"), shows: ".mode-slider" },
  "changed-blink": { act: press("4"), shows: ".mode-blink" },
  "changed-difference": { act: press("5"), shows: ".mode-difference" },
  "changed-shown-large": { act: press("n"), shows: ".mark.at" },
  "changed-magnified": {
    act: async (page) => {
      await page.keyboard.press("m");
      const box = await page.locator(".pane").first().boundingBox();
      await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 90);
    },
    shows: ".lens:not([hidden])",
  },
  "changed-on-a-phone": { act: press("j"), shows: ".item" },
  "changed-many-screens-long": { act: press("j", "j", "j"), shows: ".item" },
  "changed-in-1920": { width: 1920, height: 1080, shows: ".item" },
  "changed-in-1440": { width: 1440, height: 900, shows: ".item" },
  "changed-in-800": { width: 800, height: 900, shows: ".item" },
  "changed-in-800-with-list": {
    width: 800,
    height: 900,
    act: press("l"),
    shows: "[role=option]",
  },
  "changed-in-360": { width: 360, height: 740, shows: ".item" },
  new: { queue: only("new"), shows: ".item" },
  "approval-with-an-end": {
    queue: (queue) => ({ ...only("new")(queue), target: "live" }),
    act: (page) => page.getByText("Let the approval end on a day").click(),
    shows: "#until",
  },
  "by-hand": { queue: only("by-hand-due"), shows: ".hand-card" },
  "could-not-look": { queue: only("could-not-look"), shows: ".todo" },
  "wording-changed": { queue: only("drifted"), shows: ".wording" },
  "source-changed": { queue: only("source-changed"), shows: ".wording" },
  verified: {
    act: (page) => page.getByRole("button", { name: /^Verified/ }).click(),
    shows: ".signed",
  },
  filtered: {
    act: async (page) => {
      await page.locator(".filter summary").click();
      await page.getByLabel("Device").selectOption("Web");
    },
    shows: ".filter[open]",
  },
  "nothing-of-this-choice": {
    act: (page) =>
      page.evaluate(() => {
        location.hash = "#?look=Nowhere";
      }),
    shows: ".state",
  },
  "all-done": { queue: nothing, shows: ".state" },
  "nothing-looked-at": {
    queue: (queue) => {
      const { run: _run, ...rest } = nothing(queue);
      return rest;
    },
    shows: ".state",
  },
  loading: {
    prepare: (page) => page.route("**/api/queue", () => undefined),
    shows: "[aria-busy]",
  },
  locked: {
    address: ({ address }) => new URL(address).origin,
    shows: ".state",
  },
  "cannot-be-read": {
    prepare: (page) =>
      page.route("**/api/queue", (route) =>
        route.fulfill({
          status: 503,
          json: {
            because: "The folder of articles, articles/, does not exist.",
            todo: "Make it, or name another one in presscheck.yaml.",
          },
        }),
      ),
    shows: ".state",
  },
  superseded: {
    answers: [
      {
        outcome: "superseded",
        because: "Grace decided about it on 2026-11-20, while you did.",
        todo: "See what is there now, and decide again.",
      },
    ],
    act: reject,
    shows: ".notice p",
  },
  refused: {
    answers: [
      {
        outcome: "refused",
        because:
          "The picture that was shown is in no run on this computer any more.",
        todo: "Run: npx presscheck verify",
      },
    ],
    act: reject,
    shows: ".notice p",
  },
  offline: {
    act: async (page, { server }) => {
      server.close();
      await server.stopped;
      await reject(page);
    },
    shows: ".notice button",
  },
  keys: { act: press("?"), shows: "dialog[open]" },
};

test.each(Object.entries(states))(
  "%s is accessible, in light and dark",
  async (name, state) => {
    const { bytesBySha, settled } = fixture;
    const queue = state.queue?.(fixture.queue) ?? fixture.queue;
    const served = await serveQueue(queue, bytesBySha, state.answers, settled);
    const { width = 1280, height = 800 } = state;
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await state.prepare?.(page);
    const address = state.address?.(served) ?? served.address;
    await page.goto(address);
    await page.locator(".item, .state").first().waitFor();
    if (name !== "loading")
      await page.locator(":not([aria-busy])").first().waitFor();
    await page.waitForFunction(() =>
      [...document.images].every(({ complete }) => complete),
    );
    await state.act?.(page, served);
    await page.locator(state.shows).first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
    ).toBeLessThanOrEqual(width);
    await draw(page, `${name}-light`);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findViolations(page, "colours")).toEqual([]);
    await draw(page, `${name}-dark`);
    await context.close();
    served.server.close();
  },
);

async function draw(page: Page, name: string): Promise<void> {
  const folder = process.env["PRESSCHECK_GALLERY"];
  if (folder === undefined) return;
  const own = join(folder, "review");
  await mkdir(own, { recursive: true });
  await writeFile(join(own, `${name}.png`), await page.screenshot());
}
