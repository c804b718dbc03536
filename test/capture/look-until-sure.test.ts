// A look that differs from the sign-off is taken again before anyone is asked.
import { expect, test } from "vitest";
import { lookUntilSure } from "../../src/capture/look-until-sure.ts";
import type { Capture } from "../../src/model/capture.ts";
import { addToRecord, describeFlakes } from "../../src/model/flake-record.ts";

type Shown = "signed" | "banner" | "other banner" | "new" | "crash" | "wall";

/** Takes looks that show, one after the other, what is listed; the last one over and over. */
async function lookAtEach(...shown: Shown[]) {
  let taken = 0;
  const sure = await lookUntilSure(
    async () =>
      makeCapture(shown[Math.min(taken++, shown.length - 1)] ?? "new"),
    async ({ evidence, outcome }) =>
      outcome === "captured" && evidence?.words !== "signed",
  );
  const { capture, isUnsteady } = sure;
  const seen =
    capture.outcome === "captured" ? capture.evidence.words : capture.failure;
  return { seen, isUnsteady, taken };
}

function makeCapture(shown: Shown): Capture {
  const base = {
    id: "example/screen@web",
    platform: "example",
    screen: "screen",
    device: "web",
    target: "practice",
    practiceRelease: 1,
    recipe: "r",
    run: "run",
    provenance: {
      startedAt: "2026-11-20T09:00:00Z",
      endedAt: "2026-11-20T09:00:01Z",
      url: undefined,
      environment: {
        engine: "chromium",
        build: "1",
        fonts: "f",
        system: "s",
        processor: "p",
      },
      renderer: "r",
      standsInFor: undefined,
      locale: "en-US",
      timezone: "UTC",
      sandboxed: true,
      steps: [],
      refused: [],
    },
  } as const;
  if (shown === "crash" || shown === "wall")
    return {
      ...base,
      outcome: "failed",
      failure:
        shown === "crash"
          ? { kind: "browser-crashed" }
          : { kind: "walled", wall: "rate-limit" },
      evidence: undefined,
    };
  const picture = { file: shown, pixels: shown, width: 1, height: 1, scale: 1 };
  return {
    ...base,
    outcome: "captured",
    evidence: { picture, text: shown, words: shown, tree: [], proofs: [] },
  };
}

test("a look that is as signed off is taken once", async () => {
  expect(await lookAtEach("signed")).toEqual({
    seen: "signed",
    isUnsteady: false,
    taken: 1,
  });
});

test("a change that stays is a change", async () => {
  expect(await lookAtEach("new")).toEqual({
    seen: "new",
    isUnsteady: false,
    taken: 4,
  });
});

test("what was there once and not again is no change, and is remembered", async () => {
  expect(await lookAtEach("banner", "other banner", "signed")).toEqual({
    seen: "signed",
    isUnsteady: true,
    taken: 3,
  });
});

test("a change with a banner now and then is shown as most looks saw it", async () => {
  expect(await lookAtEach("banner", "new", "new", "new")).toEqual({
    seen: "new",
    isUnsteady: true,
    taken: 4,
  });
});

test("looks of which no two agree are no change", async () => {
  const looks: Shown[] = ["new", "banner", "other banner"];
  let taken = 0;
  const { capture } = await lookUntilSure(
    async () => {
      const look = makeCapture(looks[taken % 3] ?? "new");
      taken += 1;
      if (look.outcome !== "captured") return look;
      const text = `${taken}`;
      return { ...look, evidence: { ...look.evidence, text } };
    },
    async () => true,
  );
  expect(capture).toMatchObject({
    outcome: "failed",
    failure: { kind: "time-out", waitingFor: "two looks that agree" },
  });
});

test("a change that cannot be looked at again is not called one", async () => {
  expect(await lookAtEach("new", "wall")).toMatchObject({
    seen: { kind: "walled" },
    taken: 2,
  });
});

test("a look during which the browser crashed is taken once more, no oftener", async () => {
  expect(await lookAtEach("crash", "signed")).toMatchObject({
    seen: "signed",
    taken: 2,
  });
  expect(await lookAtEach("crash", "crash", "signed")).toMatchObject({
    seen: { kind: "browser-crashed" },
    taken: 2,
  });
});

test("a banner that one visitor in five gets is called a change in one of 625 looks", async () => {
  const share = 0.2;
  const looks = 6;
  let falseChanges = 0;
  // Every way that six visits can go, each with how often it does.
  for (let way = 0; way < 2 ** looks; way += 1) {
    const shown = Array.from({ length: looks }, (_, index): Shown =>
      (way >> index) & 1 ? "banner" : "signed",
    );
    const { seen } = await lookAtEach(...shown);
    const banners = shown.filter((one) => one === "banner").length;
    const likelihood = share ** banners * (1 - share) ** (looks - banners);
    if (seen !== "signed") falseChanges += likelihood;
  }
  expect(falseChanges).toBeCloseTo(0.0016, 10);
});

test("the record grows with each look and begins anew with another recipe", () => {
  const look = makeCapture("signed");
  const first = addToRecord(look, "unsteady", []);
  const second = addToRecord(look, "steady", [{ ...look, flakes: first }]);
  expect([first, second]).toEqual([
    { looks: 1, unsteady: 1 },
    { looks: 2, unsteady: 1 },
  ]);
  const edited = { ...look, recipe: "edited" };
  const anew = addToRecord(edited, "steady", [{ ...look, flakes: second }]);
  expect(anew).toEqual({ looks: 1, unsteady: 0 });
  expect([second, anew].map(describeFlakes)).toEqual([
    "In 1 of 2 looks this screen came out one way and then another.",
    undefined,
  ]);
});
