// presscheck claims test, run as a command on the shipped articles.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ClaimsTest } from "../../src/model/claims-test.ts";
import {
  guide,
  openWorkspace,
  shortGuide,
  type Workspace,
} from "./workspace.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.remove());

async function testAsJson(...names: readonly string[]) {
  const { out } = await workspace.run([
    "claims",
    "test",
    "--quiet",
    "--format",
    "json",
    ...names,
  ]);
  return JSON.parse(out) as ClaimsTest;
}

test("every edit to an approved sentence of the shipped articles is noticed", async () => {
  const { trials, untried } = await testAsJson();
  expect(untried).toEqual([]);
  expect(trials.filter(({ noticed }) => noticed === "nobody")).toEqual([]);
  const tried = new Set(
    trials.map(({ article, claim, kind }) => `${article} ${claim} ${kind}`),
  );
  // Seven claims in two articles, each deleted, negated and hedged.
  expect(tried.size).toBe(7 * 3);
  expect(trials.length).toBeGreaterThan(150);
});

test("a platform whose examples are recognised is green, and says what was tried", async () => {
  const { exit, out } = await workspace.run(["claims", "test", "github"]);
  expect(exit).toBe(0);
  expect(out).toMatch(/new-set-ends-old +4 of 4 +4 of 4/);
  expect(out).toMatch(
    /articles\/github-recovery-codes\.md +deleted +8 +8 +0 +0/,
  );
  expect(out).not.toContain("instagram");
  expect(out).toContain("all as they should.");
});

test("an article names its platform, and its own sentences only are edited", async () => {
  const { platforms, trials } = await testAsJson(shortGuide);
  expect(platforms).toEqual(["github"]);
  expect([...new Set(trials.map(({ article }) => article))]).toEqual([
    shortGuide,
  ]);
});

test("a claim that no example fires fails the test", async () => {
  workspace.edit(
    "checkpoints/github/claims.yaml",
    /examples:\n {6}states:\n(?: {8}- .*\n)+/,
    "examples:\n      states:\n        - Something else entirely.\n",
  );
  const { exit, out } = await workspace.run(["claims", "test", "github"]);
  expect(exit).toBe(1);
  expect(out).toContain("No example is recognised as making this claim.");
});

test("a wording that nobody approved is listed as not tried", async () => {
  workspace.edit(
    shortGuide,
    "the old set stops working.",
    "the old set no longer works.",
  );
  const { untried } = await testAsJson(shortGuide);
  expect(untried).toEqual([
    {
      article: shortGuide,
      claim: "new-set-ends-old",
      because: "its wording was changed after it was approved",
    },
  ]);
});

test("it writes nothing", async () => {
  const before = [guide, shortGuide].map((file) => workspace.read(file));
  await workspace.run(["claims", "test", "github", "--quiet"]);
  expect([guide, shortGuide].map((file) => workspace.read(file))).toEqual(
    before,
  );
  expect(() => workspace.latest()).toThrow();
});

test.each([
  [["claims", "test", "gihub"], /Did you mean the platform “github”\?/],
  [
    ["claims", "test", "articles/none.md"],
    /There is no file articles\/none\.md/,
  ],
  [["claims", "test", "github", "--format", "xml"], /pretty, json/],
  [["claims"], /Usage: presscheck claims/],
])("%j is one sentence and exit 2", async (args, meant) => {
  const { exit, out, err } = await workspace.run(args);
  expect({ exit, out }).toEqual({ exit: 2, out: "" });
  expect(err).toMatch(meant);
});

test("a claims file that cannot be read decides nothing", async () => {
  workspace.write("checkpoints/github/claims.yaml", "claims:\n  - id: x\n");
  const { exit, out, err } = await workspace.run(["claims", "test"]);
  expect({ exit, out }).toEqual({ exit: 2, out: "" });
  expect(err).toContain("checkpoints/github/claims.yaml cannot be read");
});
