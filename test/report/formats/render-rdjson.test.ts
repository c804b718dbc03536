// The shape below is written by hand from the format's definition (reviewdog.proto).
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { placeAt } from "../../../src/model/place.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { listProblems } from "../../../src/report/formats/list-problems.ts";
import { renderRdjson } from "../../../src/report/formats/render-rdjson.ts";
import { poisonRun, steering } from "../poison-run.ts";
import { makeRichRun } from "../run-fixture.ts";
import { missing, nothing, smallRun, spanned } from "./small-run.ts";

const severity = z.enum(["ERROR", "WARNING", "INFO"]);
const position = z.strictObject({
  line: z.number().int().min(1),
  column: z.number().int().min(1).optional(),
});
const range = z.strictObject({ start: position, end: position });
const rdjson = z.strictObject({
  source: z.strictObject({ name: z.literal("presscheck") }),
  severity: severity.optional(),
  diagnostics: z.array(
    z.strictObject({
      message: z.string().min(1),
      location: z.strictObject({
        path: z.string().min(1),
        range: range.optional(),
      }),
      severity,
      code: z.strictObject({ value: z.string().min(1) }),
      suggestions: z
        .array(z.strictObject({ range, text: z.string().min(1) }))
        .optional(),
    }),
  ),
});

function read(json: string) {
  return rdjson.parse(JSON.parse(json));
}

function diagnose(finding: Finding) {
  return read(renderRdjson({ ...nothing, findings: [finding] })).diagnostics[0];
}

test("findings and reasons are diagnostics, with text that is missing as an insertion", () => {
  const at = { line: 12, column: 39 };
  expect(JSON.parse(renderRdjson(smallRun))).toEqual({
    source: { name: "presscheck" },
    severity: "ERROR",
    diagnostics: [
      {
        message: "Nothing says “once”.\nPaste this: Once. <!-- claim: once -->",
        location: {
          path: "articles/guide.md",
          range: {
            start: { line: 12, column: 17 },
            end: { line: 12, column: 17 },
          },
        },
        severity: "ERROR",
        code: { value: "claim-not-anchored" },
        // Behind the comment that marks the sentence before it, as a paragraph of its own.
        suggestions: [
          {
            range: { start: at, end: at },
            text: "\n\nOnce. <!-- claim: once -->",
          },
        ],
      },
      {
        message: "It has changed.\nDo: Look again.",
        location: { path: "articles/guide.md" },
        severity: "ERROR",
        code: { value: "gate-checkpoint" },
      },
      {
        message: "“A statement that is drifted.”: it was edited.",
        location: {
          path: "articles/guide.md",
          range: { start: { line: 52 }, end: { line: 52 } },
        },
        severity: "ERROR",
        code: { value: "gate-claim" },
      },
      {
        message: "A note: 100 %, for the editor",
        location: {
          path: "articles/guide.md",
          // “é” is two bytes.
          range: {
            start: { line: 9, column: 11 },
            end: { line: 9, column: 15 },
          },
        },
        severity: "WARNING",
        code: { value: "editors-note" },
      },
    ],
  });
});

test("when nothing is wrong there are no diagnostics", () => {
  expect(JSON.parse(renderRdjson(nothing))).toEqual({
    source: { name: "presscheck" },
    diagnostics: [],
  });
});

describe("a suggestion", () => {
  test("at a line's start goes before that line", () => {
    const [suggestion] =
      diagnose({ ...missing, place: placeAt(12, 1) })?.suggestions ?? [];
    const at = { line: 12, column: 1 };
    expect(suggestion).toEqual({
      range: { start: at, end: at },
      text: "Once. <!-- claim: once -->\n",
    });
  });

  const spot = (from: number, to: number) => ({
    start: { line: 12, column: from },
    end: { line: 12, column: to },
  });
  const line = (text: string): Partial<Finding> => ({
    excerpt: { firstLine: 12, lines: [text] },
  });
  const without: readonly (readonly [string, Partial<Finding>])[] = [
    ["something that stands there is meant", { place: spot(5, 9) }],
    ["only a key without its value is known", { paste: "links: " }],
    ["the line already says it", { ...line("---"), paste: "---" }],
    ["the line's end was cut off", line(`${"x".repeat(200)}…`)],
    [
      "the line's start was cut off",
      { place: placeAt(12, 3000), ...line("…end") },
    ],
  ];
  test.each(without)("is not made where %s", (_, change) => {
    const diagnostic = diagnose({ ...missing, ...change });
    expect(diagnostic).toBeDefined();
    expect(diagnostic).not.toHaveProperty("suggestions");
  });
});

test("a column that cannot be counted in bytes is left out, and the line stays", () => {
  const { excerpt: _, ...bare } = spanned;
  expect(diagnose(bare)?.location.range).toEqual({
    start: { line: 9 },
    end: { line: 9 },
  });
});

test("counts agree with the run", async () => {
  const { run } = await makeRichRun();
  const { diagnostics } = read(renderRdjson(run));
  const found = diagnostics.map((diagnostic) => diagnostic.severity);
  expect(found).toEqual([
    ...Array<string>(3 + 4).fill("ERROR"),
    ...Array<string>(2).fill("WARNING"),
    "INFO",
  ]);
});

test("hostile text leaves the result whole and steers no terminal", async () => {
  const { run } = poisonRun(await makeRichRun());
  const json = renderRdjson(run);
  expect(json).not.toMatch(steering);
  expect(read(json).diagnostics).toHaveLength(listProblems(run).length);
});
