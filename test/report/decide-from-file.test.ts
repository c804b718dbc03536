// Deciding in a report as a browser shows it: from disk, in every state, and with hostile text
// in every field.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Page,
} from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digest } from "../../src/model/digest.ts";
import type { QueueItem } from "../../src/model/review-wire.ts";
import type { Run } from "../../src/model/run.ts";
import type { DecidePage } from "../../src/report/html/decide-part.ts";
import { renderHtml } from "../../src/report/html/render-html.tsx";
import { findInAnyColours } from "../review-server/review-browser.ts";
import { makeDecidableRun, readDecidePage } from "./decidable-run.ts";
import { payload, poisonRun } from "./poison-run.ts";
import type { RunFixture } from "./run-fixture.ts";

let browser: Browser;
let folder: string;
let fixture: RunFixture;
let decidePage: DecidePage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "presscheck-decide-"));
  fixture = await makeDecidableRun();
  decidePage = await readDecidePage();
  await keepReport("report", fixture);
  const executablePath = process.env["PRESSCHECK_BROWSER"];
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-background-networking"],
  });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function keepReport(name: string, { run, bytesBySha }: RunFixture) {
  const html = await renderHtml(run, bytesBySha, decidePage);
  await writeFile(join(folder, `${name}.html`), html);
  return html;
}

interface Look {
  readonly width?: number;
}

async function openContext({ width = 1280 }: Look = {}) {
  return browser.newContext({
    viewport: { width, height: 900 },
    offline: true,
  });
}

async function openPage(context: BrowserContext, name = "report") {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.type()} ${dialog.message()}`);
    void dialog.accept();
  });
  page.on("request", (request) => {
    if (!/^(file:.*\/[a-z]+\.html|data:)/.test(request.url()))
      complaints.push(`asked ${request.url().slice(0, 80)}`);
  });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  return { page, complaints };
}

async function openReview(look: Look = {}, name = "report") {
  const context = await openContext(look);
  const { page, complaints } = await openPage(context, name);
  await page.locator("#decide-open").click();
  await page.locator(".item, .state:not([aria-busy])").waitFor();
  return { page, complaints, close: () => context.close() };
}

const widthOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth);
const progressOf = (page: Page) =>
  page.locator(".progress-words").textContent();

/** Approves the wording, which asks for nothing. */
async function approveWording(page: Page): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, digest("wording"));
  await page.locator(".item.wording").waitFor();
  await page.keyboard.press("a");
  await page.locator(".save:not(:disabled)").waitFor();
}

describe("in light and in dark", () => {
  test("every item, the dialog before and after saving, what is missing in it, and the end are accessible", async () => {
    const { page, complaints, close } = await openReview();
    for (const key of ["", "j", "j", "j"]) {
      if (key !== "") await page.keyboard.press(key);
      expect([key, await findInAnyColours(page)]).toEqual([key, []]);
    }
    await approveWording(page);
    await page.keyboard.press("s");
    expect(await findInAnyColours(page)).toEqual([]);
    await page.keyboard.press("Enter");
    expect(await page.getByText("A decision needs a name").count()).toBe(1);
    expect(await findInAnyColours(page)).toEqual([]);
    await page.keyboard.type("Ada");
    await page.keyboard.press("Enter");
    await page.getByText("npx presscheck apply").waitFor();
    // A wording alone needs no run.
    expect(await page.getByText("reports folder").count()).toBe(0);
    expect(await findInAnyColours(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([360, 768, 1920])(
    "at %i pixels nothing scrolls sideways and all is accessible",
    async (width) => {
      const { page, close } = await openReview({ width });
      expect(await widthOf(page)).toBeLessThanOrEqual(width);
      expect(await findInAnyColours(page)).toEqual([]);
      await approveWording(page);
      await page.locator(".save").click();
      expect(await widthOf(page)).toBeLessThanOrEqual(width);
      expect(await findInAnyColours(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Report" }).click();
      expect(await widthOf(page)).toBeLessThanOrEqual(width);
      expect(await findInAnyColours(page)).toEqual([]);
      await close();
    },
  );

  test("when all is decided the end is accessible, and the decisions can be saved", async () => {
    const { run, bytesBySha } = fixture;
    const items = run.queue?.items.slice(2, 3) ?? [];
    await keepReport("one", {
      run: { ...run, queue: { items, unread: [] } },
      bytesBySha,
    });
    const { page, close } = await openReview({}, "one");
    await page.keyboard.press("a");
    await page.getByRole("heading", { name: "All done" }).waitFor();
    expect(await findInAnyColours(page)).toEqual([]);
    await page.keyboard.press("s");
    expect(await page.getByRole("dialog").isVisible()).toBe(true);
    await close();
  });
});

// Of what is waiting; names of a closed set and digests stay what they are.
function poison(value: unknown, key = ""): unknown {
  const closed =
    /^(kind|status|mark|device|outcome|answer|sha|id|target|at|endedAt)$/;
  if (typeof value === "string")
    return closed.test(key) || /^[0-9a-f]{64}$/.test(value)
      ? value
      : value + payload;
  if (Array.isArray(value)) return value.map((inner) => poison(inner, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]),
  );
}

test("hostile text in every field is shown as text: no dialog, no request, no breach of the policy, and no way out of the data", async () => {
  const poisoned = poisonRun(fixture);
  const queue = poison(fixture.run.queue) as NonNullable<Run["queue"]>;
  const html = await keepReport("hostile", {
    run: { ...poisoned.run, queue },
    bytesBySha: fixture.bytesBySha,
  });
  expect(html.match(/<script/g)?.length).toBe(2);
  expect(html.match(/<\/script/g)?.length).toBe(2);
  const { page, complaints, close } = await openReview({}, "hostile");
  for (const { id } of queue.items) {
    await page.evaluate((to) => {
      location.hash = to;
    }, id);
    await page.locator(".item").waitFor();
    for (const key of ["1", "2", "3", "4", "5", "n", "?"])
      await page.keyboard.press(key);
    await page.keyboard.press("Escape");
    expect(await page.locator(".item").textContent()).toContain(
      "<script>alert(1)</script>",
    );
  }
  await approveWording(page);
  await page.keyboard.press("s");
  await page.keyboard.type(`Ada ${payload.slice(0, 60)}`);
  await page.keyboard.press("Enter");
  await page.getByText("npx presscheck apply").waitFor();
  const found = await page.evaluate(() => ({
    images: [...document.images].filter(({ src }) => !src.startsWith("data:"))
      .length,
    scripts: document.scripts.length,
    handlers: [...document.querySelectorAll("*")]
      .flatMap((element) => element.getAttributeNames())
      .filter((name) => name.startsWith("on")),
    links: [...document.links]
      .map(({ protocol }) => protocol)
      .filter((protocol) => !/^(https?|file):$/.test(protocol)),
  }));
  expect(found).toEqual({ images: 0, scripts: 2, handlers: [], links: [] });
  expect(complaints).toEqual([]);
  await close();
});

test("nothing that is added to the page runs, and no text becomes markup", async () => {
  const { page, close } = await openReview();
  const tried = await page.evaluate(() => {
    const script = document.createElement("script");
    let said = "";
    try {
      script.textContent = "window.ran = true";
      document.body.append(script);
    } catch {
      said = "script refused";
    }
    try {
      document.body.innerHTML = "<b>markup</b>";
      return "markup let in";
    } catch {
      return `${said}, markup refused; ran: ${"ran" in window}`;
    }
  });
  expect(tried).toBe("script refused, markup refused; ran: false");
  await close();
});

test("keys decide nothing while the report is in sight, and back leads to it", async () => {
  const context = await openContext();
  const { page } = await openPage(context);
  const title = await page.title();
  for (const key of ["a", "j", "s", "u"]) await page.keyboard.press(key);
  expect(await page.locator("#report").isVisible()).toBe(true);
  await page.locator("#decide-open").click();
  await page.locator(".item").waitFor();
  await page.keyboard.press("j");
  const second = page.url();
  await page.goBack();
  await page.goBack();
  expect(await page.locator("#report").isVisible()).toBe(true);
  expect(await page.title()).toBe(title);
  await page.keyboard.press("a");
  await page.goForward();
  await page.goForward();
  expect([page.url(), await page.locator(".item").isVisible()]).toEqual([
    second,
    true,
  ]);
  expect(await progressOf(page)).toBe(
    "0 decided · 3 to decide · 1 not for this page",
  );
  await context.close();
});

test("a phone's picture is said to need presscheck review", async () => {
  const { page, close } = await openReview();
  await page.getByRole("listbox").focus();
  await page.keyboard.press("End");
  expect(await page.locator(".item-head .todo").textContent()).toBe(
    "A picture from a phone cannot be handed in here: that needs npx presscheck review, where the articles are.",
  );
  await close();
});

test("a decision taken back in the dialog waits again", async () => {
  const { page, close } = await openReview();
  await approveWording(page);
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "Take back" }).click();
  await page.getByText("0 decided · 3 to decide").waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await page.locator(".save").isDisabled()).toBe(true);
  await close();
});

test("what is decided in one window is known in the other", async () => {
  const context = await openContext();
  const { page: first } = await openPage(context);
  const { page: second } = await openPage(context);
  for (const page of [first, second])
    await page.locator("#decide-open").click();
  await approveWording(second);
  await first.bringToFront();
  await first.locator(".save:not(:disabled)").waitFor();
  await first.evaluate(() =>
    document.dispatchEvent(new Event("visibilitychange")),
  );
  await first.getByText("1 decided · 2 to decide").waitFor();
  await context.close();
});

test("a decision about something that the report no longer shows is forgotten, and so is what another file left", async () => {
  const context = await openContext();
  const { page } = await openPage(context);
  await page.locator("#decide-open").click();
  await approveWording(page);
  const { run, bytesBySha } = fixture;
  const items = (run.queue?.items ?? []).map((item): QueueItem =>
    item.kind === "wording" && item.shown !== undefined
      ? { ...item, shown: { ...item.shown, hash: digest("edited since") } }
      : item,
  );
  await keepReport("again", {
    run: { ...run, queue: { items, unread: [] } },
    bytesBySha,
  });
  const { page: later, complaints } = await openPage(context, "again");
  await later.locator("#decide-open").click();
  await later.getByText("0 decided · 3 to decide").waitFor();
  for (const planted of [
    "{",
    "[null, 1]",
    `[{"id":"${items[0]?.id}","shown":null,"verdict":"approved"}]`,
    `[{"id":"${items[0]?.id}","shown":${JSON.stringify(items[0]?.shown)},"verdict":"x","answers":{},"why":"","at":""}]`,
  ]) {
    await later.evaluate(
      ([name, text]) => localStorage.setItem(name ?? "", text ?? ""),
      [`presscheck decisions ${run.facts.id}`, planted],
    );
    await later.reload();
    await later.getByText("0 decided · 3 to decide").waitFor();
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test("where the browser keeps nothing for files, it says so, decides all the same, and asks before it is closed", async () => {
  const context = await openContext();
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const { page, complaints } = await openPage(context);
  await page.locator("#decide-open").click();
  await approveWording(page);
  await page.keyboard.press("s");
  expect(await page.getByRole("dialog").textContent()).toContain(
    "your browser keeps nothing for a file: save before you close it",
  );
  await page.keyboard.press("Escape");
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(complaints).toEqual(["dialog: beforeunload "]);
  await context.close();
});

test("a picture that is missing in the file cannot be approved", async () => {
  const { run } = fixture;
  await keepReport("bare", { run, bytesBySha: new Map() });
  const { page, complaints, close } = await openReview({}, "bare");
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  expect(await page.locator("p.said").textContent()).toBe(
    "Its picture is not shown, so nobody can have seen it.",
  );
  expect(complaints).toEqual([]);
  await close();
});

test("a report of which nothing can be decided has no script", async () => {
  const { run, bytesBySha } = fixture;
  const hand = run.queue?.items.slice(3) ?? [];
  for (const queue of [undefined, { items: hand, unread: [] }]) {
    const { queue: _, ...rest } = run;
    const html = await renderHtml(
      queue === undefined ? rest : { ...rest, queue },
      bytesBySha,
      decidePage,
    );
    const found = ["<script", 'id="decide-open"', "script-src &#39;none&#39;"];
    expect(found.map((text) => html.includes(text))).toEqual([
      false,
      false,
      true,
    ]);
  }
});

test("every picture's bytes are in the file once", async () => {
  const html = await readFile(join(folder, "report.html"), "utf8");
  for (const bytes of fixture.bytesBySha.values()) {
    const text = Buffer.from(bytes).toString("base64");
    expect(html.split(text).length).toBeLessThanOrEqual(2);
  }
});
