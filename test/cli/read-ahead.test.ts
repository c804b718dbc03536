import { expect, test } from "vitest";
import { readAhead } from "../../src/cli/read-ahead.ts";

test("items come in their order, and at most sixteen are under way", async () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const under = { way: 0, most: 0 };
  const read = async (item: number) => {
    under.way += 1;
    under.most = Math.max(under.most, under.way);
    for (let turn = 0; turn < (item * 7) % 5; turn += 1)
      await Promise.resolve();
    under.way -= 1;
    return item * 2;
  };
  const got: (readonly [number, number])[] = [];
  for await (const pair of readAhead(items, read)) got.push(pair);
  expect(got).toEqual(items.map((item) => [item, item * 2]));
  expect(under.most).toBeLessThanOrEqual(16);
});

test("a failure comes where its item stands", async () => {
  const read = async (item: number) => {
    if (item === 2) throw new Error("two");
    return item;
  };
  const got: number[] = [];
  await expect(async () => {
    for await (const [item] of readAhead([1, 2, 3], read)) got.push(item);
  }).rejects.toThrow("two");
  expect(got).toEqual([1]);
});
