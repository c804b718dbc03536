// Hard and hostile pages: each look ends in the right outcome within its budget, and
// the next look is unharmed.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenPage } from "../../src/capture/browser-port.ts";
import { hardPages } from "./hard-pages.ts";
import type { HardSite } from "./hard-site.ts";
import { startHardSite } from "./hard-site.ts";
import type { Looker } from "./look-at.ts";
import { openLooker } from "./look-at.ts";
import { shareNext, takeTurns } from "./take-turns.ts";

let site: HardSite;
let looker: Looker;
let calm: string;

beforeAll(async () => {
  site = await startHardSite();
  looker = await openLooker(site.port);
  calm = await lookCalmly();
});

afterAll(async () => {
  await looker.close();
  await site.close();
});

const budgetMs = 30_000;
/** Of pages that never end. */
const shortBudgetMs = 6000;
/** What is kept of them and closing them takes. */
const afterwardsMs = 15_000;

async function lookCalmly(): Promise<string> {
  const capture = await looker.look("calm", budgetMs);
  return capture.outcome === "captured"
    ? capture.evidence.picture.pixels
    : JSON.stringify(capture.failure);
}

// Many are asked for at once and take turns here: who only waits, for a page that never
// ends, for a proof that is not there or for the calm look afterwards, holds up nobody who works.
const turnToWork = takeTurns(3);
const turnToWait = takeTurns(4);
/** Begins after it is asked for. */
const nextCalmLook = shareNext(lookCalmly);

// The time of a test counts while it waits for its turn.
describe.concurrent("a look at", { timeout: 900_000 }, () => {
  test.each(Object.entries(hardPages))(
    "%s",
    async (path, { is, words, orSlow }) => {
      const isSlow = typeof is === "object" && "waitingFor" in is;
      const budget = isSlow ? shortBudgetMs : budgetMs;
      const takeTurn = is === "captured" ? turnToWork : turnToWait;
      const { capture, tookMs } = await takeTurn(async () => {
        const startedAt = Date.now();
        const taken = await looker.look(path, budget);
        return { capture: taken, tookMs: Date.now() - startedAt };
      });
      expect(tookMs).toBeLessThan(budget + afterwardsMs);
      const outcome =
        capture.outcome === "captured" ? "captured" : capture.failure;
      if (orSlow !== undefined && outcome !== "captured")
        expect(outcome).toEqual({ kind: "time-out", waitingFor: orSlow });
      else
        expect(outcome).toEqual(
          typeof is === "string" ? is : expect.objectContaining(is),
        );
      if (words !== undefined) expect(capture.evidence?.words).toContain(words);
      expect(await nextCalmLook()).toBe(calm);
    },
  );
});

describe("the next look is unharmed when", () => {
  const crashes: readonly (readonly [string, (open: OpenPage) => void])[] = [
    ["the page's process crashes", (open) => send(open, "Page.crash")],
    ["the whole browser crashes", (open) => send(open, "Browser.crash")],
    ["the page is closed under it", ({ page }) => void page.close()],
  ];
  test.each(crashes)("%s", async (_name, disturb) => {
    const capture = await looker.look("busy for ever", budgetMs, (open) => {
      open.page.once("load", () => disturb(open));
    });
    expect(capture).toMatchObject({
      outcome: "failed",
      failure: { kind: "browser-crashed" },
    });
    expect(await lookCalmly()).toBe(calm);
  });
});

test("a page that is too slow is shown as far as it came", async () => {
  const capture = await looker.look("busy for ever", shortBudgetMs);
  expect(capture.evidence?.words).toContain("What readers meet here.");
});

test("a look whose run has no time left opens nothing", async () => {
  expect(await looker.look("calm", 0)).toMatchObject({
    failure: {
      kind: "time-out",
      waitingFor: "its turn: the time for the whole run was over",
    },
    provenance: { url: undefined },
  });
});

function send(
  { page }: OpenPage,
  command: "Page.crash" | "Browser.crash",
): void {
  void page
    .context()
    .newCDPSession(page)
    .then((session) => session.send(command))
    // The one who would answer has crashed.
    .catch(() => undefined);
}
