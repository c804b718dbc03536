import { expect, test } from "vitest";
import { settingsSchema } from "../../src/model/settings.ts";
import { claimStatusTitles } from "../../src/report/describe-verdict.ts";
import { listRunQueue } from "../../src/review/list-run-queue.ts";
import { emptyRun } from "../report/run-fixture.ts";

const repository = {
  articles: [],
  platformById: new Map(),
  signoffsByFile: new Map(),
  unparsed: new Set(["articles/broken.md"]),
};
const settings = settingsSchema.parse({ target: "live" });
const { release } = settings.practice;

function listOf(facts: Partial<typeof emptyRun.facts>) {
  const run = { ...emptyRun, facts: { ...emptyRun.facts, ...facts } };
  return listRunQueue(run, repository, { settings }, claimStatusTitles);
}

test("a run names what waits, and what could not be read", () => {
  const waiting = { items: [], unread: ["articles/broken.md"] };
  expect(listOf({ target: "practice", practiceRelease: release })).toEqual(
    waiting,
  );
  expect(listOf({ target: "live", practiceRelease: release + 1 })).toEqual(
    waiting,
  );
});

test("nothing waits of a run that tried out another release of practice", () => {
  expect(
    listOf({ target: "practice", practiceRelease: release + 1 }),
  ).toBeUndefined();
});
