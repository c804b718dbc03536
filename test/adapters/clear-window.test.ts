import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserHandle } from "../../src/adapters/browser.ts";
import { openBrowser } from "../../src/adapters/browser.ts";
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
  browser = await openBrowser({
    chromium: process.env["PRESSCHECK_BROWSER"] ?? "",
    egress,
    target: "practice",
    locale: "en-US",
    timezone: "UTC",
  });
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
  const requests = site.readRequests();
  await page.goto(`${there}/`);
  return {
    first,
    picture: picture.digest("hex"),
    requests,
    second: await tellTraces(page),
  };
}

describe.each(["web", "android-web"] as const)("on %s", (device) => {
  test("a cleared window knows nothing of the look before, wherever that left something", async () => {
    const fresh = await browser.openPage(device);
    const unknown = await lookAround(fresh);
    await fresh.close();

    const before = await openCleared(device);
    for (const origin of [there, here]) {
      await before.page.goto(`${origin}/visited`);
      await before.page.goto(`${origin}/`);
      await plant(before.page);
    }
    // What was planted is there to be found, or the rest would say nothing.
    expect(await tellTraces(before.page)).toMatchObject({
      name: "planted",
      planted: true,
      cookies: expect.stringContaining("lasting=1"),
      local: { planted: "1" },
      session: { planted: "1" },
      databases: [{ name: "planted" }],
      caches: ["planted"],
      files: ["planted"],
      met: 2,
      permissions: ["granted", "granted"],
    });
    const { page: planted } = before;
    await before.close("clean");

    const after = await openCleared(device);
    expect(after.page).toBe(planted);
    const found = await lookAround(after);
    // Answers that were still on their way have come by now.
    await after.page.waitForTimeout(1000);
    const jar = await after.page.context().cookies();
    await after.close();

    expect(found).toEqual(unknown);
    const names = jar.map(({ name }) => name);
    expect(names).toContain("slow-own");
    expect(names).not.toContain("slow-planted");
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
  expect(site.readRequests()[0]).toBe("www.example.com /");
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
