// A report that was made elsewhere, opened from disk: an editor decides by keyboard alone, and
// apply holds each decision against the articles here and the run that was brought along.
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  test,
} from "vitest";
import type { Capture } from "../../src/model/capture.ts";
import { decisionsFileSchema } from "../../src/model/decision.ts";
import { digest } from "../../src/model/digest.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

const article = "articles/other-ways.md";
const signoffs = "articles/practice/other-ways.signoff.yaml";

/** Where the run was made: another folder, as another computer would have. */
let ci: Workspace;
/** Where the decisions are applied: the same files, and no run. */
let home: Workspace;
let browser: Browser;
/** The report, and what the browser saves. */
let downloads: Workspace;
let report: string;
let run: string;

beforeAll(async () => {
  ci = openWorkspace();
  downloads = openWorkspace(undefined, []);
  writeArticle(ci);
  const { exit } = await ci.run(["verify", article]);
  expect(exit).toBe(1);
  report = join(downloads.path, "report.html");
  cpSync(ci.latestReport(), report);
  run = basename(dirname(ci.latestReport()));
  const executablePath = process.env["PRESSCHECK_BROWSER"];
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-background-networking"],
  });
});

beforeEach(() => {
  home = openWorkspace();
  writeArticle(home);
});
afterEach(() => home.remove());
afterAll(async () => {
  await browser?.close();
  ci?.remove();
  downloads?.remove();
});

function writeArticle(workspace: Workspace): void {
  workspace.write(
    article,
    "---\ntitle: Other ways\nplatform: instagram\nstatus: review\ncheckpoints:\n  - screen: other-ways\n    section: Other ways\n    on: [web, iphone-web]\n    confirm:\n      - { id: sms, ask: Is a text message offered?, answer: yes-no, look: { role: button, name: Text message } }\n  - screen: sign-in\n    section: Before you begin\n    on: [web]\n---\n\n## Before you begin\n\nGo to the sign-in page.\n\n## Other ways\n\nChoose another way to log in.\n",
  );
  const kept = "checkpoints/instagram/other-ways/practice";
  for (const name of readdirSync(join(workspace.path, kept)))
    if (name.startsWith("web.")) rmSync(join(workspace.path, kept, name));
}

async function openReport(javaScriptEnabled = true) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    offline: true,
    javaScriptEnabled,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(report).href);
  return { page, complaints, close: () => context.close() };
}

/** From the top of the page to what is to be pressed, as the tab key leads. */
async function tabTo(page: Page, what: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.locator(`${what}:focus`).count()) return;
  }
  throw new Error(`the tab key does not lead to ${what}`);
}

const said = (page: Page) => page.locator("p.said").textContent();
const progress = (page: Page) => page.locator(".progress-words").textContent();

/** Approves all that waits. Nothing but keys. */
async function approveAll(page: Page): Promise<void> {
  await tabTo(page, "#decide-open");
  await page.keyboard.press("Enter");
  await page.locator(".item").waitFor();
  for (const left of [2, 1, 0]) {
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>("#review img")].every(
        ({ complete, naturalWidth }) => complete && naturalWidth > 0,
      ),
    );
    await page.keyboard.press("a");
    await page.getByText(`${3 - left} decided · ${left} to decide`).waitFor();
  }
}

async function save(page: Page, by: string): Promise<string> {
  await page.keyboard.press("s");
  await page.keyboard.type(by);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Enter"),
  ]);
  expect(download.suggestedFilename()).toBe("decisions.json");
  const file = join(downloads.path, "decisions.json");
  await download.saveAs(file);
  return file;
}

function bringRun(): void {
  const folder = join(home.path, "reports", run);
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(join(ci.path, "reports", run), folder, { recursive: true });
}

test("by keyboard alone: decided, taken back, loaded again, saved; applied where the run was brought, and the article is ready", async () => {
  const { page, complaints, close } = await openReport();
  await approveAll(page);
  await page.keyboard.press("u");
  await page.getByText("2 decided · 1 to decide").waitFor();
  await page.keyboard.press("r");
  expect(await said(page)).toContain("A rejection needs a reason");
  await page.keyboard.type("the wrong language");
  await page.keyboard.press("Control+Enter");
  await page.getByText("3 decided · 0 to decide").waitFor();
  await page.keyboard.press("u");
  await page.keyboard.press("a");
  await page.getByText("3 decided · 0 to decide").waitFor();
  await page.reload();
  expect(await progress(page)).toBe("3 decided · 0 to decide");
  expect(await page.locator(".save").textContent()).toContain(
    "3 decisions · Save decisions.json",
  );
  const file = await save(page, "The web desk");
  const words = await page.getByRole("dialog").textContent();
  expect(words).toContain("npx presscheck apply decisions.json");
  expect(words).toContain(`its folder ${run} has to lie in the reports folder`);
  expect(complaints).toEqual([]);
  await close();

  const text = readFileSync(file, "utf8");
  const { decisions } = decisionsFileSchema.parse(JSON.parse(text));
  expect(
    decisions.map((one) => [
      one.kind === "screen" && [one.screen, one.device, one.verdict],
      one.by,
      one.why,
    ]),
  ).toEqual(
    [
      ["other-ways", "web", "approved"],
      ["other-ways", "iphone-web", "approved"],
      ["sign-in", "web", "approved"],
    ].map((what) => [
      what,
      "The web desk",
      "seen beside its text in the report",
    ]),
  );

  const without = await home.run(["apply", file]);
  expect(without.exit).toBe(1);
  expect(without.out).toContain(
    `It was taken in the run ${run}. If that was elsewhere, put the run's folder into the reports folder here`,
  );
  expect(without.out).toContain("0 decisions kept, 3 refused");

  bringRun();
  const applied = await home.run(["apply", file]);
  expect([applied.exit, applied.out]).toEqual([
    0,
    expect.stringContaining("\n3 decisions kept\n"),
  ]);
  expect(home.read(signoffs)).toContain("by: The web desk");
  const gate = await home.run(["gate", "--from", run]);
  expect([gate.exit, gate.out]).toEqual([0, expect.stringMatching(/^ready/m)]);
  const again = await home.run(["apply", file]);
  expect([again.exit, again.out]).toEqual([
    0,
    expect.stringContaining("0 decisions kept, 3 kept before"),
  ]);
});

test("a section edited meanwhile and a screen looked at again since are superseded, each alone; the rest is kept", async () => {
  const { page, close } = await openReport();
  await approveAll(page);
  const file = await save(page, "The web desk");
  await close();
  bringRun();
  home.edit(article, "Go to the sign-in page.", "Open the sign-in page first.");
  lookAgain("instagram/other-ways@iphone-web");
  const { exit, out } = await home.run(["apply", file, "--format", "json"]);
  const outcomes = JSON.parse(out) as {
    decisions: { screen: string; device: string; outcome: string }[];
  };
  expect(exit).toBe(1);
  expect(
    outcomes.decisions.map(({ screen, device, outcome }) => [
      screen,
      device,
      outcome,
    ]),
  ).toEqual([
    ["other-ways", "web", "kept"],
    ["other-ways", "iphone-web", "superseded"],
    ["sign-in", "web", "superseded"],
  ]);
  const words = await home.run(["apply", file]);
  expect(words.out).toContain(
    "“Other ways to log in” on iPhone browser was looked at again since, and shows something else.",
  );
  expect(words.out).toContain(
    "The section “Before you begin” was edited while it was being decided about.",
  );
  expect(words.out).toContain("0 decisions kept, 1 kept before, 2 superseded");
});

/** A later run in which a look shows other words. */
function lookAgain(id: string): void {
  const from = join(home.path, "reports", run);
  const to = join(home.path, "reports", `2999-01-01T00-00-00Z-beef`);
  cpSync(join(from, "blobs"), join(to, "blobs"), { recursive: true });
  const captures = JSON.parse(
    readFileSync(join(from, "captures.json"), "utf8"),
  ) as Capture[];
  const look = captures.find((one) => one.id === id);
  if (look?.outcome !== "captured") throw new Error(`no look ${id}`);
  const words = `${look.evidence.words}\nA new line`;
  const later = {
    ...look,
    provenance: {
      ...look.provenance,
      endedAt: new Date(Date.now() + 60_000).toISOString(),
    },
    evidence: { ...look.evidence, words, text: digest(words) },
  };
  writeFileSync(join(to, "blobs", `${digest(words)}.txt`), words);
  writeFileSync(join(to, "captures.json"), JSON.stringify([later]));
}

test("with scripts off the report looks as it does without anything to decide with", async () => {
  const { page, close } = await openReport(false);
  const withPage = await page.screenshot({ fullPage: true });
  await close();
  const html = readFileSync(report, "utf8");
  const plain = html
    .replace(/<script[^]*?<\/script>/g, "")
    .replace(/<button[^>]*id="decide-open"[^]*?<\/button>/, "");
  expect(plain).not.toContain("<script");
  const file = join(downloads.path, "plain.html");
  writeFileSync(file, plain);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: false,
  });
  const other = await context.newPage();
  await other.goto(pathToFileURL(file).href);
  expect(await other.screenshot({ fullPage: true })).toEqual(withPage);
  await context.close();
});
