// A browser that can get past the door is not used.
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { afterEach, expect, test, vi } from "vitest";
import { openBrowser } from "../../src/adapters/browser.ts";
import { refuseOpenLoopback } from "../../src/adapters/browser-flags.ts";
import { startEgress } from "../../src/adapters/egress.ts";
import { findChromium } from "../../src/adapters/find-browser.ts";
import { proveDoor } from "../../src/adapters/prove-door.ts";

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A browser started by a script that adds to what presscheck asks for, as machines have them. */
async function openWith(flags: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "presscheck-browser-"));
  open.push(() => rm(folder, { recursive: true }));
  const script = join(folder, "browser.sh");
  const path = (await findChromium()) ?? "";
  await writeFile(script, `#!/bin/sh\nexec "${path}" "$@" ${flags}\n`);
  await chmod(script, 0o755);
  const egress = await startEgress(() => false, { kind: "live" });
  open.push(egress.close);
  const browser = await openBrowser({
    chromium: script,
    egress,
    target: "live",
    locale: "en-US",
    timezone: "UTC",
  });
  open.push(browser.close);
  const look = await browser.openPage("web");
  await look.close();
  return look;
}

test.each([
  ["nothing of its own", ""],
  // Every page's own entrance overrules what the browser as a whole was told.
  [
    "a list of hosts that need no proxy",
    "--proxy-bypass-list=127.0.0.1;localhost",
  ],
  ["the wish for no proxy", "--no-proxy-server"],
])(
  "a browser with %s asks only its proxy, and is used",
  async (_what, flags) => {
    expect(await openWith(flags)).toBeDefined();
  },
);

test("a browser that reaches this computer past its proxy is noticed", async () => {
  const egress = await startEgress(() => false, { kind: "live" });
  open.push(egress.close);
  const browser = await chromium.launch({
    executablePath: (await findChromium()) ?? "",
    chromiumSandbox: process.getuid?.() !== 0,
    proxy: { server: egress.url },
    args: ["--disable-features=LocalNetworkAccessChecks"],
  });
  open.push(() => browser.close());
  vi.stubEnv("PLAYWRIGHT_DISABLE_FORCED_CHROMIUM_PROXIED_LOOPBACK", "1");
  open.push(async () => vi.unstubAllEnvs());
  await expect(proveDoor(browser)).rejects.toThrow(
    "it reaches this computer past the egress proxy",
  );
});

test.each([
  [
    "a way of its own for WebRTC",
    "--webrtc-ip-handling-policy=default --force-webrtc-ip-handling-policy=default",
  ],
])("a browser with %s is not used", async (_what, flags) => {
  await expect(openWith(flags)).rejects.toThrow(
    "it reaches this computer past the egress proxy",
  );
});

test.each(["1", "0", ""])(
  "nothing starts where Playwright was told to let loopback past the proxy (%j)",
  (value) => {
    expect(() =>
      refuseOpenLoopback({
        PLAYWRIGHT_DISABLE_FORCED_CHROMIUM_PROXIED_LOOPBACK: value,
      }),
    ).toThrow(/Unset it/);
    expect(() => refuseOpenLoopback({})).not.toThrow();
  },
);
