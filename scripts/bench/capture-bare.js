// The floor: Playwright's page.screenshot in a loop, two at once.
import { readFileSync } from "node:fs";
import { chromium } from "playwright";

const [file, contexts] = process.argv.slice(2);
const {
  urls,
  viewports,
  chromium: path,
  args,
} = JSON.parse(readFileSync(file, "utf8"));
const browser = await chromium.launch({ executablePath: path, args });
const open = ({ width, height, scale }) =>
  browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    ignoreHTTPSErrors: true,
  });
const work = viewports.flatMap((viewport) =>
  urls.map((url) => ({ viewport, url })),
);
const queue = work.values();
const worker = async () => {
  const kept = new Map();
  for (const { viewport, url } of queue) {
    const context = kept.get(viewport.name) ?? (await open(viewport));
    const page = await context.newPage();
    await page.goto(url);
    await page.screenshot({ fullPage: true });
    await page.close();
    if (contexts === "reused") kept.set(viewport.name, context);
    else await context.close();
  }
};
await Promise.all([worker(), worker()]);
await browser.close();
