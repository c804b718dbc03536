import { expect, test } from "vitest";
import { describeVariants } from "../../src/cli/describe-variants.ts";
import type { Capture, CaptureFailure } from "../../src/model/capture.ts";
import { makeCapture, makeScreen } from "../model/specimens.ts";

const variants = ["list", "cards", "none"].map((id) => ({
  id,
  proof: [{ text: id }],
}));
const screen = makeScreen({ variants });

const failed = (failure: CaptureFailure): Capture => ({
  ...makeCapture(),
  outcome: "failed",
  failure,
});
const looks = (at: Readonly<Record<string, Capture>>) =>
  new Map(
    Object.entries(at).map(([variant, capture]) => [
      `example/${screen.id}@web.${variant}`,
      capture,
    ]),
  );

test.each([
  [
    "all",
    { list: makeCapture(), cards: makeCapture(), none: makeCapture() },
    "That run met list, cards, none.",
  ],
  [
    "one, another not, and one that failed",
    {
      list: makeCapture(),
      cards: failed({ kind: "variant-not-met", variant: "cards", looks: 1 }),
      none: failed({ kind: "browser-crashed" }),
    },
    "That run met list; cards was not shown in 1 look; none could not be looked at.",
  ],
  [
    "none",
    {},
    "That run met none of them; list was not looked at; cards was not looked at; none was not looked at.",
  ],
])("a run that met %s", (_name, captures, sentence) => {
  expect(describeVariants(screen, "web", looks(captures))).toBe(sentence);
});

test("of a screen without variants, and of a phone, there is nothing to say", () => {
  expect(describeVariants(makeScreen(), "web", new Map())).toBe("");
  expect(describeVariants(screen, "iphone", new Map())).toBe("");
});
