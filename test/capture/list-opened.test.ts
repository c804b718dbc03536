import { expect, test } from "vitest";
import { listOpened } from "../../src/capture/capture-screen.ts";
import { cleanAddress } from "../../src/capture/clean-address.ts";

test("an address that is opened only where something is seen is the recipe's own, like any other", () => {
  const inner = "https://example.com/b?tab=security";
  const opened = listOpened([
    { goto: "https://example.com/a" },
    {
      when: {
        sees: { role: "dialog" },
        within: 1,
        do: [{ press: "Escape" }, { goto: inner }],
      },
    },
  ]);
  expect(opened).toEqual(["https://example.com/a", inner]);
  expect(cleanAddress(inner, opened)).toBe(inner);
  expect(cleanAddress(inner, [])).toBe("https://example.com/b?tab=hidden");
});
