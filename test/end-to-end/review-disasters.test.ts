// What an editor decided or typed on the review page is there afterwards, or is not: two
// servers at once, a server that is killed, one that is started again elsewhere.
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { digest } from "../../src/model/digest.ts";
import { launchBrowser } from "../review-server/review-browser.ts";
import {
  openDecisionRepository,
  readSignoffs,
  readWorkspace,
  takePicture,
} from "./decision-repository.ts";
import { approve, startReview, type Review } from "./start-review.ts";
import { makeRunWhole } from "./make-run-whole.ts";
import type { Workspace } from "./workspace.ts";

let workspace: Workspace;
const running: Review[] = [];

afterEach(async () => {
  for (const review of running.splice(0)) await review.stop("SIGKILL");
  workspace.remove();
});

async function start(options: Parameters<typeof startReview>[1] = {}) {
  const review = await startReview(workspace, options);
  running.push(review);
  return review;
}

test("two people decide about the same 200 wordings through two servers at once: each is decided once, by one of them, and the other is told", async () => {
  workspace = openDecisionRepository(20);
  const [ada, kim] = await Promise.all([
    start({ by: "Ada" }),
    start({ by: "Kim" }),
  ]);
  const readWordings = async (review: Review) =>
    (await review.readQueue()).items.filter(({ kind }) => kind === "wording");
  const items = await readWordings(ada);
  expect(items.length).toBe(200);
  const decideAll = async (review: Review, inOrder: typeof items) => {
    const told = new Map<string, number>();
    for (const item of inOrder)
      told.set(
        item.id,
        (await review.post("/api/decisions", approve(item))).status,
      );
    return told;
  };
  const [ofAda, ofKim] = await Promise.all([
    decideAll(ada, items),
    // From the other end, so that they meet in the middle.
    decideAll(kim, items.toReversed()),
  ]);
  const wrong = items.flatMap((item) => {
    if (item.kind !== "wording") return ["a screen"];
    const kept = readSignoffs(workspace, item.article.file).claims.filter(
      ({ claim }) => claim === item.claim,
    );
    const both = [ofAda.get(item.id), ofKim.get(item.id)];
    const winner = both[0] === 200 ? "Ada" : "Kim";
    const isOnce =
      both.toSorted().join(" ") === "200 409" &&
      kept.length === 1 &&
      kept[0]?.by === winner;
    return isOnce
      ? []
      : [`${item.article.file} ${item.claim}: ${both.join(" ")}`];
  });
  expect(wrong).toEqual([]);
  const won = [...ofAda.values()].filter((status) => status === 200).length;
  expect(won).toBeGreaterThan(0);
  expect(won).toBeLessThan(200);
  // Both see what the other decided.
  expect([await readWordings(ada), await readWordings(kim)]).toEqual([[], []]);
}, 240_000);

/** What is approved of the screen: nothing, all of it, or half. */
async function readApproved(): Promise<string> {
  const { articles, platformById, signoffsByFile } =
    await readWorkspace(workspace);
  const screen = platformById.get("example")?.screenById.get("failed-code");
  const baseline = screen?.baselineByDevice.get("web");
  const signed = signoffsByFile.get(articles[0]?.file ?? "")?.checkpoints[0];
  if (baseline === undefined && signed === undefined) return "nothing";
  const isWhole =
    baseline !== undefined &&
    baseline.pictureNow === baseline.picture.file &&
    digest(baseline.words) === baseline.text &&
    signed?.picture === baseline.picture.pixels;
  return isWhole ? "all of it" : "half";
}

test("a server that is killed at any step of a decision leaves all of it or nothing, and the next one goes on", async () => {
  workspace = openDecisionRepository(1);
  makeRunWhole(workspace, await takePicture(workspace, "red"));
  const hook = new URL("./disaster.js", import.meta.url).href;
  const seen: string[] = [];
  const every = Number(process.env["PRESSCHECK_EVERY"] ?? 9);
  for (let nth = 1; nth < 120; nth += every) {
    const told = join(workspace.path, "told");
    const review = await start({
      env: {
        NODE_OPTIONS: `--import ${hook}`,
        PRESSCHECK_DISASTER: JSON.stringify({
          by: "process",
          step: "any",
          file: "deciding",
          nth,
          told,
        }),
      },
    });
    const { items } = await review.readQueue();
    const item = items.find(({ kind }) => kind === "screen");
    if (item === undefined) throw new Error("no screen waits");
    const { status } = await review.post("/api/decisions", approve(item));
    await review.stop("SIGKILL");
    // Whatever reads next puts in place what was decided.
    const { exit } = await workspace.run(["status"]);
    expect(exit).toBe(0);
    const approved = await readApproved();
    seen.push(approved);
    expect(["nothing", "all of it"]).toContain(approved);
    if (status === 200) expect(approved).toBe("all of it");
    if (status === 200) break;
    if (approved === "all of it") {
      rmSync(join(workspace.path, "articles/a0.signoff.yaml"));
      for (const ending of ["png", "txt", "yaml"])
        rmSync(
          join(workspace.path, `checkpoints/example/failed-code/web.${ending}`),
        );
    }
  }
  expect(seen.at(-1)).toBe("all of it");
  expect(new Set(seen)).toEqual(new Set(["nothing", "all of it"]));
  const left = readdirSync(workspace.path, {
    recursive: true,
    encoding: "utf8",
  });
  expect(left.filter((name) => /\.tmp$|\.deciding/.test(name))).toEqual([]);
}, 240_000);

test("what was typed is there after a kill and a start on another port, and is gone once it is decided", async () => {
  workspace = openDecisionRepository(1);
  const first = await start();
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(first.address);
  await page.locator(".item").waitFor();
  const kept = page.waitForResponse(/drafts/);
  await page.getByLabel("Why you decide so").fill("half a reason");
  await kept;
  await first.stop("SIGKILL");
  await page.getByLabel("Why you decide so").fill("half a reason, and more");
  await page.keyboard.press("Control+Enter");
  await page.getByText("presscheck review has stopped").waitFor();
  expect(await page.getByLabel("Why you decide so").inputValue()).toBe(
    "half a reason, and more",
  );

  // The same port again: the same tab goes on with all of it.
  const second = await start();
  expect(second.port).toBe(first.port);
  const reloaded = page.waitForEvent("load");
  await page.goto(second.address);
  await reloaded;
  await page.locator(".item").waitFor();
  expect(await page.getByLabel("Why you decide so").inputValue()).toBe(
    "half a reason, and more",
  );
  const again = page.waitForResponse(/drafts/);
  await page.getByLabel("Why you decide so").fill("a whole reason");
  await again;
  await page.close();

  // Somebody else has the port: another one, and another tab.
  const third = await start({ options: ["--port", "0"] });
  expect(third.port).not.toBe(second.port);
  const other = await browser.newPage();
  await other.goto(third.address);
  await other.locator(".item").waitFor();
  expect(await other.getByLabel("Why you decide so").inputValue()).toBe(
    "a whole reason",
  );
  await other.keyboard.press("Escape");
  await other.locator(".buttons button").first().click();
  await other.getByText("1 decided").waitFor();
  expect(
    readSignoffs(workspace, "articles/a0.md").claims.map(({ why }) => why),
  ).toEqual(["a whole reason"]);
  await expect
    .poll(() =>
      readFileSync(
        join(workspace.path, "reports/.review-drafts-live.json"),
        "utf8",
      ),
    )
    .toBe("{}");
  await browser.close();
}, 120_000);

test("what another person typed is nobody else's to see", async () => {
  workspace = openDecisionRepository(1);
  const ada = await start({ by: "Ada" });
  const [item] = (await ada.readQueue()).items;
  const draft = { why: "mine", until: "", answers: {} };
  const { status } = await ada.post("/api/drafts", { id: item?.id, draft });
  expect(status).toBe(200);
  const kim = await start({ by: "Kim" });
  const read = (review: Review) =>
    fetch(`http://127.0.0.1:${review.port}/api/drafts`, {
      headers: {
        Cookie: `presscheck-${review.port}=${new URL(review.address).hash.slice(7)}`,
      },
    }).then((response) => response.json());
  expect(await read(ada)).toEqual({ [item?.id ?? ""]: draft });
  expect(await read(kim)).toEqual({});
}, 60_000);
