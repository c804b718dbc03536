import { expect, test } from "vitest";
import { workSideBySide } from "../../src/capture/work-side-by-side.ts";

/** Work that ends when it is told to, and the order in which it began and ended. */
function makeWork() {
  const told: string[] = [];
  const endByItem = new Map<string, (error?: Error) => void>();
  const work = (item: string) =>
    new Promise<void>((resolve, reject) => {
      told.push(`begin ${item}`);
      endByItem.set(item, (error) => {
        told.push(`end ${item}`);
        if (error === undefined) resolve();
        else reject(error);
      });
    });
  const end = async (item: string, error?: Error) => {
    endByItem.get(item)?.(error);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  };
  return { told, work, end };
}

const hostOf = (item: string) => item.charAt(0);

test("as many at once as are allowed, in their order", async () => {
  const { told, work, end } = makeWork();
  const done = workSideBySide(
    ["a1", "a2", "a3"],
    hostOf,
    { all: 2, perHost: 2 },
    work,
  );
  await end("a2");
  await end("a1");
  await end("a3");
  await done;
  expect(told).toEqual([
    "begin a1",
    "begin a2",
    "end a2",
    "begin a3",
    "end a1",
    "end a3",
  ]);
});

test("a host that is asked enough waits, and others go before it", async () => {
  const { told, work, end } = makeWork();
  const done = workSideBySide(
    ["a1", "a2", "b1"],
    hostOf,
    { all: 3, perHost: 1 },
    work,
  );
  expect(told).toEqual(["begin a1", "begin b1"]);
  await end("b1");
  expect(told).toEqual(["begin a1", "begin b1", "end b1"]);
  await end("a1");
  await end("a2");
  await done;
  expect(told.slice(3)).toEqual(["end a1", "begin a2", "end a2"]);
});

test("what fails is told once all that was begun has ended, and nothing more is begun", async () => {
  const { told, work, end } = makeWork();
  const done = workSideBySide(
    ["a1", "b1", "c1"],
    hostOf,
    { all: 2, perHost: 1 },
    work,
  );
  const failed = expect(done).rejects.toThrow("no more room");
  await end("a1", new Error("no more room"));
  await end("b1");
  await failed;
  expect(told).toEqual(["begin a1", "begin b1", "end a1", "end b1"]);
});
