// Pictures beside words: which are held side by side, and what of them is told.
import { expect, test } from "vitest";
import { compareCapture } from "../../src/compare/compare-capture.ts";
import { compareCaptures } from "../../src/compare/compare-captures.ts";
import { isAskedAbout } from "../../src/compare/is-asked-about.ts";
import type { AccessNode, Box } from "../../src/model/access-node.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import { describeChange } from "../../src/model/describe-screen-change.ts";
import { digest } from "../../src/model/digest.ts";
import type {
  PictureDifference,
  PicturePair,
} from "../../src/model/picture-difference.ts";
import type { Quarantine } from "../../src/model/quarantine.ts";
import type { Captured } from "../model/specimens.ts";
import {
  makeBaseline,
  makeCapture,
  makePlatform,
  makeScreen,
} from "../model/specimens.ts";

const tree: readonly AccessNode[] = [
  { role: "main", name: "", depth: 0, box: at(0, 0, 390, 800) },
  { role: "textbox", name: "Code", depth: 1, box: at(20, 100, 350, 44) },
  { role: "button", name: "Confirm", depth: 1, box: at(20, 200, 350, 46) },
  { role: "button", name: "Help", depth: 1, box: at(20, 600, 100, 46) },
];

function at(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height };
}

const other = {
  ...makeBaseline().picture,
  file: digest("other file"),
  pixels: digest("other pixels"),
};

test("other pixels that nobody would see are the same to the eye", () => {
  const { outcome, ...rest } = compareCapture(
    makeCapture({}, { picture: other }),
    makeBaseline(),
    { outcome: "held", areas: [], blocks: [] },
  );
  expect({ outcome, by: "by" in rest ? rest.by : undefined }).toEqual({
    outcome: "same",
    by: "eye",
  });
});

test("a change of words hides no other icon, and is hidden by none", () => {
  const before = makeBaseline({ tree: [...tree] });
  const after = tree.map((node) =>
    node.name === "Help" ? { ...node, name: "Get help" } : node,
  );
  const comparison = compareCapture(
    makeCapture({}, { picture: other, tree: after }),
    before,
    {
      outcome: "held",
      areas: [
        { box: at(30, 210, 20, 20), was: at(30, 210, 20, 20), how: "drawn" },
        { box: at(30, 610, 60, 20), was: at(30, 610, 60, 20), how: "drawn" },
      ],
      blocks: [],
    },
  );
  const changes = comparison.outcome === "changed" ? comparison.changes : [];
  expect(changes.map(describeChange)).toEqual([
    "the button “Help” is now called “Get help”",
    "it looks different on the button “Confirm” (20 × 20 pixels); no word there has changed",
  ]);
});

const rebuilt = makeBaseline({
  environment: { ...makeBaseline().environment!, build: "139" },
});

/** What a look with such a picture comes to, and which pictures were held side by side. */
async function compareWith(
  evidence: Partial<Captured["evidence"]>,
  baseline: Baseline,
  difference: PictureDifference,
) {
  const pairs: PicturePair[] = [];
  const capture = makeCapture({}, evidence);
  const screen = makeScreen({ baselineByDevice: new Map([["web", baseline]]) });
  const platformById = new Map([["example", makePlatform([screen])]]);
  const diffPictures = async (pair: PicturePair) => {
    pairs.push(pair);
    return difference;
  };
  const [comparison] = await compareCaptures(
    [capture],
    platformById,
    diffPictures,
  );
  const isAsked = (quarantines: readonly Quarantine[]) =>
    isAskedAbout(
      capture,
      platformById,
      quarantines,
      new Date("2026-11-20"),
      diffPictures,
    );
  return { comparison, pairs, isAsked };
}

const drawn = {
  outcome: "held",
  areas: [{ box: at(30, 210, 20, 20), was: at(30, 210, 20, 20), how: "drawn" }],
  blocks: [],
} as const;

test("only pictures that the digests leave open are held side by side", async () => {
  const baseline = makeBaseline();
  const { picture, pictureFile } = baseline;
  expect((await compareWith({}, baseline, drawn)).pairs).toEqual([]);
  expect(
    (await compareWith({ picture: other }, baseline, drawn)).pairs,
  ).toEqual([
    {
      before: picture.file,
      beforeFile: pictureFile,
      after: other.file,
      scale: other.scale,
    },
  ]);
});

test.each([
  [
    "before",
    "missing",
    "the approved picture is missing, or is no longer what it was",
  ],
  ["before", "damaged", "the approved picture is damaged"],
  ["after", "other-format", "the picture of this look is no PNG file"],
  [
    "after",
    "too-large",
    "the picture of this look has more than 40 million pixels",
  ],
] as const)(
  "a picture that cannot be held against the other is a change, said in words: %s, %s",
  async (picture, flaw, words) => {
    const { comparison, isAsked } = await compareWith(
      { picture: other },
      makeBaseline(),
      { outcome: "unread", picture, flaw },
    );
    expect(comparison).toMatchObject({
      outcome: "changed",
      changes: [{ kind: "picture", how: "unread", picture, flaw }],
    });
    const changes = comparison?.outcome === "changed" ? comparison.changes : [];
    expect(changes.map(describeChange)).toEqual([
      `whether it looks different could not be told: ${words}`,
    ]);
    expect(await isAsked([])).toBe(true);
  },
);

test.each([
  ["letters drawn anew, wherever they stand", [], tree, []],
  [
    "a part that stands where it stood, of another colour",
    [{ box: at(24, 204, 340, 40), size: 13_600 }],
    tree,
    [
      "it looks different on the button “Confirm” (340 × 40 pixels); no word there has changed",
    ],
  ],
  [
    "a part that was pushed down",
    [{ box: at(24, 204, 340, 40), size: 13_600 }],
    tree.map((node) =>
      node.name === "Confirm" ? { ...node, box: at(20, 190, 350, 46) } : node,
    ),
    [],
  ],
  [
    "a colour near a part, on nothing that has a name",
    [{ box: at(20, 260, 60, 30), size: 1_800 }],
    tree,
    [],
  ],
  [
    "a page with another ground",
    [{ box: at(0, 0, 800, 600), size: 300_000 }],
    tree,
    [
      "it looks different from the top down (800 × 600 pixels); no word there has changed",
    ],
  ],
])(
  "under another build only what no other drawing of letters explains is told: %s",
  async (_what, blocks, before, words) => {
    const { comparison } = await compareWith(
      { picture: other, tree: [...tree] },
      { ...rebuilt, tree: [...before] },
      { ...drawn, blocks },
    );
    expect(
      comparison?.outcome === "changed"
        ? comparison.changes.map(describeChange)
        : comparison?.outcome,
    ).toEqual(words.length === 0 ? "re-rendered" : words);
  },
);

test("nobody is asked about what nobody can see, about another rendering, or in quarantine", async () => {
  const unseen = await compareWith({ picture: other }, makeBaseline(), {
    outcome: "held",
    areas: [],
    blocks: [],
  });
  const redrawn = await compareWith({ picture: other }, rebuilt, drawn);
  const seen = await compareWith({ picture: other }, makeBaseline(), drawn);
  const quarantine = {
    screen: "example/failed-code",
    owner: "Ada",
    until: "2026-12-01",
    why: "w",
  };
  expect([
    await unseen.isAsked([]),
    await redrawn.isAsked([]),
    await seen.isAsked([]),
    await seen.isAsked([quarantine]),
  ]).toEqual([false, false, true, false]);
});
