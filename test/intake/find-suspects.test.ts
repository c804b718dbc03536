import { expect, test } from "vitest";
import { findSuspects } from "../../src/intake/find-suspects.ts";
import { wordsOf } from "./words-of.ts";

const none: ReadonlyMap<string, string> = new Map();

function titlesIn(...lines: readonly string[]): string[] {
  return findSuspects(wordsOf(...lines), none).map(({ title }) => title);
}

test.each([
  ["Write to ada.l@example.org now", "an e-mail address"],
  // As it is misread.
  ["ada.l©example.org", "an e-mail address"],
  ["Call +43 660 555 0133", "a phone number"],
  ["Call (415) 555-0132", "a phone number"],
  ["Call 0800 555 0199", "a phone number"],
  ["4821 7730", "a backup code"],
  ["48Z1 773O", "a backup code"],
  ["83920175", "a backup code"],
  ["a91cf-04be7", "a backup code"],
  ["JBSW Y3DP EHPK 3PXP", "a set-up key"],
  ["K7QF-92MX-LD4B", "a recovery key"],
  ["Your code: 604 182", "a one-time code"],
  ["7 3 0 9 1 4", "a one-time code"],
  ["4111 1111 1111 1111", "a card number"],
  ["Hello @ada.writes", "an account’s name"],
])("“%s” looks like %s", (line, title) => {
  expect(titlesIn(line)).toEqual([title]);
});

test.each([
  "24 November 2026, 18:30",
  "12.03.2027",
  "1,250 people, 12 posts",
  "€129.90 a year",
  "version 312.0.4",
  "p•••••@example.com",
  "p...@example.com",
  "9:41",
  "ISO 9001",
  "Enter the 6-digit code",
  "two-factor log-in",
  "Call 911",
])("“%s” is nobody's secret", (line) => {
  expect(titlesIn(line)).toEqual([]);
});

test("the box is around what is secret, and around nothing else", () => {
  expect(findSuspects(wordsOf("Code 4821 7730 used"), none)).toEqual([
    {
      title: "a backup code",
      box: { x: 50, y: 0, width: 90, height: 20 },
    },
  ]);
});

test("the values of a recipe's variables are found by name, however they are cut or misread", () => {
  const secrets = new Map([["SHOP_TEST_USER", "lola_77 tester"]]);
  const found = findSuspects(wordsOf("Hi IoIa_77 tester!"), secrets);
  expect(found.map(({ title }) => title)).toEqual([
    "the value of SHOP_TEST_USER",
  ]);
});

test("lines without end are searched in a moment", () => {
  const lines = ["1234 ", "a.", "@a", "A1B2-", "0 ", "a@"].map((part) =>
    part.repeat(4000),
  );
  expect(titlesIn(...lines).length).toBeGreaterThan(0);
});
