import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { resolveInside } from "../../src/adapters/resolve-inside.ts";

let base: string;
let root: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "presscheck-inside-")));
  root = join(base, "repository");
  mkdirSync(join(root, "articles"), { recursive: true });
  mkdirSync(join(base, "outside"));
  writeFileSync(join(base, "outside", "theirs"), "");
  writeFileSync(join(root, "articles", "own.yaml"), "");
});
afterEach(() => rmSync(base, { recursive: true }));

test.each([
  ["a file that is there", "articles/own.yaml"],
  ["a file that is not there yet", "articles/new.yaml"],
  ["a folder that is not there yet", "articles/practice/new.yaml"],
])("%s is where it says", async (_what, file) => {
  expect(await resolveInside(root, file)).toBe(join(root, file));
});

test("a link within the repository leads to what it points at", async () => {
  symlinkSync(join(root, "articles"), join(root, "linked"));
  symlinkSync("own.yaml", join(root, "articles", "alias.yaml"));
  const own = join(root, "articles", "own.yaml");
  expect(await resolveInside(root, "linked/own.yaml")).toBe(own);
  expect(await resolveInside(root, "articles/alias.yaml")).toBe(own);
});

test("a repository that is itself behind a link is one all the same", async () => {
  symlinkSync(root, join(base, "short"));
  expect(await resolveInside(join(base, "short"), "articles/own.yaml")).toBe(
    join(root, "articles", "own.yaml"),
  );
});

test.each([
  ["a way up", () => "../outside/theirs"],
  ["a way up and back", () => "articles/../../outside/theirs"],
  ["another place", () => "/etc/passwd"],
  ["the repository itself", () => "."],
  [
    "a folder that is a link out of it",
    () => {
      symlinkSync(join(base, "outside"), join(root, "out"));
      return "out/new.yaml";
    },
  ],
  [
    "a folder within a folder that is a link out of it",
    () => {
      symlinkSync(join(base, "outside"), join(root, "out"));
      return "out/deep/er/new.yaml";
    },
  ],
  [
    "a file that is a link out of it",
    () => {
      symlinkSync(join(base, "outside", "theirs"), join(root, "theirs"));
      return "theirs";
    },
  ],
  [
    "a file that is a link to nothing",
    () => {
      symlinkSync(join(base, "outside", "new"), join(root, "dangling"));
      return "dangling";
    },
  ],
  [
    "a link over two others",
    () => {
      symlinkSync(join(base, "outside"), join(root, "one"));
      symlinkSync("one", join(root, "two"));
      symlinkSync("two", join(root, "three"));
      return "three/new.yaml";
    },
  ],
  [
    "a link that leads back to itself",
    () => {
      symlinkSync("loop", join(root, "loop"));
      return "loop/new.yaml";
    },
  ],
])("%s leads nowhere", async (_what, make) => {
  expect(await resolveInside(root, make())).toBeUndefined();
});
