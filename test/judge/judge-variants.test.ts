// One variant of a screen: what it is worth when it was met today, and when it was not.
import { expect, test } from "vitest";
import { compareCapture } from "../../src/compare/compare-capture.ts";
import type { CheckpointFacts } from "../../src/judge/checkpoint-facts.ts";
import { judgeCheckpoint } from "../../src/judge/judge-checkpoint.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Capture } from "../../src/model/capture.ts";
import { digestRecipe } from "../../src/model/recipe-digest.ts";
import type { CheckpointSignoff } from "../../src/model/signoff.ts";
import {
  daysBefore,
  makeBaseline,
  makeCapture,
  makeFailure,
  makePlatform,
  makeScreen,
  node,
  now,
  sign,
  tree,
} from "../model/specimens.ts";
import { readArticle } from "../parse/read-markdown.ts";

const list = { id: "list", proof: [{ role: "list" }] };
const cards = { id: "cards", proof: [{ role: "img" }] };
const screen = makeScreen({ variants: [list, cards] });
const recipe = digestRecipe(screen, "cards");
const article = readArticle(`---
title: Codes
platform: example
checkpoints:
  - { screen: failed-code, section: First checks, on: [web], freshFor: 30d }
---

## First checks

Tap **Confirm**.
`);

const met = makeCapture({ variant: "cards", recipe });
const unmet = makeFailure(
  { kind: "variant-not-met", variant: "cards", looks: 5 },
  { variant: "cards", recipe },
);
const otherTree = tree.map((at) =>
  at.name === "Confirm" ? node("button", "Continue", 1) : at,
);

interface Scene {
  readonly capture: Capture;
  readonly baseline?: Partial<Baseline> | "none";
  readonly signoff?: Partial<CheckpointSignoff> | "none";
  readonly target?: CheckpointFacts["target"];
}

function judge({ capture, baseline, signoff, target = "live" }: Scene) {
  const [demand] = article.frontmatter.checkpoints;
  if (demand === undefined) throw new Error("no checkpoint");
  const own = makeBaseline({
    variant: "cards",
    recipe,
    target,
    ...(baseline === "none" ? {} : baseline),
  });
  const kept = baseline === "none" ? undefined : own;
  const seen = { ...capture, target };
  return judgeCheckpoint({
    article,
    demand,
    device: "web",
    variant: "cards",
    platform: makePlatform([
      {
        ...screen,
        baselineByDevice: new Map(
          kept === undefined ? [] : [["web.cards", kept]],
        ),
      },
    ]),
    articles: [article],
    quarantines: [],
    capture: seen,
    comparison: compareCapture(seen, kept),
    signoffs: {
      claims: [],
      checkpoints:
        signoff === "none" ? [] : [sign(article, demand, screen, own, signoff)],
      waivers: [],
    },
    target,
    now,
  });
}

const long = { capturedAt: daysBefore(40) };
const longAgo = { seen: daysBefore(40), at: daysBefore(40) };
const recalled = (daysAgo: number, evidence = {}) =>
  makeCapture(
    {
      variant: "cards",
      recipe,
      provenance: { ...met.provenance, endedAt: daysBefore(daysAgo) },
    },
    evidence,
  );

test.each<readonly [string, Scene, string, string]>([
  ["met and as signed off", { capture: met }, "verified", ""],
  [
    "met and never signed off",
    { capture: met, baseline: "none", signoff: "none" },
    "new",
    "nobody has signed this screen off yet",
  ],
  ["not met, and its sign-off is young", { capture: unmet }, "verified", ""],
  [
    "not met and never signed off",
    { capture: unmet, baseline: "none", signoff: "none" },
    "new",
    "the variant “cards” was not shown in 5 looks, and nobody has signed it off yet",
  ],
  [
    "not met, approved for another article only",
    { capture: unmet, signoff: "none" },
    "new",
    "nobody has compared this screen with this section yet",
  ],
  [
    "not met for longer than its sign-off holds",
    { capture: unmet, baseline: long, signoff: longAgo },
    "expired",
    "the variant “cards” was last seen on 2026-04-22 and not since, and the sign-off held until 2026-05-22",
  ],
  [
    "not met, signed off until a day that is over",
    { capture: unmet, signoff: { until: daysBefore(1) } },
    "expired",
    "the variant “cards” was last seen on 2026-05-22 and not since, and the sign-off held until 2026-05-31, as Ada decided",
  ],
  [
    "not met for ever on practice, which does not age",
    { capture: unmet, baseline: long, signoff: longAgo, target: "practice" },
    "verified",
    "",
  ],
  [
    "not met today; as signed off when it was met last",
    { capture: recalled(3) },
    "verified",
    "",
  ],
  [
    "not met today; changed when it was met last",
    { capture: recalled(3, { tree: otherTree }) },
    "changed",
    "the screen has changed (1 difference)",
  ],
  [
    "met last too long ago to sign it off by that look",
    { capture: recalled(35), baseline: long, signoff: longAgo },
    "expired",
    "the variant “cards” was last seen on 2026-04-27 and not since, and the sign-off held until 2026-05-22",
  ],
  [
    "met again, with a sign-off that is over",
    { capture: met, baseline: long, signoff: longAgo },
    "expired",
    "the sign-off held until 2026-05-22",
  ],
  [
    "not met, and its picture is gone",
    { capture: unmet, baseline: { pictureNow: undefined } },
    "changed",
    "the approved picture is missing",
  ],
  [
    "not met, with the other variant's look in its place",
    {
      capture: unmet,
      baseline: { variant: "list", recipe: digestRecipe(screen, "list") },
    },
    "changed",
    "the approved picture shows the variant “list”",
  ],
  [
    "not met, with a look in its place that says of no variant",
    { capture: unmet, baseline: { variant: undefined } },
    "changed",
    "the approved picture does not say which variant it shows",
  ],
  [
    "not met, with the other variant's look relabelled",
    {
      capture: unmet,
      baseline: { recipe: digestRecipe(screen, "list") },
    },
    "recipe-changed",
    "the recipe, proof or masks were edited after the sign-off",
  ],
  [
    "not met, and a person has rejected it",
    {
      capture: unmet,
      baseline: {
        signoff: {
          ...makeBaseline().signoff,
          decision: "rejected",
          why: "wrong language",
        },
      },
    },
    "rejected",
    "Ada rejected it: wrong language",
  ],
  [
    "a wall stood before it",
    { capture: makeFailure({ kind: "walled", wall: "captcha" }) },
    "could-not-look",
    "could not look: a test for robots (CAPTCHA) stood in the way",
  ],
])("%s", (_, scene, status, because) => {
  const verdict = judge(scene);
  expect([verdict.status, verdict.because]).toEqual([status, because]);
});

test("who is not shown a variant is told three ways out", () => {
  const { todo } = judge({ capture: unmet, baseline: "none" });
  expect(todo).toBe(
    `Look again until it is shown (npx presscheck capture example/failed-code@web --target live), then run verify and sign it off. Whoever is shown it can hand in a picture: npx presscheck attach ${article.file} failed-code --on web --variant cards --target live --picture <file> --model "…" --os "…" --app "…" --reason "…". If readers no longer meet it, take it out of “variants” in checkpoints/example/failed-code/screen.yaml.`,
  );
});

test("dropping or adding a variant leaves the others' sign-offs alone; editing one does not", () => {
  const same = (variants: (typeof list)[]) =>
    digestRecipe(makeScreen({ variants }), "cards") === recipe;
  expect([
    same([cards]),
    same([cards, list, { id: "tiles", proof: [{ role: "table" }] }]),
    same([list, { ...cards, proof: [{ role: "figure" }] }]),
    same([list, { ...cards, id: "tiles" }]),
  ]).toEqual([true, true, false, false]);
});
