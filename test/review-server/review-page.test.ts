// The page as an editor's browser shows it, in every state; behind it a desk that says what
// the test wants.
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveReview } from "../../src/adapters/serve-review.ts";
import { digest } from "../../src/model/digest.ts";
import type { Queue } from "../../src/model/review-wire.ts";
import { queueSchema } from "../../src/model/review-wire.ts";
import type { DeskAnswer } from "../../src/review-server/build-review.ts";
import { payload } from "../report/poison-run.ts";
import { makeQueue, repeatItem, type Fixture } from "./queue-fixture.ts";
import {
  findInAnyColours,
  findViolations,
  launchBrowser,
  openPage,
  serveQueue,
  waitForPictures,
  type Look,
  type Served,
} from "./review-browser.ts";

let fixture: Fixture;
let browser: Browser;

beforeAll(async () => {
  fixture = await makeQueue();
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

function serve(queue: Queue, answers: readonly DeskAnswer[] = []) {
  return serveQueue(queue, fixture.bytesBySha, answers);
}

function open({ address }: Served, look: Look = {}) {
  return openPage(browser, address, look);
}

test("the fixture is what the wire says", () => {
  expect(queueSchema.parse(fixture.queue)).toEqual(fixture.queue);
});

describe("in light and in dark", () => {
  test.each([0, 1, 2, 3])("item %i is accessible", async (index) => {
    const item = fixture.queue.items[index];
    if (item === undefined) throw new Error("no such item");
    const served = await serve({ ...fixture.queue, items: [item] });
    const { page, complaints, close } = await open(served);
    expect(await findInAnyColours(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
    served.server.close();
  });

  test("every way of comparing, the help and a narrow window are accessible", async () => {
    const served = await serve(fixture.queue);
    const { page, close } = await open(served, { width: 800 });
    for (const key of ["1", "2", "3", "4", "5", "z", "?"]) {
      await page.keyboard.press(key);
      expect([key, await findInAnyColours(page)]).toEqual([key, []]);
    }
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
    ).toBeLessThanOrEqual(800);
    await close();
    served.server.close();
  });

  test("nothing left, no run yet, and a stopped command are accessible and say what to do", async () => {
    const nothing: Queue = { ...fixture.queue, items: [] };
    const { run: _run, ...noRun } = nothing;
    const states: readonly (readonly [Queue, string])[] = [
      [nothing, "All done"],
      [noRun, "Nothing has been looked at yet"],
    ];
    for (const [queue, words] of states) {
      const served = await serve(queue);
      const { page, close } = await open(served);
      expect(await page.locator("h2").first().textContent()).toBe(words);
      expect(await findInAnyColours(page)).toEqual([]);
      await close();
      served.server.close();
    }
    const served = await serve(fixture.queue);
    const { page, close } = await open(served);
    served.server.close();
    await served.server.stopped;
    await page.getByLabel("What is the exact error text?").fill("wrong code");
    await page.getByLabel("Why you decide so").fill("typed before");
    await page.keyboard.press("Control+Enter");
    await page.getByText("presscheck review has stopped").waitFor();
    expect(await page.getByLabel("Why you decide so").inputValue()).toBe(
      "typed before",
    );
    expect(await findInAnyColours(page)).toEqual([]);
    await close();
  });
});

// Of every text; what names a thing of ours, and digests, have a closed form.
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

test("hostile text in every field is shown as text: no dialog, no request elsewhere, no breach of the policy", async () => {
  const queue = poison(fixture.queue) as Queue;
  const served = await serve(queue);
  const { page, complaints, close } = await open(served);
  for (const { id } of queue.items) {
    await page.goto(`${new URL(served.address).origin}/#${id}`);
    await page.locator(".item").waitFor();
    for (const key of ["1", "2", "3", "n", "?"]) await page.keyboard.press(key);
    await page.keyboard.press("Escape");
    const found = await page.evaluate(() => ({
      images: [...document.images].filter(({ src }) => !src.includes("/blobs/"))
        .length,
      scripts: document.scripts.length,
      handlers: [...document.querySelectorAll("*")]
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => name.startsWith("on")),
      links: [...document.links]
        .map(({ protocol }) => protocol)
        .filter((protocol) => !/^https?:$/.test(protocol)),
    }));
    expect(found).toEqual({ images: 0, scripts: 1, handlers: [], links: [] });
    expect(await page.locator(".item").textContent()).toContain(
      "<script>alert(1)</script>",
    );
  }
  expect(complaints).toEqual([]);
  await close();
  served.server.close();
});

test("an address of another kind than the web's is text, not a link", async () => {
  const [item] = fixture.queue.items;
  if (item?.kind !== "screen" || item.provenance === undefined)
    throw new Error("no screen");
  const url = "javascript:alert(1)";
  const served = await serve({
    ...fixture.queue,
    items: [{ ...item, provenance: { ...item.provenance, url } }],
  });
  const { page, close } = await open(served);
  await page.locator(".provenance summary").click();
  expect(await page.getByText(url).count()).toBe(1);
  expect(await page.evaluate(() => document.links.length)).toBe(1);
  await close();
  served.server.close();
});

test("a thousand items: few rows are in the page, the last is reached by a key, and back leads back", async () => {
  const queue = repeatItem(fixture.queue, 1000);
  const served = await serve(queue);
  const { page, close } = await open(served);
  const rows = () => page.locator("[role=option]").count();
  expect(await rows()).toBeLessThan(40);
  await page.getByRole("listbox").focus();
  await page.keyboard.press("End");
  expect(await page.locator(".crumbs").textContent()).toContain("Article 1000");
  expect(await rows()).toBeLessThan(40);
  expect(
    await page.locator("[aria-selected=true]").getAttribute("aria-posinset"),
  ).toBe("1000");
  await page.keyboard.press("k");
  expect(await page.locator(".crumbs").textContent()).toContain("Article 999");
  await page.reload();
  await page.locator(".item").waitFor();
  expect(await page.locator(".crumbs").textContent()).toContain("Article 999");
  await page.goBack();
  expect(await page.locator(".crumbs").textContent()).toContain("Article 1000");
  await close();
  served.server.close();
});

test("a changed screen is approved with a reason, its answers, and exactly the digests that were shown", async () => {
  const served = await serve(fixture.queue);
  const { page, close } = await open(served);
  const said = page.locator("p.said");
  await waitForPictures(page);
  await page.keyboard.press("n");
  await page.keyboard.press("a");
  expect(await said.textContent()).toBe(
    "This question has no answer yet: answer it, then approve.",
  );
  await page.keyboard.type("That code is wrong");
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  expect(await said.textContent()).toContain("This approval needs a reason");
  expect(served.decisions).toEqual([]);
  await page.keyboard.type("renamed on purpose");
  await page.keyboard.press("Control+Enter");
  await page.getByText("2 decided").waitFor();
  const [item] = fixture.queue.items;
  expect(served.decisions).toEqual([
    {
      kind: "screen",
      article: "articles/codes.md",
      target: "practice",
      screen: "failed-code",
      section: "Codes",
      device: "web",
      answers: { sms: true, error: "That code is wrong", ways: "SMS" },
      verdict: "approved",
      shown: item?.shown,
      why: "renamed on purpose",
    },
  ]);
  await close();
  served.server.close();
});

test("what was superseded is said, and what was typed stays", async () => {
  const served = await serve(fixture.queue, [
    {
      outcome: "superseded",
      because: "Grace decided about it meanwhile.",
      todo: "See what is there now.",
    },
  ]);
  const { page, close } = await open(served);
  await page.getByLabel("What is the exact error text?").fill("wrong");
  await page.getByLabel("Why you decide so").fill("my reason");
  await page.keyboard.press("Escape");
  await page.keyboard.press("r");
  await page.getByRole("alert").getByText("Grace decided").waitFor();
  expect(await page.getByLabel("Why you decide so").inputValue()).toBe(
    "my reason",
  );
  expect(served.decisions).toEqual([]);
  expect(await findViolations(page)).toEqual([]);
  await close();
  served.server.close();
});

test("whoever comes back to the tab sees what waits now; what they typed stays", async () => {
  const served = await serve(fixture.queue);
  const { page, close } = await open(served);
  const comeBack = () =>
    page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const reason = page.getByLabel("Why you decide so");
  await reason.fill("half a rea");
  const answered = page.waitForResponse(/queue/);
  await comeBack();
  await answered;
  await page.keyboard.type("son");
  expect(await reason.inputValue()).toBe("half a reason");
  served.change({
    ...fixture.queue,
    items: fixture.queue.items.slice(0, 1),
    decided: 7,
  });
  await comeBack();
  await page.getByText("7 decided · 1 to decide").waitFor();
  expect(await page.locator("[role=option]").count()).toBe(1);
  expect(await reason.inputValue()).toBe("half a reason");
  await close();
  served.server.close();
});

test("a picture that is not shown cannot be approved", async () => {
  const [item] = fixture.queue.items;
  if (item?.kind !== "screen" || item.capture === undefined)
    throw new Error("no screen");
  const sha = digest("no such picture");
  const served = await serve({
    ...fixture.queue,
    items: [{ ...item, capture: { ...item.capture, sha } }],
  });
  const { page, close } = await open(served);
  await page.keyboard.press("a");
  expect(await page.locator("p.said").textContent()).toBe(
    "Its picture is not shown, so nobody can have seen it.",
  );
  expect(served.decisions).toEqual([]);
  await close();
  served.server.close();
});

test("without the printed address nothing is told", async () => {
  const served = await serve(fixture.queue);
  const { origin } = new URL(served.address);
  const page = await browser.newPage();
  await page.goto(`${origin}/`);
  await page.getByText("This page is not open to you").waitFor();
  expect(await page.content()).not.toContain("The web desk");
  // The same page to a browser, which begins anew by itself.
  const loaded = page.waitForEvent("load");
  await page.goto(`${origin}/#token=guessed`);
  await loaded;
  await page.getByText("This page is not open to you").waitFor();
  await page.close();
  served.server.close();
});

test("the server stops by itself when nobody asks anything", async () => {
  const server = await serveReview(
    { port: 0, idleMs: 50 },
    () => () => new Response("never asked"),
  );
  expect(await server.stopped).toBe("idle");
  await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow();
});
