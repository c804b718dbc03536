import { expect, test } from "vitest";
import { readEndDate } from "../../src/cli/read-end-date.ts";

const now = new Date("2026-11-23T11:00:00Z");

test("a decision holds to the end of its last day", () => {
  expect(readEndDate("2026-12-31", now)).toEqual({
    outcome: "date",
    until: "2026-12-31T23:59:59.999Z",
  });
});

test("today is a last day", () => {
  expect(readEndDate("2026-11-23", now)).toMatchObject({ outcome: "date" });
});

test.each([
  "2027-02-31",
  "2027-02-29",
  "2027-13-01",
  "2027-00-10",
  "31.12.2027",
  "2027-1-1",
  "+002027-01-01",
  "soon",
  "",
])("“%s” is no day there is", (text) => {
  expect(readEndDate(text, now)).toEqual({
    outcome: "wrong",
    because: `“${text}” is no date.`,
    todo: "Write a day there is as 2026-12-31.",
  });
});

test("February 29th is a day in a leap year", () => {
  expect(readEndDate("2028-02-29", now)).toMatchObject({ outcome: "date" });
});

test("a day that is over is refused", () => {
  expect(readEndDate("2026-11-22", now)).toEqual({
    outcome: "wrong",
    because: "2026-11-22 is not in the future.",
    todo: undefined,
  });
});
