import { expect, test } from "vitest";
import { addExcerpts } from "../../src/lint/add-excerpts.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Place } from "../../src/model/place.ts";
import { placeAt } from "../../src/model/place.ts";

function excerptOf(text: string, place: Place | undefined) {
  const finding: Finding = {
    rule: "r",
    severity: "error",
    file: "a.md",
    title: "t",
    ...(place === undefined ? {} : { place }),
  };
  return addExcerpts([finding], new Map([["a.md", text]]))[0]?.excerpt;
}

test("two lines on either side, and no more than there are", () => {
  const text = "1\r\n2\r\n3\r\n4\r\n5\r\n6";
  expect(excerptOf(text, placeAt(4, 1))).toEqual({
    firstLine: 2,
    lines: ["2", "3", "4", "5", "6"],
  });
  expect(excerptOf(text, placeAt(1, 1))).toEqual({
    firstLine: 1,
    lines: ["1", "2", "3"],
  });
  expect(excerptOf(text, placeAt(6, 2))?.lines).toEqual(["4", "5", "6"]);
});

test("nothing without a place, or for a file that was not read", () => {
  expect(excerptOf("1", undefined)).toBeUndefined();
});

test("long lines are cut behind what is marked, so that columns still hold", () => {
  const long = `${"word ".repeat(200)}HERE${" more".repeat(200)}`;
  const place = {
    start: { line: 2, column: 1001 },
    end: { line: 2, column: 1005 },
  };
  const lines = excerptOf(`${long}\n${long}\n${long}`, place)?.lines ?? [];
  expect(lines[0]).toHaveLength(161);
  expect(lines[1]?.slice(1000, 1004)).toBe("HERE");
  expect(lines[1]?.length).toBeLessThan(1100);
});

test("a line of ten million characters is shown in part", () => {
  const lines = excerptOf("x".repeat(10_000_000), placeAt(1, 5_000_000))?.lines;
  expect(lines?.[0]?.length).toBeLessThan(200);
});

test("a place over many lines does not show them all", () => {
  const place = { start: { line: 3, column: 1 }, end: { line: 90, column: 1 } };
  expect(excerptOf("line\n".repeat(99), place)?.lines).toHaveLength(9);
});
