// The network of a live run on a machine with a service of its own.
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openRunStore } from "../../src/adapters/run-store.ts";
import { prepareNetwork } from "../../src/cli/open-network.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { makePlatform } from "../model/specimens.ts";
import { recordConsole } from "./record-console.ts";

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

interface Look {
  /** What the page showed; undefined when it was not reached. */
  readonly words: string | undefined;
  readonly refused: readonly unknown[];
  readonly said: string;
}

/** Opens the service in a browser, as a recipe would. */
async function lookAtOwn(
  platformHosts: readonly string[],
  settingsHosts: readonly string[],
  port: number,
): Promise<Look> {
  const reports = await mkdtemp(join(tmpdir(), "presscheck-network-"));
  open.push(() => rm(reports, { recursive: true }));
  const { console, said } = recordConsole(reports, {
    now: () => new Date("2026-11-20T09:00:00Z"),
  });
  const network = prepareNetwork({
    target: "live",
    practiceRelease: 1,
    settings: settingsSchema.parse({ privateHosts: settingsHosts }),
    run: await openRunStore(reports).create(console.now()),
    console,
  });
  open.push(network.close);
  const platform = makePlatform([], { privateHosts: [...platformHosts] });
  const ports = await network.openCapture(new Map([[platform.id, platform]]));
  const { page, close } = await ports.browser.openPage("web");
  const answer = await page.goto(`http://localhost:${port}/`);
  const words =
    answer?.ok() === true ? await page.innerText("body") : undefined;
  await close();
  return { words, refused: network.refused(), said: said.err };
}

async function startService(): Promise<{ port: number; heard: string[] }> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.setHeader("content-type", "text/html").end("Our own help pages");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  open.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, heard };
}

test("a service named in both files is looked at, and the run says that it may be", async () => {
  const { port, heard } = await startService();
  const named = [`localhost:${port}`];
  const look = await lookAtOwn(named, named, port);
  expect(look.words).toBe("Our own help pages");
  expect(heard).toContain("/");
  expect(look.said).toContain(`localhost:${port} may be reached`);
});

test.each([
  ["platform.yaml", "presscheck.yaml"],
  ["presscheck.yaml", "platform.yaml"],
])(
  "one named in %s alone is not reached, and the log names %s",
  async (_named, missing) => {
    const { port, heard } = await startService();
    const named = [`localhost:${port}`];
    const isInPlatform = missing === "presscheck.yaml";
    const look = await lookAtOwn(
      isInPlatform ? named : [],
      isInPlatform ? [] : named,
      port,
    );
    expect([look.words, heard, look.said]).toEqual([undefined, [], ""]);
    expect(look.refused).toContainEqual({
      url: `http://localhost:${port}`,
      kind: "half-named",
      rule: `it is named under privateHosts, but not in ${missing}`,
      by: "the first step of a recipe",
      // How often a browser tries again is its own affair.
      times: expect.any(Number) as number,
    });
  },
);

test("nothing is opened where Playwright was told to let loopback past the proxy, and the reason is said in words", async () => {
  vi.stubEnv("PLAYWRIGHT_DISABLE_FORCED_CHROMIUM_PROXIED_LOOPBACK", "1");
  open.push(async () => vi.unstubAllEnvs());
  await expect(lookAtOwn([], [], 1)).rejects.toThrow(
    "The browser could not be started: PLAYWRIGHT_DISABLE_FORCED_CHROMIUM_PROXIED_LOOPBACK is set: pages could reach this computer past the egress proxy. Unset it.",
  );
});
