import { readFileSync } from "node:fs";
import { chromium } from "playwright";
import { expect, test } from "vitest";
import {
  chromiumFlags,
  playwrightDisables,
} from "../../src/adapters/browser-flags.ts";

test.runIf(process.platform === "linux")(
  "the features that Playwright turns off stay off where we turn off more",
  async () => {
    const server = await chromium.launchServer({
      executablePath: process.env["PRESSCHECK_BROWSER"] ?? "",
      args: ["--no-sandbox"],
    });
    const { pid } = server.process();
    const own = readFileSync(`/proc/${String(pid)}/cmdline`, "utf8")
      .split("\0")
      .filter((flag) => flag.startsWith("--disable-features="));
    await server.close();
    expect(own).toEqual([`--disable-features=${playwrightDisables.join(",")}`]);
    const ours = chromiumFlags.filter((flag) =>
      flag.startsWith("--disable-features="),
    );
    expect(ours).toEqual([
      `${own[0] ?? ""},WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess`,
    ]);
  },
);
