// A hostile page in the real browser: nothing of it may reach this computer. The same
// pages in a browser without the door show that they do reach it where nothing holds
// them, so that a way which stopped working is not taken for one that is closed.
import { afterEach, expect, test } from "vitest";
import type { Page } from "playwright";
import { chromium } from "playwright";
import { openBrowser } from "../../src/adapters/browser.ts";
import type { Egress } from "../../src/adapters/egress.ts";
import { startEgress } from "../../src/adapters/egress.ts";
import { findChromium } from "../../src/adapters/find-browser.ts";
import type { OpenPage } from "../../src/capture/browser-port.ts";
import { spellings } from "./spellings.ts";
import type { Counter, HostileSite } from "./hostile-site.ts";
import {
  lastPages,
  site,
  startCounter,
  startHostileSite,
} from "./hostile-site.ts";

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

interface Stage {
  readonly counter: Counter;
  readonly hostile: HostileSite;
  readonly egress: Egress;
  readonly chromiumPath: string;
}

/** The site is reached as a private host, so that the route is the live one. */
async function setStage(homeHost: string): Promise<Stage> {
  const counter = await startCounter();
  open.push(counter.close);
  const hostile = await startHostileSite(
    `http://${homeHost}:${counter.port}`,
    counter,
  );
  open.push(hostile.close);
  const egress = await startEgress(
    (host) => host === site,
    {
      kind: "live",
      privateHosts: {
        open: new Set([`${site}:${hostile.port}`]),
        missingIn: new Map(),
      },
    },
    async () => ["127.0.0.1"],
  );
  open.push(egress.close);
  return {
    counter,
    hostile,
    egress,
    chromiumPath: (await findChromium()) ?? "",
  };
}

async function visit(page: Page, { port }: HostileSite): Promise<void> {
  await page.goto(`https://${site}:${port}/`, {
    waitUntil: "commit",
    timeout: 30_000,
  });
  await page.waitForFunction("window.isDone === true", undefined, {
    // Frames are not drawn in a window that another one covers.
    polling: 100,
    timeout: 60_000,
  });
  for (const path of lastPages) {
    await page
      .goto(`https://${site}:${port}${path}`, {
        waitUntil: "commit",
        timeout: 10_000,
      })
      // A page that was led away at once never loads; that is what it is for.
      .catch(() => undefined);
    await page.waitForTimeout(700);
  }
}

async function openGuarded(stage: Stage): Promise<OpenPage> {
  const browser = await openBrowser({
    chromium: stage.chromiumPath,
    egress: stage.egress,
    // Practice only says that the certificate is one made for the test.
    target: "practice",
    locale: "en-US",
    timezone: "UTC",
  });
  open.push(browser.close);
  return browser.openPage("web");
}

test.each(["127.0.0.1", "[::1]"])(
  "no way of a hostile page reaches this computer as %s",
  async (homeHost) => {
    const stage = await setStage(homeHost);
    const { counter, hostile } = stage;
    const look = await openGuarded(stage);
    await visit(look.page, hostile);
    await look.close();
    expect(counter.arrivals).toEqual([]);
    // The pages were there and asked, and the log says so with the page that asked.
    expect(hostile.asked).toEqual(
      expect.arrayContaining(["/", "/worker.js", ...lastPages.map(pathOf)]),
    );
    const home = look
      .refused()
      .filter(({ url }) => url.endsWith(`${homeHost}:${counter.port}`));
    expect(new Set(home.map(({ by }) => by))).toContain(
      `https://${site}:${hostile.port}/`,
    );
    expect(home.reduce((sum, { times = 1 }) => sum + times, 0)).toBeGreaterThan(
      30,
    );
  },
);

test("no spelling of this computer, of private networks or of metadata is reached from a page", async () => {
  const stage = await setStage("127.0.0.1");
  const { counter, hostile } = stage;
  const look = await openGuarded(stage);
  await look.page.goto(`https://${site}:${hostile.port}/nothing`);
  const hosts = spellings.map(({ host }) => host);
  const places = hosts.flatMap((host) => [`${host}:${counter.port}`, host]);
  await look.page.evaluate(async (all) => {
    const tries = all.flatMap((place) => {
      try {
        new WebSocket(`ws://${place}/`);
        new Image().src = `http://${place}/`;
      } catch {
        // A spelling that is no address at all reaches nothing.
      }
      return ["http", "https"].map((scheme) =>
        fetch(`${scheme}://${place}/`, { mode: "no-cors" }),
      );
    });
    await Promise.allSettled(tries);
  }, places);
  await look.close();
  expect(counter.arrivals).toEqual([]);
  expect(look.refused().length).toBeGreaterThan(60);
});

/** What the same pages reach where nothing holds them; "tcp" is every connection, preconnects too. */
const arrivesUnguarded =
  "audio beacon csp-report css-background css-import cursor data-frame-image download dynamic-import embed event-source fetch fetch-cors fetch-keepalive fetch-redirect font form form-post frame frame-redirect frame-refresh frame-script-redirect icon image import-scripts input-image link-header list-style meta-refresh modulepreload new-image object picture ping prefetch preload refresh-header script script-redirect socket speculation srcset stun stylesheet svg-image tcp tls top-redirect video window-open worker-fetch worker-socket xhr service-worker quic";

test("without the door the same pages do reach it", async () => {
  const { counter, hostile, egress, chromiumPath } =
    await setStage("127.0.0.1");
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    chromiumSandbox: process.getuid?.() !== 0,
    proxy: { server: egress.url, bypass: "127.0.0.1,localhost,[::1]" },
    args: [
      "--disable-features=LocalNetworkAccessChecks",
      "--ignore-certificate-errors",
    ],
  });
  open.push(() => browser.close());
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  await visit(await context.newPage(), hostile);
  const arrived = new Set(counter.arrivals);
  expect(
    arrivesUnguarded.split(" ").filter((way) => !arrived.has(way)),
  ).toEqual([]);
});

function pathOf(address: string): string {
  return address.split("?")[0] ?? "";
}
