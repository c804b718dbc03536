import fc from "fast-check";
import { expect, test } from "vitest";
import type { Capture } from "../../src/model/capture.ts";
import type { Screen } from "../../src/model/platform-registry.ts";
import type { PlanOptions } from "../../src/plan/plan-captures.ts";
import { planCaptures } from "../../src/plan/plan-captures.ts";
import {
  daysBefore,
  makeCapture,
  makeFailure,
  makePlatform,
  makeScreen,
  now,
} from "../model/specimens.ts";
import { readArticle } from "../parse/read-markdown.ts";

const live: PlanOptions = {
  target: "live",
  practiceRelease: undefined,
  earlier: [],
  renderer: "renderer-1",
  lookAgainAfter: "1d",
  now,
};

function article(
  name: string,
  status: string,
  demands: readonly (readonly [screen: string, on: string])[],
) {
  const checkpoints = demands
    .map(
      ([screen, on]) => `  - { screen: ${screen}, section: S, on: [${on}] }\n`,
    )
    .join("");
  return readArticle(
    `---\ntitle: ${name}\nplatform: example\nstatus: ${status}\ncheckpoints:\n${checkpoints}---\n\n## S\n`,
    `articles/${name}.md`,
  );
}

function planOf(
  articles: readonly ReturnType<typeof article>[],
  options = live,
  screens?: readonly Screen[],
) {
  return planCaptures(
    articles,
    new Map([["example", makePlatform(screens)]]),
    options,
  );
}

test("a screen is looked at once on each device, however many articles demand it", () => {
  const plan = planOf([
    article("a", "review", [["failed-code", "web, iphone-web"]]),
    article("b", "published", [
      ["failed-code", "web"],
      ["failed-code", "android-web, web"],
    ]),
  ]);
  expect(plan.items.map(({ id, reuse }) => [id, reuse])).toEqual([
    ["example/failed-code@android-web", undefined],
    ["example/failed-code@iphone-web", undefined],
    ["example/failed-code@web", undefined],
  ]);
});

test("drafts demand no look, nor do native apps, devices looked at by hand, and screens nobody described", () => {
  const byHand = makeScreen({ id: "by-hand", by: { web: "hand" } });
  const plan = planOf(
    [
      article("a", "draft", [["failed-code", "web"]]),
      article("b", "review", [
        ["failed-code", "iphone, android"],
        ["by-hand", "web, iphone-web"],
        ["unknown", "web"],
      ]),
    ],
    live,
    [makeScreen(), byHand],
  );
  expect(plan.items.map(({ id }) => id)).toEqual([
    "example/by-hand@iphone-web",
  ]);
});

test("articles about a platform nobody described demand nothing", () => {
  expect(
    planCaptures(
      [article("a", "review", [["failed-code", "web"]])],
      new Map(),
      live,
    ).items,
  ).toEqual([]);
});

const provenance = (changed: object) => ({
  ...makeCapture().provenance,
  ...changed,
});

test.each<readonly [string, Capture, Partial<PlanOptions>, boolean]>([
  ["of the same recipe, browser and day", makeCapture(), {}, true],
  ["of another recipe", makeCapture({ recipe: "0".repeat(64) }), {}, false],
  ["of another screen", makeCapture({ screen: "other" }), {}, false],
  ["on another device", makeCapture({ device: "iphone-web" }), {}, false],
  [
    "on practice, for live",
    makeCapture({ target: "practice", practiceRelease: 1 }),
    {},
    false,
  ],
  [
    "on live, for practice",
    makeCapture(),
    { target: "practice", practiceRelease: 1 },
    false,
  ],
  [
    "by another browser",
    makeCapture({ provenance: provenance({ renderer: "renderer-2" }) }),
    {},
    false,
  ],
  [
    "when no browser is installed",
    makeCapture(),
    { renderer: undefined },
    false,
  ],
  [
    "from just under a day ago",
    makeCapture({ provenance: provenance({ endedAt: daysBefore(0.99) }) }),
    {},
    true,
  ],
  [
    "from a day ago",
    makeCapture({ provenance: provenance({ endedAt: daysBefore(1) }) }),
    {},
    false,
  ],
  [
    "from tomorrow",
    makeCapture({ provenance: provenance({ endedAt: daysBefore(-1) }) }),
    {},
    false,
  ],
  [
    "whose record was changed since",
    {
      ...makeCapture(),
      evidence: makeCapture({}, { words: "Other" }).evidence,
    },
    {},
    false,
  ],
  [
    "whose record carries no digest",
    (({ seal: _seal, ...rest }) => rest)(makeCapture()),
    {},
    false,
  ],
  ["that failed", makeFailure({ kind: "browser-crashed" }), {}, false],
  [
    "on practice a year ago",
    makeCapture({
      target: "practice",
      practiceRelease: 1,
      provenance: provenance({ endedAt: daysBefore(365) }),
    }),
    { target: "practice", practiceRelease: 1 },
    true,
  ],
  [
    "on another practice release",
    makeCapture({ target: "practice", practiceRelease: 1 }),
    { target: "practice", practiceRelease: 2 },
    false,
  ],
])(
  "an earlier look %s is reused or not",
  (_what, capture, options, isReused) => {
    const [item] = planOf([article("a", "review", [["failed-code", "web"]])], {
      ...live,
      ...options,
      earlier: [capture],
    }).items;
    expect(item?.reuse).toEqual(isReused ? { run: "run-1" } : undefined);
  },
);

test("the newest look that is still fresh is reused", () => {
  const earlier = [
    makeFailure({ kind: "browser-crashed" }, { run: "run-3" }),
    makeCapture({ run: "run-2" }),
    makeCapture({ run: "run-1" }),
  ];
  const [item] = planOf([article("a", "review", [["failed-code", "web"]])], {
    ...live,
    earlier,
  }).items;
  expect(item?.reuse).toEqual({ run: "run-2" });
});

test("the plan does not depend on the order of articles, demands or devices", () => {
  const demands = ["failed-code", "two", "three"].flatMap((screen) =>
    ["web", "iphone-web", "android-web"].map(
      (device) => [screen, device] as const,
    ),
  );
  const screens = ["failed-code", "two", "three"].map((id) =>
    makeScreen({ id }),
  );
  const planned = (
    order: readonly (readonly [string, string])[],
    cut: number,
  ) =>
    planOf(
      [
        article("a", "review", order.slice(0, cut)),
        article("b", "review", order.slice(cut)),
      ],
      live,
      screens,
    );
  const expected = planned(demands, 4);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(demands, { minLength: demands.length }),
      fc.integer({ min: 1, max: 8 }),
      (order, cut) => {
        expect(planned(order, cut)).toEqual(expected);
      },
    ),
    { numRuns: 30 },
  );
});

test("the digest names target, release, screens and recipes, and not what is reused", () => {
  const articles = [article("a", "review", [["failed-code", "web"]])];
  const { digest } = planOf(articles);
  const others = [
    planOf(articles, { ...live, earlier: [makeCapture()] }),
    planOf(articles, { ...live, target: "practice", practiceRelease: 1 }),
    planOf(articles, { ...live, target: "practice", practiceRelease: 2 }),
    planOf(articles, live, [makeScreen({ recipe: [] })]),
    planOf([article("a", "review", [["failed-code", "iphone-web"]])]),
  ];
  expect(others.map((plan) => plan.digest === digest)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(new Set(others.map((plan) => plan.digest)).size).toBe(5);
});

test("each variant is planned for itself where a browser looks, and by a recipe that knows of no other", () => {
  const variants = [
    { id: "list", proof: [{ role: "list" }] },
    { id: "cards", proof: [{ role: "img" }] },
  ];
  const both = makeScreen({ variants, by: { "iphone-web": "hand" } });
  const demanding = [
    article("a", "review", [["failed-code", "web, iphone-web"]]),
  ];
  const { items } = planOf(demanding, live, [both]);
  expect(items.map(({ id, variant }) => [id, variant])).toEqual([
    ["example/failed-code@web.cards", "cards"],
    ["example/failed-code@web.list", "list"],
  ]);
  // Another variant that is named later makes nothing stale that was seen before.
  const [, seen] = items;
  const earlier = [
    makeCapture({
      id: seen?.id ?? "",
      variant: "list",
      recipe: seen?.recipe ?? "",
    }),
  ];
  const more = makeScreen({
    variants: [...variants, { id: "tiles", proof: [{ role: "table" }] }],
  });
  const again = planOf(demanding, { ...live, earlier }, [more]).items;
  expect(
    again
      .filter(({ device }) => device === "web")
      .map(({ variant, reuse }) => [variant, reuse?.run]),
  ).toEqual([
    ["cards", undefined],
    ["list", "run-1"],
    ["tiles", undefined],
  ]);
});
