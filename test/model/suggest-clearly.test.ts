import { expect, test } from "vitest";
import { suggestClearly } from "../../src/model/suggest-clearly.ts";

const known = ["one-use", "never-share", "turn-off", "step-1", "log-in"];

test.each([
  ["one-uses", "one-use"],
  ["One_Use", "one-use"],
  ["one use", "one-use"],
  ["neevr-share", "never-share"],
  ["never-shar", "never-share"],
])("“%s” can only mean “%s”", (name, meant) => {
  expect(suggestClearly(name, known)).toBe(meant);
});

test.each(["turn-on", "step-2", "share", "log-out", "uses-one", ""])(
  "“%s” is nothing to write by itself",
  (name) => {
    expect(suggestClearly(name, known)).toBeUndefined();
  },
);

test("between two that are as near, nothing is chosen", () => {
  expect(suggestClearly("codez", ["codes", "coder"])).toBeUndefined();
});
