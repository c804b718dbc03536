// The shape below is written by hand from the specification (SARIF 2.1.0, OASIS) and
// from what GitHub's code scanning requires of it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Finding } from "../../../src/model/finding.ts";
import { listProblems } from "../../../src/report/formats/list-problems.ts";
import { renderSarif } from "../../../src/report/formats/render-sarif.ts";
import { poisonRun, steering } from "../poison-run.ts";
import { makeRichRun } from "../run-fixture.ts";
import { missing, nothing, smallRun, spanned } from "./small-run.ts";

const fromOne = z.number().int().min(1);
const text = z.strictObject({ text: z.string().min(1) });
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.literal("presscheck"),
          version: z.string().min(1),
          rules: z.array(
            z.strictObject({ id: z.string(), shortDescription: text }),
          ),
        }),
      }),
      columnKind: z.literal("utf16CodeUnits"),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.number().int().min(0),
          level: z.enum(["error", "warning", "note"]),
          message: text,
          locations: z.tuple([
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({
                  // A relative reference: no scheme, no backslash, no leading slash.
                  uri: z.string().regex(/^[^/\\:\s][^\\:\s]*$/),
                  uriBaseId: z.literal("%SRCROOT%"),
                }),
                region: z.strictObject({
                  startLine: fromOne,
                  startColumn: fromOne.optional(),
                  endLine: fromOne.optional(),
                  endColumn: fromOne.optional(),
                }),
              }),
            }),
          ]),
          partialFingerprints: z.strictObject({
            primaryLocationLineHash: z.string().regex(/^[0-9a-f]{64}:\d+$/),
          }),
        }),
      ),
    }),
  ]),
});

function read(json: string) {
  return sarif.parse(JSON.parse(json)).runs[0];
}

function fingerprint(...findings: readonly Finding[]): string[] {
  return read(renderSarif({ ...nothing, findings })).results.map(
    ({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash,
  );
}

test("findings and reasons are results of one run, with their rules", () => {
  const { tool, results } = read(renderSarif(smallRun));
  expect(tool.driver).toEqual({
    name: "presscheck",
    version: "0.1.0",
    rules: [
      {
        id: "claim-not-anchored",
        shortDescription: { text: "Claim not anchored" },
      },
      { id: "editors-note", shortDescription: { text: "Editors note" } },
      { id: "gate-checkpoint", shortDescription: { text: "Gate checkpoint" } },
      { id: "gate-claim", shortDescription: { text: "Gate claim" } },
    ],
  });
  const shown = results.map(({ ruleId, level, message, locations: [at] }) => [
    ruleId,
    level,
    message.text,
    at.physicalLocation.region,
  ]);
  expect(shown).toEqual([
    [
      "claim-not-anchored",
      "error",
      "Nothing says “once”.\nPaste this: Once. <!-- claim: once -->",
      { startLine: 12, startColumn: 17, endLine: 12, endColumn: 17 },
    ],
    [
      "gate-checkpoint",
      "error",
      "It has changed.\nDo: Look again.",
      { startLine: 1 },
    ],
    [
      "gate-claim",
      "error",
      "“A statement that is drifted.”: it was edited.",
      { startLine: 52, startColumn: 3, endLine: 52, endColumn: 40 },
    ],
    [
      "editors-note",
      "warning",
      "A note: 100 %, for the editor",
      { startLine: 9, startColumn: 10, endLine: 9, endColumn: 14 },
    ],
  ]);
});

test("when nothing is wrong there is a run without results", () => {
  const { tool, results } = read(renderSarif(nothing));
  expect({ rules: tool.driver.rules, results }).toEqual({
    rules: [],
    results: [],
  });
});

test("text to paste is never read as a link of the message", () => {
  const paste = "[Help](https://help.example) \\](1) [plain]";
  const [result] = read(
    renderSarif({ ...nothing, findings: [{ ...missing, paste }] }),
  ).results;
  expect(result?.message.text).toContain(
    "[Help\\](https://help.example) \\\\\\](1) [plain]",
  );
});

test("a path becomes a relative reference", () => {
  const [result] = read(
    renderSarif({
      ...nothing,
      findings: [{ ...spanned, file: "articles/a b:ü\uD800.md" }],
    }),
  ).results;
  expect(result?.locations[0].physicalLocation.artifactLocation.uri).toBe(
    "articles/a%20b%3A%C3%BC%EF%BF%BD.md",
  );
});

describe("a fingerprint", () => {
  test("stays when lines are added above, and when white space or the wording of the finding changes", () => {
    const moved: Finding = {
      ...spanned,
      place: {
        start: { line: 29, column: 12 },
        end: { line: 29, column: 16 },
      },
      title: "Said in other words",
      excerpt: { firstLine: 28, lines: ["x", "  100 %,  é TODO now ", "y"] },
    };
    expect(fingerprint(moved)).toEqual(fingerprint(spanned));
  });

  test("stays wherever the finding stands, whatever stands around it", () => {
    const [expected] = fingerprint(spanned);
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.array(fc.string(), { minLength: 2, maxLength: 2 }),
        (moved, [above = "", below = ""]) => {
          const line = 9 + moved;
          const place = {
            start: { line, column: 10 },
            end: { line, column: 14 },
          };
          const lines = [above, "100 %, é TODO now", below];
          const excerpt = { firstLine: line - 1, lines };
          expect(fingerprint({ ...spanned, place, excerpt })).toEqual([
            expected,
          ]);
        },
      ),
    );
  });

  const others: readonly (readonly [string, Partial<Finding>])[] = [
    ["rule", { rule: "figure-anchor" }],
    ["file", { file: "articles/other.md" }],
    ["subject", { subject: "never-share" }],
    ["line", { excerpt: { firstLine: 12, lines: ["Other words."] } }],
  ];
  test.each(others)("differs with the %s", (_, change) => {
    const [one, other] = fingerprint(missing, { ...missing, ...change });
    expect(one).not.toBe(other);
  });

  test("differs for two findings alike in all of that, and adding lines changes neither", () => {
    const both = fingerprint(spanned, spanned);
    expect(new Set(both).size).toBe(2);
    expect(both[0]).toBe(fingerprint(spanned)[0]);
  });

  test("is another for every result of a run", async () => {
    const { run } = await makeRichRun();
    const { results } = read(renderSarif(run));
    const all = results.map(
      ({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash,
    );
    expect(new Set(all).size).toBe(results.length);
  });
});

test("counts agree with the run, and every result points to its rule", async () => {
  const { run } = await makeRichRun();
  const { tool, results } = read(renderSarif(run));
  const levels = (level: string) =>
    results.filter((result) => result.level === level).length;
  expect([levels("error"), levels("warning"), levels("note")]).toEqual([
    3 + 4,
    2,
    1,
  ]);
  for (const { ruleId, ruleIndex } of results)
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

test("hostile text leaves the log whole and steers no terminal", async () => {
  const { run } = poisonRun(await makeRichRun());
  const json = renderSarif(run);
  expect(json).not.toMatch(steering);
  expect(read(json).results).toHaveLength(listProblems(run).length);
});
