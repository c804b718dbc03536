import fc from "fast-check";
import { expect, test } from "vitest";
import {
  findBoxFlaw,
  isHidden,
  toPixels,
  withMargin,
} from "../../src/intake/black-out.ts";

const size = { width: 12, height: 12 };
const box = fc.record({
  x: fc.integer({ min: 0, max: 11 }),
  y: fc.integer({ min: 0, max: 11 }),
  width: fc.integer({ min: 1, max: 12 }),
  height: fc.integer({ min: 1, max: 12 }),
});

test("an area is hidden exactly when each of its pixels lies under a box", () => {
  fc.assert(
    fc.property(box, fc.array(box, { maxLength: 6 }), (area, boxes) => {
      let isAll = true;
      for (let y = area.y; y < area.y + area.height; y += 1)
        for (let x = area.x; x < area.x + area.width; x += 1)
          isAll &&= boxes.some(
            (one) =>
              x >= one.x &&
              x < one.x + one.width &&
              y >= one.y &&
              y < one.y + one.height,
          );
      expect(isHidden(area, boxes)).toBe(isAll);
    }),
  );
});

test("whole pixels are never fewer than what was drawn, and never outside", () => {
  expect(toPixels({ x: 1.9, y: 2.1, width: 3.2, height: 50 }, size)).toEqual({
    x: 1,
    y: 2,
    width: 5,
    height: 10,
  });
});

test("a box around letters has a margin, as far as the picture goes", () => {
  const letters = { x: 2, y: 100, width: 200, height: 40 };
  expect(withMargin(letters, { width: 210, height: 900 })).toEqual({
    x: 0,
    y: 88,
    width: 210,
    height: 64,
  });
});

test.each([
  [
    [{ x: 20, y: 0, width: 5, height: 5 }],
    /outside the picture, which is 12 × 12/,
  ],
  [[{ x: 0, y: 0, width: 12, height: 12 }], /Nothing of the picture/],
  [
    [
      { x: 0, y: 0, width: 6, height: 12 },
      { x: 6, y: 0, width: 6, height: 12 },
    ],
    /Nothing of the picture/,
  ],
  [Array(101).fill({ x: 0, y: 0, width: 1, height: 1 }), /more than 100/],
])("%j cannot be painted", (boxes, words) => {
  expect(findBoxFlaw(boxes, size)).toMatch(words);
});

test("a corner may go", () => {
  expect(findBoxFlaw([{ x: 0, y: 0, width: 4, height: 4 }], size)).toBe(
    undefined,
  );
});
