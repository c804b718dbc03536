import fc from "fast-check";
import { expect, test } from "vitest";
import {
  mutateArticle,
  mutateSentence,
} from "../../src/mutate/mutate-article.ts";
import { readProse } from "../parse/read-markdown.ts";

const textsOf = (source: string, kind: string) =>
  mutateSentence(source)
    .made.filter((mutation) => mutation.kind === kind)
    .map(({ text }) => text);

test("a plain sentence is denied in every way there is", () => {
  expect(textsOf("Each backup code works once.", "negated")).toEqual([
    "Each backup code does not work once.",
    "Each backup code never works once.",
    "Each backup code works as often as you like.",
    "No backup code works once.",
    "Each backup code fails once.",
    "It is not true that each backup code works once.",
    "It is a myth that each backup code works once.",
    "Each backup code works once, which is not true.",
  ]);
});

test("a plain sentence is put in doubt in every way there is", () => {
  expect(textsOf("Each backup code works once.", "hedged")).toEqual([
    "Each backup code may work once.",
    "Each backup code usually works once.",
    "Each backup code probably works once.",
    "Usually, each backup code works once.",
    "Probably each backup code works once.",
    "Perhaps each backup code works once.",
    "In most cases, each backup code works once.",
    "Some say that each backup code works once.",
    "It seems that each backup code works once.",
    "It may be that each backup code works once.",
    "Reportedly, each backup code works once.",
    "As far as we know, each backup code works once.",
    "Each backup code works once, most of the time.",
    "Each backup code works once, or so some say.",
  ]);
});

test.each([
  ["Never give a code to anyone.", "Give a code to anyone."],
  ["GitHub can help.", "GitHub cannot help."],
  ["GitHub cannot help.", "GitHub can help."],
  ["Codes aren't shown.", "Codes are shown."],
  ["Instagram does not offer it.", "Instagram does offer it."],
  ["GitHub may not be able to help.", "GitHub may be able to help."],
  ["You get 16 codes.", "You get 17 codes."],
  ["You see them only while logged in.", "You see them while logged in."],
  ["You see them only while logged in.", "You see them only while logged out."],
  ["Nothing and nobody can skip it.", "Something and somebody can skip it."],
])("“%s” becomes “%s”", (before, after) => {
  expect(textsOf(before, "negated")).toContain(after);
});

test("addresses, code and tags are left alone", () => {
  const source =
    "See [the page](https://example.com/can-do) and `can do` <b>here</b>.";
  const { made } = mutateSentence(source);
  expect(made.length).toBeGreaterThan(0);
  for (const { text } of made) {
    expect(text).toContain("](https://example.com/can-do)");
    expect(text).toContain("`can do`");
    expect(text).toContain("<b>");
  }
});

test("no mutation is the sentence itself, empty, or made twice", () => {
  const sentences = fc
    .array(
      fc.constantFrom(
        ..."never not can code codes works once only you see no Nobody 7 is n't **bold** . ,".split(
          " ",
        ),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(sentences, (sentence) => {
      const texts = mutateSentence(sentence).made.map(({ text }) => text);
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts).not.toContain(sentence);
      expect(texts.every((text) => text.trim() !== "")).toBe(true);
    }),
  );
});

test("a sentence is taken out, struck out and hidden, and every other byte stays", () => {
  const article = readProse(
    "First. **Each code** works once. <!-- claim: one-use --> Last.\n",
  );
  const [anchor] = article.anchors;
  if (anchor === undefined) throw new Error("no anchor");
  const deleted = mutateArticle(article, anchor).made.filter(
    ({ kind }) => kind === "deleted",
  );
  const prose = deleted.map(({ how, text }) => [
    how,
    text.slice(text.indexOf("First.")),
  ]);
  expect(prose).toEqual([
    ["taken out, its mark left behind", expect.stringContaining("one-use")],
    ["taken out, its mark too", expect.not.stringContaining("one-use")],
    ["struck out", expect.stringContaining("~~")],
    [
      "hidden in a comment",
      expect.stringMatching(/^First\. .*<!-- .*works once\. -->/),
    ],
  ]);
  for (const [, text] of prose) {
    expect(text).toMatch(/^First\. /);
    expect(text).toMatch(/ Last\.\n$/);
  }
});
