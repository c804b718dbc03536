// The takers of pictures presscheck is measured against, in a folder of their own,
// each asked for the same pages on the same three devices, two at once.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const { version } = createRequire(import.meta.url)("playwright/package.json");
const packages = [`@playwright/test@${version}`, "backstopjs@6.3.25"];

export const folder = fileURLToPath(
  new URL("../../reports/bench/capture-peers/", import.meta.url),
);
const bin = (name) => join(folder, "node_modules", ".bin", name);

/** Installs them when they are not there; @returns their versions by name */
export function installCapturePeers() {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  if (!existsSync(bin("backstop"))) {
    console.log("Installing the peers into reports/bench/capture-peers …");
    const { status } = spawnSync(
      "npm",
      ["install", "--save-exact", "--no-audit", "--no-fund", ...packages],
      {
        cwd: folder,
        stdio: "inherit",
        env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: "1" },
      },
    );
    if (status !== 0) throw new Error("npm could not install the peers");
  }
  return JSON.parse(readFileSync(manifest, "utf8")).dependencies;
}

/** As presscheck's own devices: width, height, pixels to a CSS pixel. */
export const viewports = [
  { name: "web", width: 1280, height: 800, scale: 1 },
  { name: "iphone-web", width: 390, height: 664, scale: 2 },
  { name: "android-web", width: 412, height: 839, scale: 2 },
];

/** Writes each peer's files for these pages; @returns the commands to measure */
export function preparePeers({ root, urls, chromium, args }) {
  const facts = JSON.stringify({ urls, viewports, chromium, args });
  writeFileSync(join(root, "facts.json"), facts);
  writeFileSync(join(root, "package.json"), '{ "type": "module" }\n');
  writePlaywrightTest(root);
  writeBackstop(root, { urls, chromium, args });
  const playwright = [
    bin("playwright"),
    "test",
    "--config",
    "playwright.config.js",
  ];
  const backstop = [bin("backstop"), "--config=backstop.json"];
  const [test, ...rest] = playwright;
  return [
    {
      name: "Playwright Test",
      asked: "toHaveScreenshot against pictures kept before",
      before: [test, [...rest, "--update-snapshots=all"]],
      command: test,
      args: rest,
    },
    {
      name: "BackstopJS",
      asked: "test against references kept before",
      before: [backstop[0], ["reference", backstop[1]]],
      command: backstop[0],
      args: ["test", backstop[1]],
    },
    ...["fresh", "reused"].map((contexts) => ({
      name: `bare loop, ${contexts} contexts`,
      asked: "goto and a picture of the whole page, nothing else",
      command: process.execPath,
      args: [
        fileURLToPath(new URL("capture-bare.js", import.meta.url)),
        join(root, "facts.json"),
        contexts,
      ],
    })),
  ];
}

function writePlaywrightTest(root) {
  writeFileSync(
    join(root, "playwright.config.js"),
    `import { readFileSync } from "node:fs";
import { defineConfig } from ${JSON.stringify(join(folder, "node_modules/@playwright/test/index.mjs"))};
const { viewports, chromium, args } = JSON.parse(readFileSync("facts.json", "utf8"));
export default defineConfig({
  testDir: ".", workers: 2, fullyParallel: true, reporter: "line",
  use: { ignoreHTTPSErrors: true, launchOptions: { executablePath: chromium, args } },
  projects: viewports.map(({ name, width, height, scale }) => ({
    name, use: { viewport: { width, height }, deviceScaleFactor: scale },
  })),
});
`,
  );
  writeFileSync(
    join(root, "pages.spec.js"),
    `import { readFileSync } from "node:fs";
import { expect, test } from ${JSON.stringify(join(folder, "node_modules/@playwright/test/index.mjs"))};
const { urls } = JSON.parse(readFileSync("facts.json", "utf8"));
urls.forEach((url, n) => test(\`page \${n}\`, async ({ page }) => {
  await page.goto(url);
  await expect(page).toHaveScreenshot({ fullPage: true });
}));
`,
  );
}

// BackstopJS has one scale for all devices, so the phones' pictures are a quarter as large.
function writeBackstop(root, { urls, chromium, args }) {
  const config = {
    id: "bench",
    viewports: viewports.map(({ name, width, height }) => ({
      label: name,
      width,
      height,
    })),
    scenarios: urls.map((url, n) => ({
      label: `page ${n}`,
      url,
      selectors: ["document"],
      delay: 0,
    })),
    paths: Object.fromEntries(
      ["bitmaps_reference", "bitmaps_test", "html_report", "ci_report"].map(
        (name) => [name, `backstop/${name}`],
      ),
    ),
    report: ["CI"],
    engine: "playwright",
    engineOptions: {
      browser: "chromium",
      executablePath: chromium,
      ignoreHTTPSErrors: true,
      args,
    },
    asyncCaptureLimit: 2,
    asyncCompareLimit: 2,
  };
  writeFileSync(join(root, "backstop.json"), JSON.stringify(config));
}
