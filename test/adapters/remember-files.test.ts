// What is remembered of files is never older than the files.
import {
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rememberFiles } from "../../src/adapters/remember-files.ts";
import { rememberJson } from "../../src/adapters/remember-json.ts";
import { openRepository } from "../../src/adapters/repository-files.ts";
import type { RepositoryFiles } from "../../src/parse/repository-files.ts";

let root: string;
let read: string[];
let files: RepositoryFiles;

beforeEach(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "presscheck-remember-")));
  read = [];
  const disk = await openRepository(root);
  files = rememberFiles(
    {
      ...disk,
      readText: (path) => {
        read.push(path);
        return disk.readText(path);
      },
    },
    root,
  );
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** As if it had been written a while ago. */
function write(name: string, text: string, ageMs = 10_000): void {
  writeFileSync(join(root, name), text);
  const at = new Date(Date.now() - ageMs);
  utimesSync(join(root, name), at, at);
}

/** Until the disk would tell a second writing from the first. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2_100));
}

async function textOf(name: string): Promise<string> {
  const found = await files.readText(name);
  return found.outcome === "text" ? found.text : found.outcome;
}

test("a file that is as it was is read once, and what was read is the same value", async () => {
  write("a.md", "one");
  await settle();
  const first = await files.readText("a.md");
  expect(await files.readText("a.md")).toBe(first);
  expect(read).toEqual(["a.md"]);
});

test("another length, another file in its place, a link turned elsewhere and a removed file are seen at once", async () => {
  write("a.md", "one");
  write("b.md", "two");
  symlinkSync("a.md", join(root, "link.md"));
  await settle();
  expect(await textOf("a.md")).toBe("one");
  expect(await textOf("link.md")).toBe("one");
  write("a.md", "longer");
  expect(await textOf("a.md")).toBe("longer");
  renameSync(join(root, "b.md"), join(root, "a.md"));
  expect(await textOf("a.md")).toBe("two");
  rmSync(join(root, "link.md"));
  write("c.md", "six");
  symlinkSync("c.md", join(root, "link.md"));
  expect(await textOf("link.md")).toBe("six");
  rmSync(join(root, "c.md"));
  expect(await textOf("c.md")).toBe("absent");
  write("c.md", "again");
  expect(await textOf("c.md")).toBe("again");
});

test("the same length under the same date, as a tool sets it, is seen at once", async () => {
  write("a.md", "one");
  await settle();
  expect(await textOf("a.md")).toBe("one");
  const { atime, mtime } = statSync(join(root, "a.md"));
  writeFileSync(join(root, "a.md"), "two");
  utimesSync(join(root, "a.md"), atime, mtime);
  expect(await textOf("a.md")).toBe("two");
});

test("what was written a moment ago is read every time", async () => {
  for (const text of ["one", "two", "six"]) {
    writeFileSync(join(root, "a.md"), text);
    expect(await textOf("a.md")).toBe(text);
  }
  expect(read.length).toBe(3);
});

test("parts of runs are parsed once, kept up to a number, and seen when they change", async () => {
  const recall = rememberJson(1);
  write("a.json", "[1]");
  write("b.json", "[2]");
  await settle();
  const a = await recall(join(root, "a.json"));
  expect(a).toEqual([1]);
  expect(await recall(join(root, "a.json"))).toBe(a);
  expect(await recall(join(root, "b.json"))).toEqual([2]);
  // It had to make room.
  const again = await recall(join(root, "a.json"));
  expect(again).toEqual([1]);
  expect(again).not.toBe(a);
  write("a.json", "[3]");
  expect(await recall(join(root, "a.json"))).toEqual([3]);
  write("a.json", "torn [");
  expect(await recall(join(root, "a.json"))).toBeUndefined();
});
