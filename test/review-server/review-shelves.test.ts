// What else is listed beside what waits, and what else can be said in a decision.
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queueSchema, type Queue } from "../../src/model/review-wire.ts";
import { makeBusyQueue, type BusyFixture } from "./busy-queue.ts";
import {
  findViolations,
  launchBrowser,
  openPage,
  serveQueue,
  waitForPictures,
  type Look,
} from "./review-browser.ts";

let fixture: BusyFixture;
let browser: Browser;

beforeAll(async () => {
  fixture = await makeBusyQueue();
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

async function open(changed: Partial<Queue> = {}, look: Look = {}) {
  const { queue, bytesBySha, settled } = fixture;
  const now = { ...queue, ...changed };
  const served = await serveQueue(now, bytesBySha, [], settled);
  const opened = await openPage(browser, served.address, look);
  return {
    ...opened,
    ...served,
    end: async () => {
      await opened.close();
      served.server.close();
    },
  };
}

test("the fixture is what the wire says", () => {
  const { queue, settled } = fixture;
  const whole = { ...queue, items: [...queue.items, ...settled] };
  expect(queueSchema.parse(whole)).toEqual(whole);
});

test("what the same change touches elsewhere is listed, each is gone to by itself, and nothing approves all of it", async () => {
  const { page, end, decisions } = await open();
  const others = page.locator(".others");
  expect(await others.locator("h3").textContent()).toBe(
    "The same change waits 2 times more",
  );
  expect(await others.getByRole("button").allTextContents()).toEqual([
    "iPhone browser · Instagram backup codes not working",
    "Web · Recover an account without a phone number",
    "Web · Codes",
    "iPhone app · Codes",
    "Web · Recover an account without a phone number",
  ]);
  await others.getByRole("button").nth(1).click();
  expect(await page.locator(".crumbs").textContent()).toContain(
    "Recover an account",
  );
  await page.goBack();
  expect(await page.locator(".crumbs").textContent()).toContain(
    "Instagram backup codes not working",
  );
  expect(
    await page.getByRole("button", { name: /approve/i }).allTextContents(),
  ).toEqual(["Approve a"]);
  expect(decisions).toEqual([]);
  await end();
});

test("an answer is held against what other devices answered, as it is typed", async () => {
  const { page, end } = await open();
  const field = page.getByLabel("Is a text message offered?");
  const row = page.locator(".question", { has: field });
  expect(await field.inputValue()).toBe("yes");
  expect(await row.locator("small").allTextContents()).toEqual([
    "The screen says so now. Signed off before: “no”.",
    "Otherwise on iPhone browser: “no”. Does the text say so?",
  ]);
  await field.selectOption("no");
  expect(await row.locator(".elsewhere").textContent()).toBe(
    "Otherwise on Android browser: “yes”. Does the text say so?",
  );
  await end();
});

test("an approval ends on the day that was named; a day that is over is no answer", async () => {
  const { page, end, decisions } = await open({
    target: "live",
    items: fixture.queue.items.filter(({ status }) => status === "new"),
  });
  await waitForPictures(page);
  await page.getByLabel("What is the exact error text?").fill("wrong");
  await page.getByText("Let the approval end on a day").click();
  const day = page.getByLabel("Last day it holds");
  await day.fill("2020-01-31");
  await page.getByRole("button", { name: "Approve" }).click();
  expect(await page.locator("p.said").textContent()).toContain(
    "no day to come",
  );
  expect(decisions).toEqual([]);
  const next = new Date(Date.now() + 40 * 86_400_000)
    .toISOString()
    .slice(0, 10);
  await day.fill(next);
  await page.reload();
  await page.locator(".item").waitFor();
  await waitForPictures(page);
  expect(await day.inputValue()).toBe(next);
  await page.getByRole("button", { name: "Approve" }).click();
  await page.getByText("4 decided").waitFor();
  expect(decisions.map(({ until }) => until)).toEqual([
    `${next}T23:59:59.999Z`,
  ]);
  await end();
});

test("on practice no end is offered, for nothing ages there", async () => {
  const { page, end } = await open();
  expect(await page.getByLabel("Last day it holds").count()).toBe(0);
  await end();
});

test("what is verified is listed with who signed it and when it lapses, and can be rejected", async () => {
  const { page, end, decisions } = await open();
  await page.getByRole("button", { name: "Verified 3" }).click();
  await page.locator(".signed").waitFor();
  expect(await page.locator("[role=option]").count()).toBe(3);
  expect(await page.locator(".signed").innerText()).toBe(
    "Signed off by Grace Reader, 2 Nov 2026, 10:00 UTC: compared line by line\nLapses on 2026-12-02.",
  );
  expect(await findViolations(page)).toEqual([]);
  await page.reload();
  await page.locator(".item").waitFor();
  expect(await page.locator("[role=option]").count()).toBe(3);
  await page.keyboard.press("r");
  await page.keyboard.type("it shows another account");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Rejected: A code was refused").waitFor();
  expect(
    decisions.map((one) => one.kind === "screen" && [one.verdict, one.why]),
  ).toEqual([["rejected", "it shows another account"]]);
  await page.goBack();
  expect(
    await page
      .getByRole("button", { name: /^Waiting/ })
      .getAttribute("aria-pressed"),
  ).toBe("true");
  await end();
});

test("a filter narrows the list, stands in the address, and back undoes it", async () => {
  const { page, end } = await open();
  const rows = page.locator("[role=option]");
  const all = await rows.count();
  await page.locator("summary", { hasText: "Filter" }).click();
  await page.getByLabel("Device").selectOption("iPhone browser");
  expect(await rows.count()).toBe(1);
  expect(page.url()).toContain("look=iPhone+browser");
  await page.getByLabel("Device").selectOption("Web");
  await page.getByLabel("Status").selectOption("changed");
  expect(await rows.count()).toBe(3);
  expect(await page.locator(".filter summary").textContent()).toBe(
    `3 of ${all}: Web, changed`,
  );
  expect(await findViolations(page)).toEqual([]);
  await page.reload();
  await page.locator(".item").waitFor();
  expect(await rows.count()).toBe(3);
  await page.goBack();
  await page.goBack();
  expect(await rows.count()).toBe(1);
  await page.goBack();
  expect(await rows.count()).toBe(all);
  await end();
});

test("where a source has changed, its words stand there before and after, with who else rests on them", async () => {
  const { page, end } = await open({
    items: fixture.queue.items.filter(
      ({ status }) => status === "source-changed",
    ),
  });
  const rows = await page.locator(".wording dt, .wording dd").allTextContents();
  expect(rows.slice(4)).toEqual([
    "Its source said",
    "You can use each code only once.",
    "It says now",
    "Each code can be used twice.",
    "Its source",
    "Backup codes: https://help.instagram.com/1006568999411025",
    "Others that rest on it",
    "articles/recover-an-account-without-a-phone-number.md",
    "Where",
    "articles/instagram-backup-codes-not-working.md:34",
  ]);
  expect(await page.locator(".todo").textContent()).toContain("claims.yaml");
  expect(await page.locator(".form").count()).toBe(0);
  await end();
});
