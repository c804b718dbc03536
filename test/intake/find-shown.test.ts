import { expect, test } from "vitest";
import { findLabels, findProofs } from "../../src/intake/find-shown.ts";
import { wordsOf } from "./words-of.ts";

const screen = wordsOf(
  "Continue with your",
  "linked account",
  "‹  Text message  ›",
  "Iog in  Help",
  "Continue with Facebook",
);

test.each([
  ["Text message", "found", { x: 70, y: 60, width: 120, height: 20 }],
  // Two lines of one heading.
  [
    "Continue with your linked account",
    "found",
    { x: 0, y: 0, width: 180, height: 50 },
  ],
  // A capital I where an l stands.
  ["log in", "found", { x: 0, y: 90, width: 60, height: 20 }],
  ["Help", "found", { x: 120, y: 90, width: 40, height: 20 }],
] as const)("“%s” is %s", (label, outcome, box) => {
  expect(findLabels(screen, [label])).toEqual([{ what: label, outcome, box }]);
});

test("words among others, and words with a slip, are nearly there, with what was read", () => {
  expect(findLabels(screen, ["Facebook", "Text massage"])).toMatchObject([
    { outcome: "nearly", read: "Continue with Facebook" },
    { outcome: "nearly", read: "Text message" },
  ]);
});

test.each(["Text", "Messages", "Recovery", "", "Email"])(
  "“%s” stands nowhere by itself",
  (label) => {
    const [sighting] = findLabels(screen, [label]);
    expect(sighting?.outcome).not.toBe("found");
  },
);

test("proofs are found by their words, whole or by pattern; what has none cannot be told", () => {
  expect(
    findProofs(screen, [
      { role: "heading", name: "/linked account/i" },
      { label: "Text message" },
      { text: "Nothing of the kind" },
      { css: ".icon" },
      { role: "img" },
    ]).map(({ outcome }) => outcome),
  ).toEqual(["found", "found", "not-found", "cannot-tell", "cannot-tell"]);
});
