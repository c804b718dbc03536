// Hard and hostile pages: each look ends in the right outcome within its budget, and
// the next look is unharmed.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hardPages } from "./hard-pages.ts";
import type { HardSite } from "./hard-site.ts";
import { startHardSite } from "./hard-site.ts";
import type { Looker } from "./look-at.ts";
import { openLooker } from "./look-at.ts";

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
const shortBudgetMs = 8000;
/** What is kept of them and closing them takes. */
const afterwardsMs = 15_000;

async function lookCalmly(): Promise<string> {
  const capture = await looker.look("calm", budgetMs);
  return capture.outcome === "captured"
    ? capture.evidence.picture.pixels
    : JSON.stringify(capture.failure);
}

describe.concurrent("a look at", () => {
  test.each(Object.entries(hardPages))("%s", async (path, { is, words }) => {
    const isSlow = typeof is === "object" && "waitingFor" in is;
    const budget = isSlow ? shortBudgetMs : budgetMs;
    const startedAt = Date.now();
    const capture = await looker.look(path, budget);
    expect(Date.now() - startedAt).toBeLessThan(budget + afterwardsMs);
    expect(
      capture.outcome === "captured" ? "captured" : capture.failure,
    ).toEqual(typeof is === "string" ? is : expect.objectContaining(is));
    if (words !== undefined) expect(capture.evidence?.words).toContain(words);
    expect(await lookCalmly()).toBe(calm);
  });
});
