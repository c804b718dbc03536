import fc from "fast-check";
import { expect, test } from "vitest";
import { digestValue } from "../../src/model/digest.ts";
import { describeLocator, locatorSchema } from "../../src/model/locator.ts";
import { findNodes } from "../../src/model/match-locator.ts";
import { periodMs, periodSchema } from "../../src/model/period.ts";
import { digestRecipe } from "../../src/model/recipe-digest.ts";
import { normaliseWording } from "../../src/model/wording.ts";
import { makeScreen, node, tree } from "./specimens.ts";

test("normalising what is normal changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = normaliseWording(text);
      expect(normaliseWording(once)).toBe(once);
    }),
  );
});

test("the digest of a value does not depend on the order of its keys, and depends on all else", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(digestValue(turned)).toBe(digestValue(value));
      expect(digestValue({ ...value, "another key": 1 })).not.toBe(
        digestValue(value),
      );
    }),
  );
});

test("a recipe's digest is of proof, recipe, shot and masks alone", () => {
  const usual = digestRecipe(makeScreen());
  const digests = [
    makeScreen({
      title: "Other",
      instructions: { web: ["Look."] },
      by: { web: "hand" },
      needs: ["A"],
    }),
    makeScreen({ proof: [{ role: "alert" }] }),
    makeScreen({ recipe: [] }),
    makeScreen({ shot: { mask: [{ label: "Code" }] } }),
    makeScreen({ shot: { mask: [], of: { role: "main" } } }),
  ].map((screen) => digestRecipe(screen));
  expect(digests.map((digest) => digest === usual)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test.each([
  ["12h", 43_200_000],
  ["30d", 2_592_000_000],
  ["6w", 3_628_800_000],
])("%s is a time", (period, ms) => {
  expect([periodSchema.safeParse(period).success, periodMs(period)]).toEqual([
    true,
    ms,
  ]);
});

test.each([
  "",
  "0d",
  "30",
  "d",
  "-1d",
  "1.5d",
  "30 d",
  "30D",
  "99999d",
  "1d1h",
])("%j is no time", (period) => {
  expect(periodSchema.safeParse(period).success).toBe(false);
});

test.each([
  [{ role: "button", name: "confirm" }, ["Confirm"]],
  [{ role: "button", name: "/^conf/i" }, ["Confirm"]],
  [{ role: "button", name: "Conf" }, []],
  [{ role: "link" }, ["Try another way"]],
  [{ label: "Code" }, ["Code"]],
  [{ label: "That code is wrong" }, []],
  [{ text: "/code/i" }, ["Enter your code", "That code is wrong", "Code"]],
  [{ placeholder: "Code" }, []],
  [{ css: "#code" }, []],
])("%j finds what a reader would", (locator, names) => {
  expect(findNodes(tree, locator).map(({ name }) => name)).toEqual(names);
});

test("a pattern that would take for ever elsewhere ends here", () => {
  const long = [node("text", `${"a".repeat(50_000)}!`)];
  expect(findNodes(long, { text: "/^(a+)+$/" })).toEqual([]);
});

test.each(["/(?=a)/", "/(a)\\1/", "/(?<!a)b/", "/[/"])(
  "the pattern %s is refused by the schema",
  (name) => {
    expect(locatorSchema.safeParse({ role: "button", name }).success).toBe(
      false,
    );
  },
);

test("a locator reads as words", () => {
  expect(
    [
      { role: "button", name: "Log in" },
      { role: "alert", name: "/is wrong|didn't work/i" },
      { label: "Code" },
      { text: "Hi" },
      { placeholder: "123" },
      { css: "#a" },
      { role: "main" },
    ].map(describeLocator),
  ).toEqual([
    "button “Log in”",
    "alert like “is wrong” or “didn't work”",
    "field labelled “Code”",
    "text “Hi”",
    "field with the hint “123”",
    "element #a",
    "main",
  ]);
});
