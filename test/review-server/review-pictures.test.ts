// The two pictures of a screen, zoomed and moved as one in a real browser.
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { QueuePicture } from "../../src/model/review-wire.ts";
import { makeBusyQueue } from "./busy-queue.ts";
import type { Fixture } from "./queue-fixture.ts";
import {
  launchBrowser,
  openPage,
  serveQueue,
  waitForPictures,
  type Look,
  type Served,
} from "./review-browser.ts";

let fixture: Fixture;
let browser: Browser;
let served: Served;

beforeAll(async () => {
  fixture = await makeBusyQueue();
  browser = await launchBrowser();
  served = await serveQueue(fixture.queue, fixture.bytesBySha);
});

afterAll(async () => {
  await browser?.close();
  served?.server.close();
});

async function open(look: Look = {}) {
  const opened = await openPage(browser, served.address, look);
  await waitForPictures(opened.page);
  return opened;
}

/** Of each pane: its picture's width, and what of it stands in the middle, in CSS pixels of the platform's page. */
function measure(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".pane")].map((pane) => {
      const sheet = pane.querySelector(".sheet")?.getBoundingClientRect();
      const box = pane.getBoundingClientRect();
      if (sheet === undefined) throw new Error("no sheet");
      const scale = sheet.width / 1280;
      return {
        width: Math.round(sheet.width),
        x: Math.round((box.left + box.width / 2 - sheet.left) / scale),
        y: Math.round((box.top + box.height / 2 - sheet.top) / scale),
        fits:
          sheet.left >= box.left &&
          sheet.right <= box.right &&
          sheet.top >= box.top &&
          sheet.bottom <= box.bottom,
      };
    }),
  );
}

/** Both panes show the same place at the same size; it. */
async function measureBoth(page: Page) {
  await page.waitForTimeout(50);
  const [left, right] = await measure(page);
  if (left === undefined) throw new Error("no pane");
  if (right !== undefined) {
    expect(right.width).toBe(left.width);
    // A pixel of the window, in pixels of the page.
    const pixel = 1.5 * Math.max(1, 1280 / left.width);
    expect(Math.abs(right.x - left.x)).toBeLessThanOrEqual(pixel);
    expect(Math.abs(right.y - left.y)).toBeLessThanOrEqual(pixel);
  }
  return left;
}

test("all of both pictures is seen at first, and again after 0", async () => {
  const { page, complaints, close } = await open();
  const first = await measureBoth(page);
  expect(first.fits).toBe(true);
  for (const key of ["+", "+", "ArrowRight", "ArrowDown"])
    await page.keyboard.press(key);
  expect((await measureBoth(page)).fits).toBe(false);
  await page.keyboard.press("0");
  expect(await measureBoth(page)).toEqual(first);
  expect(complaints).toEqual([]);
  await close();
});

test("by button, key, wheel and hand, what happens to one picture happens to the other", async () => {
  const { page, close } = await open();
  await page.getByRole("button", { name: "Full size" }).click();
  const full = await measureBoth(page);
  expect(full.width).toBe(1280);
  await page.keyboard.press("+");
  expect((await measureBoth(page)).width).toBe(1600);
  await page.keyboard.press("-");
  await page.getByRole("button", { name: "Larger" }).click();
  expect((await measureBoth(page)).width).toBe(1600);
  await page.getByRole("button", { name: "Smaller" }).click();
  const before = await measureBoth(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  const moved = await measureBoth(page);
  expect([moved.x - before.x, moved.y - before.y]).toEqual([60, 60]);

  const pane = page.locator(".pane").nth(1);
  const box = await pane.boundingBox();
  if (box === null) throw new Error("no pane");
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 40, middle.y + 30, { steps: 4 });
  await page.mouse.up();
  const dragged = await measureBoth(page);
  expect([dragged.x - moved.x, dragged.y - moved.y]).toEqual([-40, -30]);

  await page.mouse.move(box.x + 30, box.y + 30);
  const corner = await placeAt(page, box.x + 30, box.y + 30);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  const wheeled = await measureBoth(page);
  expect(wheeled.width).toBeGreaterThan(1280);
  const still = await placeAt(page, box.x + 30, box.y + 30);
  // What lies under the pointer stays under it.
  expect(Math.abs(still.x - corner.x)).toBeLessThanOrEqual(2);
  expect(Math.abs(still.y - corner.y)).toBeLessThanOrEqual(2);
  await page.mouse.wheel(0, 50);
  const scrolled = await measureBoth(page);
  expect(scrolled.width).toBe(wheeled.width);
  expect(scrolled.y).toBeGreaterThan(wheeled.y);
  await close();
});

/** What of the second picture lies under a point of the window. */
function placeAt(page: Page, x: number, y: number) {
  return page.evaluate(
    ([left, top]) => {
      const sheet = [...document.querySelectorAll(".sheet")]
        .at(-1)
        ?.getBoundingClientRect();
      if (sheet === undefined) throw new Error("no sheet");
      const scale = sheet.width / 1280;
      return { x: (left - sheet.left) / scale, y: (top - sheet.top) / scale };
    },
    [x, y] as const,
  );
}

test("every way of comparing keeps what is looked at, and so does a reload; the next item is seen whole", async () => {
  const { page, close } = await open();
  await page.keyboard.press("z");
  for (const key of ["ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
  const { x, y } = await measureBoth(page);
  for (const mode of ["2", "3", "4", "5", "1"]) {
    await page.keyboard.press(mode);
    const now = await measureBoth(page);
    expect(now.width).toBe(1280);
    expect(Math.abs(now.x - x)).toBeLessThanOrEqual(1);
    expect(Math.abs(now.y - y)).toBeLessThanOrEqual(1);
  }
  await page.keyboard.press("3");
  await page.reload();
  await page.locator(".item").waitFor();
  await waitForPictures(page);
  const now = await measureBoth(page);
  expect(now.width).toBe(1280);
  expect(Math.abs(now.x - x)).toBeLessThanOrEqual(1);
  expect(Math.abs(now.y - y)).toBeLessThanOrEqual(1);
  expect(
    await page
      .getByRole("button", { name: "Slider" })
      .getAttribute("aria-pressed"),
  ).toBe("true");
  await page.keyboard.press("j");
  await waitForPictures(page);
  expect((await measureBoth(page)).fits).toBe(true);
  await close();
});

test("n shows the next change large in both pictures, at its place; the number beside its words does too", async () => {
  const { page, close } = await open();
  const [item] = fixture.queue.items;
  const box = boxOf(item?.kind === "screen" ? item.capture : undefined, 0);
  await page.keyboard.press("n");
  const first = await measureBoth(page);
  expect(first.x).toBe(Math.round(box.x + box.width / 2));
  expect(Math.abs(first.y - (box.y + box.height / 2))).toBeLessThanOrEqual(1);
  // At least a third of the pane's width.
  expect((box.width / 1280) * first.width).toBeGreaterThan(200);
  expect(await page.locator("p.said").textContent()).toContain(
    "Changed: the button “Try another way”",
  );
  expect(await page.locator(".mark.at").count()).toBe(2);
  await page.keyboard.press("n");
  expect((await measureBoth(page)).y).toBeLessThan(first.y);
  await page.getByRole("button", { name: "Show outline 1" }).click();
  expect((await measureBoth(page)).y).toBe(first.y);
  await page.keyboard.press("p");
  expect(await page.locator("p.said").textContent()).not.toContain(
    "Try another",
  );
  await close();
});

function boxOf(picture: QueuePicture | undefined, at: number) {
  const box = picture?.marks[at]?.box;
  if (box === undefined) throw new Error("nothing is outlined");
  return box;
}

test("the magnifier shows the same place of both pictures at the pointer", async () => {
  const { page, close } = await open();
  await page.keyboard.press("m");
  const box = await page.locator(".pane").first().boundingBox();
  if (box === null) throw new Error("no pane");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const lens = page.locator(".lens");
  expect(await lens.isVisible()).toBe(true);
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>(".lens img")].map(
      ({ style }) => `${style.width} ${style.transform}`,
    ),
  );
  expect(shown.length).toBe(2);
  expect(new Set(shown).size).toBe(1);
  await page.keyboard.press("m");
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 3);
  expect(await lens.isVisible()).toBe(false);
  await close();
});

test("a change that was out of sight is shown before it can be approved", async () => {
  const { page, close } = await open();
  // The page many screens long: its top is what is seen first.
  for (const key of ["j", "j", "j"]) await page.keyboard.press(key);
  await waitForPictures(page);
  await page.keyboard.press("z");
  for (let times = 0; times < 12; times += 1)
    await page.keyboard.press("ArrowUp");
  await page.reload();
  await page.locator(".item").waitFor();
  await waitForPictures(page);
  await page.waitForTimeout(100);
  await page.keyboard.press("a");
  expect(await page.locator("p.said").textContent()).toContain(
    "Look at what has changed first",
  );
  expect(await page.locator(".mark.at").first().isVisible()).toBe(true);
  expect(served.decisions).toEqual([]);
  await close();
});

test.each([
  [800, 900],
  [1280, 800],
  [1440, 900],
  [1920, 1080],
])(
  "at %i × %i the decision is in sight, nothing is cut off, and pictures have most of the room",
  async (width, height) => {
    const { page, close } = await open({ width, height });
    for (const item of fixture.queue.items) {
      await page.goto(`${new URL(served.address).origin}/#${item.id}`);
      await page.locator(".item").waitFor();
      const found = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        const form = document.querySelector(".form")?.getBoundingClientRect();
        const stage = document.querySelector(".stage")?.getBoundingClientRect();
        const wide = [...document.querySelectorAll(".text-side, .tools, .bar")]
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map(({ className }) => className);
        return {
          page: [scrollWidth, scrollHeight],
          bottom: form?.bottom ?? 0,
          share:
            stage && (stage.width * stage.height) / (innerWidth * innerHeight),
          wide,
        };
      });
      expect([item.id, found.page]).toEqual([item.id, [width, height]]);
      expect(found.bottom).toBeLessThanOrEqual(height);
      expect(found.wide).toEqual([]);
      if (found.share !== undefined) expect(found.share).toBeGreaterThan(0.4);
    }
    await close();
  },
);
