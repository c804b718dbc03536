import { describe, expect, test } from "vitest";
import { listProblems } from "../../../src/report/formats/list-problems.ts";
import { renderGithub } from "../../../src/report/formats/render-github.ts";
import { poisonRun, steering } from "../poison-run.ts";
import { makeRichRun } from "../run-fixture.ts";
import { nothing, smallRun, spanned } from "./small-run.ts";

test("each problem is one command: the worst first, what has no place on line 1", () => {
  expect(renderGithub(smallRun)).toBe(
    [
      "::error file=articles/guide.md,line=12,endLine=12,col=17,title=Must fix (claim-not-anchored)::Nothing says “once”.%0APaste this: Once. <!-- claim: once -->",
      "::error file=articles/guide.md,line=1,endLine=1,title=Must fix (gate-checkpoint)::It has changed.%0ADo: Look again.",
      "::error file=articles/guide.md,line=52,endLine=52,col=3,title=Must fix (gate-claim)::“A statement that is drifted.”: it was edited.",
      "::warning file=articles/guide.md,line=9,endLine=9,col=10,title=Check (editors-note)::A note: 100 %25, for the editor",
      "",
    ].join("\n"),
  );
});

test("a note is a notice, and what spans lines has no column", () => {
  const place = { start: { line: 2, column: 3 }, end: { line: 4, column: 5 } };
  const findings = [{ ...spanned, severity: "note" as const, place }];
  expect(renderGithub({ ...nothing, findings })).toBe(
    "::notice file=articles/guide.md,line=2,endLine=4,title=Note (editors-note)::A note: 100 %25, for the editor\n",
  );
});

test("when nothing is wrong nothing is printed", () => {
  expect(renderGithub(nothing)).toBe("");
});

describe("hostile text", () => {
  const hostile = "a%0A:,\r\n::error::made up\rb\u001B[2J\u202E";
  const findings = [{ ...spanned, file: hostile, title: hostile }];
  const printed = renderGithub({ ...nothing, findings });

  test("is escaped as the runner undoes it, in properties colons and commas too", () => {
    const body = "made up%0Db\uFFFD[2J\uFFFD";
    expect(printed).toBe(
      `::warning file=a%250A%3A%2C%0D%0A%3A%3Aerror%3A%3A${body},line=9,endLine=9,col=10,title=Check (editors-note)::a%250A:,%0D%0A::error::${body}\n`,
    );
  });

  test("in every field makes no command of its own and steers no log", async () => {
    const { run } = poisonRun(await makeRichRun());
    const out = renderGithub(run);
    expect(out).not.toMatch(steering);
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(listProblems(run).length);
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=[^:]*::/);
  });
});

test("the findings and the reasons of gated articles are there, each once", async () => {
  const { run } = await makeRichRun();
  const commands = renderGithub(run)
    .match(/^::\w+/gm)
    ?.map((command) => command.slice(2));
  // The held article has five reasons, of which one repeats its findings.
  expect(commands).toEqual([
    ...Array<string>(3 + 4).fill("error"),
    ...Array<string>(2).fill("warning"),
    "notice",
  ]);
});

test("where GitHub would drop some of a kind, the tenth says how many more the log lists", () => {
  const findings = Array.from({ length: 12 }, (_, index) => ({
    ...spanned,
    title: `Note ${index + 1}`,
  }));
  const lines = renderGithub({ ...nothing, findings })
    .trimEnd()
    .split("\n");
  expect(lines).toHaveLength(13);
  expect(lines[9]).toBe(
    "::warning title=Check::3 more are listed in the log of this step.",
  );
  expect(lines[10]).toContain("::Note 10");
  expect(
    renderGithub({ ...nothing, findings: findings.slice(0, 10) }),
  ).not.toContain("more are listed");
});
