import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserHandle } from "../../src/adapters/browser.ts";
import type { Egress } from "../../src/adapters/egress.ts";
import { startEgress } from "../../src/adapters/egress.ts";
import type { OpenPage } from "../../src/capture/browser-port.ts";
import type { BrowserDevice } from "../../src/model/device.ts";
import type { PlantingSite } from "./planting-site.ts";
import {
  plant,
  plantingHosts,
  startPlantingSite,
  tellTraces,
} from "./planting-site.ts";
import { openTestBrowser } from "../open-test-browser.ts";

const here = "https://www.example.com";
const there = "https://other.example.net";

let site: PlantingSite;
let egress: Egress;
let browser: BrowserHandle;

beforeAll(async () => {
  site = await startPlantingSite();
  egress = await startEgress((host) => plantingHosts.includes(host), {
    kind: "practice",
    port: site.port,
    hosts: plantingHosts,
  });
  browser = await openTestBrowser(egress);
});

afterAll(async () => {
  await browser.close();
  await egress.close();
  await site.close();
});

const openCleared = (device: BrowserDevice): Promise<OpenPage> =>
  browser.openPage(device, { window: "cleared" });

/** What a look finds that comes to a site for the first time. */
async function lookAround({ page }: OpenPage) {
  site.readRequests();
  await page.goto(`${here}/`);
  const picture = createHash("sha256").update(
    await page.screenshot({ fullPage: true }),
  );
  const first = await tellTraces(page);
  // What a page is made of is asked for at once, and comes in any order.
  const requests = site.readRequests().toSorted();
  await site.askSlowly(page, "own");
  await page.goto(`${there}/`);
  return {
    first,
    picture: picture.digest("hex"),
    requests,
    second: await tellTraces(page),
  };
}

/** The names of all cookies, once the answer to this look's own question has come, and others have had their time. */
async function listLateCookies({ page }: OpenPage): Promise<string[]> {
  const list = async () =>
    (await page.context().cookies()).map(({ name }) => name);
  site.answerSlow();
  await expect.poll(list, { timeout: 30_000 }).toContain("slow-own");
  await page.waitForTimeout(1000);
  return list();
}

describe.each(["web", "android-web"] as const)("on %s", (device) => {
  test("a cleared window knows nothing of the look before, wherever that left something", async () => {
    const fresh = await browser.openPage(device);
    const unknown = await lookAround(fresh);
    const ownNames = await listLateCookies(fresh);
    await fresh.close();

    const before = await openCleared(device);
    for (const origin of [there, here]) {
      await before.page.goto(`${origin}/visited`);
      await before.page.goto(`${origin}/`);
      await plant(before.page);
    }
    // What was planted is there to be found, or the rest would say nothing.
    site.readRequests();
    const traces = await tellTraces(before.page);
    const asked = site.readRequests();
    expect(traces).toMatchObject({
      name: "planted",
      planted: true,
      cookies: expect.stringContaining("lasting=1"),
      local: { planted: "1" },
      session: { planted: "1" },
      databases: [{ name: "planted" }],
      caches: ["planted"],
      files: ["planted"],
      buckets: ["planted"],
      locks: ["planted"],
      inFrame: "partitioned=1",
      selected: expect.stringContaining("Point"),
      met: 2,
      permissions: ["granted", "granted"],
    });
    // Leave to ask another site is remembered, too.
    expect(asked).toEqual([
      "GET other.example.net /preflighted",
      "GET other.example.net /framed partitioned=1",
    ]);
    const { page: planted } = before;
    await site.askSlowly(planted, "planted");
    await before.close("clean");

    const after = await openCleared(device);
    expect(after.page).toBe(planted);
    const found = await lookAround(after);
    const names = await listLateCookies(after);
    await after.close();

    expect(found).toEqual(unknown);
    // What a page asks while it is left may never be asked: the browser lets a page that
    // is gone run for a second, and no longer. So nothing is said of "left-own".
    expect(ownNames).toContain("slow-own");
    expect(names).toContain("slow-own");
    expect(names).not.toContain("slow-planted");
    expect(names).not.toContain("left-planted");
  });
});

test("each look has refusals and connections of its own", async () => {
  const first = await openCleared("web");
  await first.page.goto(`${here}/`);
  await first.page.evaluate(() =>
    fetch("https://undeclared.example.org/").catch(() => undefined),
  );
  expect(first.refused()).toHaveLength(1);
  expect(first.serverOf("www.example.com")).toBe("127.0.0.1");
  await first.close("clean");
  const second = await openCleared("web");
  expect(second.page).toBe(first.page);
  expect(second.refused()).toEqual([]);
  expect(second.serverOf("www.example.com")).toBeUndefined();
  await second.page.goto(`${here}/`);
  expect(second.serverOf("www.example.com")).toBe("127.0.0.1");
  await second.close();
});

/** What the site is asked for in the window that the next look gets. */
async function lookNext(first: OpenPage): Promise<string[]> {
  await first.close("clean");
  const second = await openCleared("web");
  expect(second.page).not.toBe(first.page);
  expect(second.page.context().pages()).toEqual([second.page]);
  site.readRequests();
  await second.page.goto(`${here}/asks-for-hints`);
  const [asked = ""] = site.readRequests();
  await second.page.goto(`${here}/`);
  const [again = ""] = site.readRequests();
  await second.close();
  return [asked, again];
}

test("a window whose site asked to be told more from now on serves no other look", async () => {
  const first = await openCleared("web");
  await first.page.goto(`${here}/asks-for-hints`);
  // That the site is told is seen on the second page, or the rest would say nothing.
  expect(await lookNext(first)).toEqual([
    "GET www.example.com /asks-for-hints",
    expect.stringMatching(/sec-ch-device-memory sec-ch-ua-platform-version$/),
  ]);
});

test("a window that opened another serves no other look", async () => {
  const first = await openCleared("web");
  await first.page.goto(`${here}/`);
  const popup = first.page.context().waitForEvent("page");
  await first.page.evaluate(() => {
    document.body.innerHTML = '<a target="_blank" href="/popup">More</a>';
  });
  await first.page.getByRole("link", { name: "More" }).click();
  await (await popup).waitForLoadState();
  expect(await lookNext(first)).toContain(
    "GET www.example.com /asks-for-hints",
  );
});

test.each([
  ["that was asked for a password", `${here}/password`],
  [
    "that gave a password with its address",
    "https://user:pass@www.example.com/password",
  ],
  ["that was sent on with a password", `${here}/leads-to-password`],
])("a window %s serves no other look", async (_what, address) => {
  const first = await openCleared("web");
  await first.page.goto(address).catch(() => undefined);
  await first.close("clean");
  const second = await openCleared("web");
  expect(second.page).not.toBe(first.page);
  site.readRequests();
  await second.page.goto(`${here}/`);
  expect(site.readRequests()[0]).toBe("GET www.example.com /");
  await second.close();
});

test("a window that was used by an account, or whose page does not let itself be left, serves no other look", async () => {
  const used = await openCleared("web");
  await used.page.goto(`${here}/`);
  await used.close("used");
  const clinging = await openCleared("web");
  expect(clinging.page).not.toBe(used.page);
  await clinging.page.goto(`${here}/`);
  await clinging.page.evaluate(() => {
    // From now on the page answers nobody.
    setTimeout(() => {
      for (;;);
    }, 0);
  });
  await clinging.close("clean");
  const last = await openCleared("web");
  expect(last.page).not.toBe(clinging.page);
  await last.close();
});
