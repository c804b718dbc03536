import { spawn } from "node:child_process";
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdLock } from "../../src/adapters/hold-lock.ts";

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "presscheck-lock-"));
  lock = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

const done = async () => "done";
const id = "00000000-0000-4000-8000-000000000000";

test("work runs while the lock is held, and leaves nothing behind", async () => {
  const held = await holdLock(lock, 1000, async () => readdirSync(folder));
  expect(held).toEqual({ outcome: "done", value: ["lock"] });
  expect(readdirSync(folder)).toEqual([]);
});

test("work that fails gives the lock back", async () => {
  const fails = holdLock(lock, 1000, () => Promise.reject(new Error("no")));
  await expect(fails).rejects.toThrow("no");
  expect(await holdLock(lock, 1000, done)).toEqual({
    outcome: "done",
    value: "done",
  });
});

test("within one process, too, one works at a time", async () => {
  let working = 0;
  let most = 0;
  const work = async () => {
    working += 1;
    most = Math.max(most, working);
    await new Promise((resolve) => setTimeout(resolve, 2));
    working -= 1;
  };
  const all = await Promise.all(
    Array.from({ length: 20 }, () => holdLock(lock, 20_000, work)),
  );
  expect(all.every(({ outcome }) => outcome === "done")).toBe(true);
  expect(most).toBe(1);
});

test("who waits longer than it may is told who holds it", async () => {
  const held = await holdLock(lock, 1000, () => holdLock(lock, 20, done));
  expect(held).toMatchObject({
    outcome: "done",
    value: {
      outcome: "busy",
      owner: { pid: process.pid, host: hostname() },
    },
  });
});

/** A process that is there no more. */
async function findDead(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""], { stdio: "ignore" });
  await new Promise((resolve) => child.on("close", resolve));
  return child.pid ?? 0;
}

test("the lock of a process that died is taken over by exactly one of those who wait", async () => {
  const pid = await findDead();
  writeFileSync(lock, JSON.stringify({ pid, host: hostname(), birth: "", id }));
  let working = 0;
  let most = 0;
  const work = async () => {
    working += 1;
    most = Math.max(most, working);
    await new Promise((resolve) => setTimeout(resolve, 5));
    working -= 1;
  };
  await Promise.all(
    Array.from({ length: 20 }, () => holdLock(lock, 20_000, work)),
  );
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test("so is one whose healer died as well, and what they left is swept away", async () => {
  const pid = await findDead();
  const other = "11111111-1111-4111-8111-111111111111";
  const dead = { pid, host: hostname(), birth: "" };
  writeFileSync(lock, JSON.stringify({ ...dead, id }));
  writeFileSync(`${lock}.${id}`, JSON.stringify({ ...dead, id: other }));
  writeFileSync(`${lock}.${other}.card`, '{"pid":');
  expect(await holdLock(lock, 5000, done)).toMatchObject({ outcome: "done" });
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(process.platform !== "linux")(
  "a process of the same number that was born at another time is another one",
  async () => {
    const owner = { pid: 1, host: hostname(), birth: "another start 1", id };
    writeFileSync(lock, JSON.stringify(owner));
    expect(await holdLock(lock, 5000, done)).toMatchObject({ outcome: "done" });
  },
);

test.each([
  ["of another computer", { pid: 1, host: "elsewhere", birth: "", id }],
  ["that says nothing of its owner", 5],
])("a lock %s is left alone", async (_what, content) => {
  const text = JSON.stringify(content);
  writeFileSync(lock, text);
  expect(await holdLock(lock, 30, done)).toMatchObject({ outcome: "busy" });
  expect(readFileSync(lock, "utf8")).toBe(text);
});

test.skipIf(process.platform === "win32")(
  "a process that is merely stopped keeps its lock",
  async () => {
    const child = spawn(
      process.execPath,
      ["-e", "setInterval(() => {}, 1e6)"],
      {
        stdio: "ignore",
      },
    );
    try {
      const pid = child.pid ?? 0;
      process.kill(pid, "SIGSTOP");
      writeFileSync(
        lock,
        JSON.stringify({ pid, host: hostname(), birth: "", id }),
      );
      expect(await holdLock(lock, 30, done)).toMatchObject({
        outcome: "busy",
        owner: { pid },
      });
    } finally {
      child.kill("SIGKILL");
    }
  },
);
