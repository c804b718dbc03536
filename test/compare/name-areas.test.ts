import { expect, test } from "vitest";
import { nameAreas } from "../../src/compare/name-areas.ts";
import type { AccessNode, Box } from "../../src/model/access-node.ts";
import { describeChange } from "../../src/model/describe-screen-change.ts";
import type { PictureArea } from "../../src/model/picture-difference.ts";

const tree: readonly AccessNode[] = [
  { role: "main", name: "", depth: 0, box: at(0, 0, 390, 800) },
  { role: "textbox", name: "Code", depth: 1, box: at(20, 100, 350, 44) },
  { role: "button", name: "Confirm", depth: 1, box: at(20, 200, 350, 46) },
  { role: "button", name: "Help", depth: 1, box: at(20, 600, 100, 46) },
];

function at(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height };
}

function say(boxes: readonly Box[], how: PictureArea["how"] = "drawn") {
  const areas = boxes.map((box) => ({ box, was: box, how }));
  return nameAreas(areas, tree).map(describeChange);
}

test.each([
  [
    "on a part",
    at(30, 210, 20, 20),
    "drawn",
    "it looks different on the button “Confirm” (20 × 20 pixels); no word there has changed",
  ],
  [
    "beside a part",
    at(30, 260, 20, 20),
    "drawn",
    "it looks different near the button “Confirm” (20 × 20 pixels); no word there has changed",
  ],
  [
    "far from all parts",
    at(30, 400, 20, 20),
    "drawn",
    "it looks different 400 pixels from the top (20 × 20 pixels); no word there has changed",
  ],
  [
    "a shade",
    at(20, 200, 350, 46),
    "shaded",
    "the colour is a little different on the button “Confirm” (350 × 46 pixels); no word there has changed",
  ],
  [
    "a strip put in",
    at(0, 250, 390, 30),
    "put-in",
    "something without words has been put in near the button “Confirm”, 30 pixels high",
  ],
  [
    "a strip taken out",
    at(0, 250, 390, 1),
    "taken-out",
    "something without words has been taken out near the button “Confirm”, 1 pixel high",
  ],
] as const)("an area is named by where it is: %s", (_what, box, how, words) => {
  expect(say([box], how)).toEqual([words]);
});

test("several places of one part are one change", () => {
  expect(say([at(22, 202, 5, 5), at(360, 240, 5, 5)])).toEqual([
    "it looks different on the button “Confirm” (343 × 43 pixels); no word there has changed",
  ]);
});

test("a caret in a field and a scroll bar at the side are no change", () => {
  expect(say([at(30, 110, 1, 22)])).toEqual([]);
  expect(say([at(391, 0, 12, 500)])).toEqual([]);
});

test("a thin line on a button is one", () => {
  expect(say([at(30, 210, 1, 22)])).toHaveLength(1);
});

test("of two parts as near, the one beside it is named, not the one it touches at a corner", () => {
  const menu: readonly AccessNode[] = [
    { role: "button", name: "Profile", depth: 0, box: at(20, 100, 60, 40) },
    { role: "button", name: "Security", depth: 0, box: at(20, 140, 90, 40) },
  ];
  const bar = {
    box: at(16, 140, 4, 40),
    was: at(16, 120, 4, 40),
    how: "drawn",
  } as const;
  expect(nameAreas([bar], menu)).toEqual([
    {
      kind: "picture",
      ...bar,
      part: { role: "button", name: "Security", where: "near" },
    },
  ]);
});

test("text in a container without a name is named by where the container stands", () => {
  const note: readonly AccessNode[] = [
    { role: "complementary", name: "", depth: 0, box: at(20, 20, 300, 60) },
    { role: "text", name: "Nobody asks for your code.", depth: 1 },
    { role: "button", name: "Next", depth: 0, box: at(20, 84, 90, 40) },
  ];
  const shade = {
    box: at(24, 24, 290, 50),
    was: at(24, 24, 290, 50),
    how: "shaded",
  } as const;
  expect(nameAreas([shade], note).map(describeChange)).toEqual([
    "the colour is a little different on the text “Nobody asks for your code.” (290 × 50 pixels); no word there has changed",
  ]);
});

test("a shade and a shape on the same part are one change of how it looks", () => {
  const areas = [
    { box: at(20, 200, 350, 46), was: at(20, 200, 350, 46), how: "shaded" },
    { box: at(30, 210, 20, 20), was: at(30, 210, 20, 20), how: "drawn" },
  ] as const;
  expect(nameAreas(areas, tree).map(describeChange)).toEqual([
    "it looks different on the button “Confirm” (350 × 46 pixels); no word there has changed",
  ]);
});

test("many areas are told as one", () => {
  const boxes = Array.from({ length: 20 }, (_, row) =>
    at(10, 300 + row * 14, 9, 6),
  );
  expect(say(boxes)).toHaveLength(1);
});
