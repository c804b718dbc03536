// A screen in variants is looked at until each was met, and a change of one is made sure of by looks at that one.
import { expect, test } from "vitest";
import type { VariantLook } from "../../src/capture/look-at-variants.ts";
import { lookAtVariants } from "../../src/capture/look-at-variants.ts";
import { recallMeeting } from "../../src/capture/recall-meeting.ts";
import type { Capture } from "../../src/model/capture.ts";
import {
  daysBefore,
  makeBaseline,
  makeCapture,
  makeScreen,
} from "../model/specimens.ts";

/** "list", or "list*" where it differs from its sign-off; "wall" is no screen at all. */
type Shown = "list" | "list*" | "cards" | "cards*" | "wall";

/** Looks that show, one after the other, what is listed, and then from the start again. */
async function meet(...shown: Shown[]) {
  let taken = 0;
  const found = await lookAtVariants(
    ["list", "cards"],
    async () => show(shown[taken++ % shown.length] ?? "wall"),
    async ({ evidence }) => evidence?.words === "changed",
  );
  const looks = Object.fromEntries(
    [...found].map(([variant, look]) => [variant, describe(look)]),
  );
  return { ...looks, taken };
}

function show(shown: Shown): Capture {
  if (shown === "wall")
    return {
      ...makeCapture(),
      outcome: "failed",
      failure: { kind: "walled", wall: "rate-limit" },
      evidence: undefined,
    };
  const variant = shown.replace("*", "");
  const words = shown.endsWith("*") ? "changed" : "signed";
  return makeCapture({ variant }, { words, text: words });
}

function describe(look: VariantLook): string {
  if (!look.met) return `not met in ${look.looks}`;
  const { capture, isUnsteady } = look;
  const seen =
    capture.outcome === "captured"
      ? capture.evidence.words
      : capture.failure.kind === "time-out"
        ? `no ${capture.failure.waitingFor}`
        : capture.failure.kind;
  return isUnsteady ? `${seen}, unsteady` : seen;
}

test.each<readonly [string, Shown[], object]>([
  [
    "both are met, and no look more is taken",
    ["list", "cards"],
    { list: "signed", cards: "signed", taken: 2 },
  ],
  [
    "one that never comes is not met, and the other one stands",
    ["list"],
    { list: "signed", cards: "not met in 5", taken: 5 },
  ],
  [
    "one that comes late is met",
    ["list", "list", "list", "list", "cards"],
    { list: "signed", cards: "signed", taken: 5 },
  ],
  [
    "a change of one is seen at four looks at that one",
    ["list", "cards*"],
    { list: "signed", cards: "changed", taken: 8 },
  ],
  [
    "a change of both",
    ["list*", "cards*"],
    { list: "changed", cards: "changed", taken: 8 },
  ],
  [
    "the other variant, as signed off, does not take a change back",
    ["cards*", "list", "list", "list", "cards*", "cards*", "list"],
    { list: "signed", cards: "changed", taken: 8 },
  ],
  [
    "what was otherwise once is no change, and is remembered of that one only",
    ["cards*", "list", "cards"],
    { list: "signed", cards: "signed, unsteady", taken: 3 },
  ],
  [
    "a change that cannot be made sure of is neither a change nor none",
    ["cards*", ...Array.from({ length: 15 }, (): Shown => "list")],
    {
      list: "signed",
      cards: "no the variant “cards” to be shown again",
      taken: 16,
    },
  ],
  [
    "a wall at the first look stands before all",
    ["wall"],
    { list: "walled", cards: "walled", taken: 1 },
  ],
  [
    "a wall later on only ends the search",
    ["list", "list", "wall"],
    { list: "signed", cards: "not met in 2", taken: 3 },
  ],
  [
    "a wall before a change was made sure of stands before that one",
    ["list", "cards*", "wall"],
    { list: "signed", cards: "walled", taken: 3 },
  ],
])("%s", async (_, shown, expected) => {
  expect(await meet(...shown)).toEqual(expected);
});

const variants = [
  { id: "list", proof: [{ role: "list" }] },
  { id: "cards", proof: [{ role: "img" }] },
];
const item = {
  id: "example/failed-code@web.cards",
  platform: "example",
  screen: "failed-code",
  device: "web",
  variant: "cards",
  recipe: "r",
  reuse: undefined,
} as const;
const plan = {
  target: "live",
  practiceRelease: undefined,
  items: [item],
  digest: "d",
} as const;

function seen(daysAgo: number, changed: Partial<Capture> = {}) {
  const { provenance } = makeCapture();
  return makeCapture({
    id: item.id,
    variant: "cards",
    recipe: "r",
    provenance: { ...provenance, endedAt: daysBefore(daysAgo) },
    ...(changed as object),
  });
}

test.each<readonly [string, Capture[], number | undefined]>([
  ["nothing where it was never met", [], undefined],
  ["the newest look at it", [seen(2), seen(5)], 2],
  ["none of another variant", [seen(2, { id: `${item.id}2` })], undefined],
  ["none by another recipe", [seen(2, { recipe: "other" })], undefined],
  ["none on practice", [seen(2, { target: "practice" })], undefined],
  ["none from before what is signed off", [seen(12)], undefined],
])("of a variant that is not met is recalled %s", (_, earlier, daysAgo) => {
  const screen = makeScreen({
    variants,
    baselineByDevice: new Map([
      ["web.cards", makeBaseline({ capturedAt: daysBefore(10) })],
    ]),
  });
  const recalled = recallMeeting(item, plan, screen, earlier);
  expect(recalled?.provenance.endedAt).toBe(
    daysAgo === undefined ? undefined : daysBefore(daysAgo),
  );
});
