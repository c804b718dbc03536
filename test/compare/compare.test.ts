import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCapture } from "../../src/compare/compare-capture.ts";
import { compareCaptures } from "../../src/compare/compare-captures.ts";
import { compareTrees } from "../../src/compare/compare-trees.ts";
import type { AccessNode } from "../../src/model/access-node.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import type { ScreenChange } from "../../src/model/comparison.ts";
import { digest } from "../../src/model/digest.ts";
import type { Captured } from "../model/specimens.ts";
import {
  makeBaseline,
  makeCapture,
  makeFailure,
  makePlatform,
  makeScreen,
  node,
  tree,
} from "../model/specimens.ts";

const other = {
  ...makeBaseline().picture,
  file: digest("other file"),
  pixels: digest("other pixels"),
};

function compare(
  evidence: Partial<Captured["evidence"]>,
  baseline: Partial<Baseline> = {},
) {
  const {
    id: _id,
    platform: _p,
    screen: _s,
    device: _d,
    ...outcome
  } = compareCapture(makeCapture({}, evidence), makeBaseline(baseline));
  return outcome;
}

/** Kind and words of each change, without the boxes. */
function said(changes: readonly ScreenChange[]) {
  return changes.map((change) => {
    const {
      box: _box,
      was: _was,
      ...rest
    } = { box: undefined, was: undefined, ...change };
    return Object.values(rest).join(" | ");
  });
}

const renamed = tree.map((at) =>
  at.name === "Confirm" ? node("button", "Continue", 1) : at,
);

test.each([
  ["the same file is the same", {}, {}, { outcome: "same", by: "file" }],
  [
    "another file with the same pixels is the same",
    { picture: { ...other, pixels: makeBaseline().picture.pixels } },
    {},
    { outcome: "same", by: "pixels" },
  ],
  [
    "other pixels under another browser build are a re-rendering",
    { picture: other },
    { environment: { ...makeBaseline().environment!, build: "139" } },
    { outcome: "re-rendered", because: "browser build 140 instead of 139" },
  ],
  [
    "other fonts on another system are named together",
    { picture: other },
    {
      environment: {
        ...makeBaseline().environment!,
        fonts: digest("x"),
        system: "macOS arm64",
      },
    },
    {
      outcome: "re-rendered",
      because:
        "other fonts are installed, drawn on Linux x64 instead of macOS arm64",
    },
  ],
  [
    "other pixels from another processor are a re-rendering",
    { picture: other },
    { environment: { ...makeBaseline().environment!, processor: digest("x") } },
    { outcome: "re-rendered", because: "drawn by another processor" },
  ],
  [
    "other pixels in the same environment are a change of looks",
    { picture: other },
    {},
    { outcome: "changed", changes: [{ kind: "picture", how: "drawn" }] },
  ],
  [
    "another size in the same environment is a change of its own",
    { picture: { ...other, height: 900 } },
    {},
    {
      outcome: "changed",
      changes: [{ kind: "resized", from: "800 × 600", to: "800 × 900" }],
    },
  ],
  [
    "other pixels cannot be blamed on an environment nobody recorded",
    { picture: other },
    { environment: undefined },
    { outcome: "changed", changes: [{ kind: "picture", how: "drawn" }] },
  ],
  [
    "other words are a change though another browser drew them",
    { picture: other, tree: renamed },
    { environment: { ...makeBaseline().environment!, build: "139" } },
    {
      outcome: "changed",
      changes: [
        {
          kind: "renamed",
          role: "button",
          from: "Confirm",
          to: "Continue",
          box: undefined,
        },
      ],
    },
  ],
  [
    "a control renamed for screen readers alone is a change though no pixel is",
    { tree: renamed },
    {},
    {
      outcome: "changed",
      changes: [
        {
          kind: "renamed",
          role: "button",
          from: "Confirm",
          to: "Continue",
          box: undefined,
        },
      ],
    },
  ],
])("%s", (_what, evidence, baseline, expected) => {
  expect(compare(evidence, baseline as Partial<Baseline>)).toEqual(expected);
});

test.each([
  [
    "reworded",
    "Send it again in 30 seconds",
    ["reworded | Send it again in 20 seconds | Send it again in 30 seconds"],
  ],
  [
    "replaced",
    "Ask support",
    [
      "appeared | text | Ask support",
      "gone | text | Send it again in 20 seconds",
    ],
  ],
  ["gone", "", ["gone | text | Send it again in 20 seconds"]],
  ["with an empty line more", "\nSend it again in 20 seconds", []],
])(
  "text outside the accessibility tree is compared too: %s",
  (_what, line, expected) => {
    const { words } = makeBaseline();
    const now = `${words}\n${line}`;
    const outcome = compare(
      { picture: other, words: now, text: digest(now) },
      { words: `${words}\nSend it again in 20 seconds` },
    );
    expect(outcome.outcome).toBe("changed");
    const changes = outcome.outcome === "changed" ? outcome.changes : [];
    expect(said(changes)).toEqual(
      expected.length === 0 ? ["picture | drawn"] : expected,
    );
  },
);

test("a failed look is never compared, and a screen without an approved look is said to have none", async () => {
  const screen = makeScreen({
    baselineByDevice: new Map([["web", makeBaseline()]]),
  });
  const outcomes = await compareCaptures(
    [
      makeCapture(),
      makeCapture({ device: "iphone-web" }),
      makeFailure({ kind: "walled", wall: "captcha" }),
      makeCapture({ screen: "unknown" }),
    ],
    new Map([["example", makePlatform([screen])]]),
    () => Promise.reject(new Error("digests leave no question here")),
  );
  expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual([
    ["example/failed-code@web", "same"],
    ["example/failed-code@iphone-web", "no-baseline"],
    ["example/failed-code@web", "not-comparable"],
    ["example/unknown@web", "no-baseline"],
  ]);
});

const a = node("heading", "Two-factor authentication");
const b = node("paragraph", "Enter the code we sent you");
const c = node("textbox", "Security code");
const d = node("button", "Confirm");
const e = node("link", "Try another way");
const page = [a, b, c, d, e];

test.each<
  readonly [
    string,
    readonly AccessNode[],
    readonly AccessNode[],
    readonly string[],
  ]
>([
  [
    "a control with another name in its place",
    page,
    [a, b, c, node("button", "Submit"), e],
    ["renamed | button | Confirm | Submit"],
  ],
  [
    "a button that became a link of the same words",
    page,
    [a, b, c, node("link", "Confirm"), e],
    [],
  ],
  [
    "a text with some words changed",
    page,
    [a, node("paragraph", "Enter the code we texted you"), c, d, e],
    ["reworded | Enter the code we sent you | Enter the code we texted you"],
  ],
  [
    "a text replaced by quite another",
    page,
    [a, node("paragraph", "Open your password manager"), c, d, e],
    [
      "appeared | paragraph | Open your password manager",
      "gone | paragraph | Enter the code we sent you",
    ],
  ],
  [
    "a control more",
    page,
    [...page, node("button", "Help")],
    ["appeared | button | Help"],
  ],
  ["a control less", page, [a, b, c, d], ["gone | link | Try another way"]],
  [
    "a control elsewhere",
    page,
    [a, e, b, c, d],
    [
      "moved | link | Try another way | after “Confirm” | after “Two-factor authentication”",
    ],
  ],
  [
    "a control at the top",
    page,
    [e, a, b, c, d],
    ["moved | link | Try another way | after “Confirm” | at the top"],
  ],
  [
    "a group of controls elsewhere, said once",
    [
      a,
      node("button", "Text message"),
      node("button", "Email me"),
      node("button", "Call me"),
      b,
      c,
      d,
      e,
    ],
    [
      a,
      b,
      c,
      d,
      e,
      node("button", "Text message"),
      node("button", "Email me"),
      node("button", "Call me"),
    ],
    [
      "moved | button | Text message | after “Two-factor authentication” | after “Try another way”",
    ],
  ],
  [
    "regions and arrows alone",
    page,
    [
      node("navigation", "Menu"),
      a,
      node("text", "→"),
      b,
      c,
      d,
      node("region", ""),
      e,
    ],
    [],
  ],
  [
    "the same words in another kind of text",
    page,
    [a, node("text", b.name), c, d, e],
    [],
  ],
  [
    "an alert repeated by the text in it",
    [node("alert", "That code is wrong")],
    [
      node("alert", "That code is wrong"),
      node("text", "That code is wrong", 1),
    ],
    [],
  ],
  ["everything, from nothing", [], [d], ["appeared | button | Confirm"]],
])("%s", (_what, before, after, expected) => {
  expect(said(compareTrees(before, after))).toEqual(expected);
});

const nodes = fc.array(
  fc.record({
    role: fc.constantFrom(
      "button",
      "link",
      "textbox",
      "heading",
      "paragraph",
      "text",
      "alert",
      "main",
      "navigation",
    ),
    name: fc.oneof(
      fc.constantFrom("", "Log in", "Next", "→"),
      fc.string({ maxLength: 12 }),
    ),
    depth: fc.nat({ max: 4 }),
  }),
  { maxLength: 25 },
);

test("a tree never differs from itself", () => {
  fc.assert(
    fc.property(nodes, (own) => {
      expect(compareTrees(own, structuredClone(own))).toEqual([]);
    }),
  );
});

const names = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{2,9}$/), {
  minLength: 2,
  maxLength: 12,
});

test("one control renamed is exactly one change", () => {
  fc.assert(
    fc.property(names, fc.nat(), (all, pick) => {
      const [to = "", ...own] = all;
      const at = pick % own.length;
      const before = own.map((name) => node("button", name));
      const after = before.with(at, node("button", to));
      expect(compareTrees(before, after)).toEqual([
        { kind: "renamed", role: "button", from: own[at], to, box: undefined },
      ]);
    }),
  );
});

test("whatever two trees hold, comparing them ends, and every part of a change is in one of them", () => {
  fc.assert(
    fc.property(nodes, nodes, (before, after) => {
      const known = new Set([...before, ...after].map(({ name }) => name));
      for (const change of compareTrees(before, after)) {
        if (change.kind === "renamed" || change.kind === "reworded")
          expect([known.has(change.from), known.has(change.to)]).toEqual([
            true,
            true,
          ]);
        if (
          change.kind === "moved" ||
          change.kind === "appeared" ||
          change.kind === "gone"
        )
          expect(known.has(change.name)).toBe(true);
      }
    }),
  );
});

test("two pages of a thousand parts without one in common are compared", () => {
  const many = (word: string) =>
    Array.from({ length: 1_500 }, (_, n) => node("button", `${word} ${n}`));
  expect(compareTrees(many("old"), many("new"))).toHaveLength(3_000);
});
