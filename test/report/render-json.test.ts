import { expect, test } from "vitest";
import { renderJson } from "../../src/report/render-json.ts";
import { poisonRun, steering } from "./poison-run.ts";
import { emptyRun, makeRichRun, readyRun } from "./run-fixture.ts";

test("counts agree with what is listed", async () => {
  const { run } = await makeRichRun();
  const report = JSON.parse(renderJson(run));
  const verdicts = report.articles.flatMap(
    (article: { checkpoints: unknown[] }) => article.checkpoints,
  );
  expect(report).toMatchObject({
    format: "presscheck-report/1",
    run: run.facts.id,
    tool: "presscheck 0.1.0",
    target: "practice",
    practiceRelease: 2,
    verdict: "hold",
    counts: {
      articles: 3,
      byGate: { ready: 1, hold: 1, draft: 1 },
      verified: verdicts.filter(
        (one: { status: string }) => one.status === "verified",
      ).length,
      checkpoints: verdicts.length,
      bySeverity: { error: 3, warning: 2, note: 1 },
      notUnderCheck: 2,
    },
  });
  expect(report.findings).toHaveLength(run.findings.length);
  expect(report.captures).toHaveLength(run.captures.length);
  expect(report.plan.items).toHaveLength(run.plan.items.length);
});

test("captures come without tree and words", async () => {
  const { run } = await makeRichRun();
  for (const { evidence } of JSON.parse(renderJson(run)).captures) {
    if (evidence !== undefined) {
      expect(Object.keys(evidence)).toEqual(["picture", "text", "proofs"]);
    }
  }
});

test("the verdict is ready only when an article is", () => {
  expect(JSON.parse(renderJson(emptyRun)).verdict).toBe("nothing");
  expect(JSON.parse(renderJson(readyRun)).verdict).toBe("ready");
});

test("hostile text comes through unchanged and steers no terminal", async () => {
  const { run } = poisonRun(await makeRichRun());
  const json = renderJson(run);
  expect(json).not.toMatch(steering);
  expect(JSON.parse(json).findings[0].title).toBe(run.findings[0]?.title);
});
