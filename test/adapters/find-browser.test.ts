import { expect, test } from "vitest";
import type { Installer } from "../../src/adapters/find-browser.ts";
import { getChromium } from "../../src/adapters/find-browser.ts";

interface Machine {
  readonly downloads: "work" | "fail";
  readonly packages: "work" | "fail" | "none";
}

/** A machine without a browser: what was run on it, and what was said. */
async function getOn({ downloads, packages }: Machine) {
  const ran: string[] = [];
  const said: string[] = [];
  let installed: string | undefined;
  const installer: Installer = {
    run: (command, args) => {
      const isDownload =
        args.includes("chromium") && command === process.execPath;
      ran.push(
        isDownload ? "playwright install" : [command, args[0]].join(" "),
      );
      if (isDownload && downloads === "work")
        installed = "/playwright/chromium";
      if (args[0] === "install" && packages === "work")
        installed = "/usr/bin/chromium";
      return Promise.resolve(
        isDownload ? downloads === "work" : packages === "work",
      );
    },
    find: () => Promise.resolve(installed),
    canUseApt: () => packages !== "none",
  };
  const path = await getChromium((what) => said.push(what), installer);
  return { path, ran, said };
}

test("Playwright's own browser comes first, and it is said", async () => {
  expect(await getOn({ downloads: "work", packages: "work" })).toEqual({
    path: "/playwright/chromium",
    ran: ["playwright install"],
    said: ["No browser is installed. Downloading Playwright's Chromium …"],
  });
});

test("where the download fails, the system's package is installed, and it is said", async () => {
  const { path, ran, said } = await getOn({
    downloads: "fail",
    packages: "work",
  });
  expect(path).toBe("/usr/bin/chromium");
  expect(ran).toEqual([
    "playwright install",
    "apt-get update",
    "apt-get install",
  ]);
  expect(said.at(-1)).toContain("the system's chromium package");
});

test("without packages to install, none can be had and nothing else is tried", async () => {
  const { path, ran } = await getOn({ downloads: "fail", packages: "none" });
  expect({ path, ran }).toEqual({
    path: undefined,
    ran: ["playwright install"],
  });
});

test("where everything fails, none can be had", async () => {
  expect(
    (await getOn({ downloads: "fail", packages: "fail" })).path,
  ).toBeUndefined();
});
