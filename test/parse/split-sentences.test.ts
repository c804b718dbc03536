import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "../../src/parse/split-sentences.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

function expectEqual(text: string): void {
  const cut = splitSentences(text).map(({ segment, index }) => [
    index,
    segment,
  ]);
  const meant = [...segmenter.segment(text)].map(({ segment, index }) => [
    index,
    segment,
  ]);
  expect(cut).toEqual(meant);
}

const commonSign = fc.constantFrom(
  ..."ab C D 1 . . . ! ? , : ; - – — ' \" ( ) ’ ” “ [ ] / → × … % & * {".split(
    " ",
  ),
  " ",
  " ",
  "\t",
);

test("texts of common signs are cut where Unicode cuts them", () => {
  const text = fc
    .array(commonSign, { maxLength: 16 })
    .map((signs) => signs.join(""));
  fc.assert(fc.property(text, expectEqual), { numRuns: 20_000 });
});

test("texts of stops, letters and signs are cut where Unicode cuts them", () => {
  const sign = fc.constantFrom(
    ..."a b C D 1 . . . ! ? , : ; - – — ' \" ( ) ’ ” “ [ ] / → × … % & * é ß 中 😀".split(
      " ",
    ),
    " ",
    " ",
    "\t",
    "\u00a0",
    "\u3002",
  );
  const text = fc.array(sign, { maxLength: 24 }).map((signs) => signs.join(""));
  fc.assert(fc.property(text, expectEqual), { numRuns: 20_000 });
});

test("the lines of every page that ships are cut where Unicode cuts them", () => {
  for (const folder of ["../../docs/rules/", "../../articles/"]) {
    const url = new URL(folder, import.meta.url);
    for (const name of readdirSync(url).filter((at) => at.endsWith(".md")))
      for (const line of readFileSync(new URL(name, url), "utf8").split("\n"))
        expectEqual(line);
  }
});

test.each([
  ["Codes work once. Keep them.", ["Codes work once. ", "Keep them."]],
  ["Use e.g. a phone. See U.S. law.", ["Use e.g. a phone. ", "See U.S. law."]],
  [
    "Since 4.2 it works (really!). Yes.",
    ["Since 4.2 it works (really!). ", "Yes."],
  ],
  ["“Wait.” She waited.", ["“Wait.” ", "She waited."]],
])("%s", (text, sentences) => {
  expect(splitSentences(text).map(({ segment }) => segment)).toEqual(sentences);
});
