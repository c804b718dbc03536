// What stands in the way of writing, made on a real disk and told in words.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openRunStore } from "../../src/adapters/run-store.ts";
import { makeFolder, writeFileSafely } from "../../src/adapters/write-file.ts";
import { describeSystemError } from "../../src/cli/describe-system-error.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "presscheck-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function sayWhy(work: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await work.then(
    () => "nothing was in the way",
    (failure: unknown) => failure,
  );
  return describeSystemError(error)?.replaceAll(folder, "<here>");
}

const move =
  "Move it away, or name another place, and run the same command again.";
const now = new Date("2026-11-20T09:00:00Z");

test("a file where the folder of reports should be", async () => {
  await writeFile(join(folder, "reports"), "");
  const store = openRunStore(join(folder, "reports"));
  expect(await sayWhy(store.create(now))).toBe(
    `Something else stands where a folder should be: <here>/reports. ${move}`,
  );
});

test("a file above the folder that is written to", async () => {
  await writeFile(join(folder, "practice"), "");
  const path = join(folder, "practice", "deep", "web.png");
  expect(await sayWhy(writeFileSafely(path, "x"))).toBe(
    `A file stands where a folder should be: <here>/practice/deep. ${move}`,
  );
});

test("a folder where the file should be", async () => {
  await mkdir(join(folder, "look.wacz"));
  expect(await sayWhy(writeFileSafely(join(folder, "look.wacz"), "x"))).toBe(
    `A folder stands where a file should be: <here>/look.wacz. ${move}`,
  );
});

test("a link to nothing, and one to itself", async () => {
  await symlink(join(folder, "gone"), join(folder, "to-nothing"));
  await symlink("to-itself", join(folder, "to-itself"));
  expect(await sayWhy(makeFolder(join(folder, "to-nothing")))).toBe(
    `A link there leads to nothing, so no folder can be made: <here>/to-nothing. ${move}`,
  );
  expect(await sayWhy(makeFolder(join(folder, "to-itself")))).toBe(
    `A link there leads back to itself: <here>/to-itself. ${move}`,
  );
});

test("a link to a folder is as good as one", async () => {
  await mkdir(join(folder, "elsewhere"));
  await symlink("elsewhere", join(folder, "reports"));
  const run = await openRunStore(join(folder, "reports")).create(now);
  await run.saveReport("report.html", "whole");
  expect(run.path).toContain(join(folder, "reports"));
});

// Whoever runs the tests may have every right there is.
test("no right to write, by its place", () => {
  const error = Object.assign(new Error("no"), {
    code: "EACCES",
    syscall: "mkdir",
    path: "/reports",
  });
  expect(describeSystemError(error)).toBe(
    "You have no permission there: /reports",
  );
});

test("what only presscheck can be at fault for is no trouble of the machine", async () => {
  expect(await sayWhy(writeFile(join(folder, "no", "folder"), ""))).toBe(
    undefined,
  );
  expect(describeSystemError(new TypeError("x is undefined"))).toBe(undefined);
});
