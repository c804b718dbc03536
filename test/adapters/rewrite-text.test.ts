import {
  chmod,
  mkdtemp,
  readFile,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { rewriteText } from "../../src/adapters/rewrite-text.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "presscheck-rewrite-"));
});

test("bytes and permissions that are not the text's stay", async () => {
  const path = join(root, "a.md");
  await writeFile(path, "\uFEFFone\r\ntwo\rthree");
  await chmod(path, 0o640);
  const outcome = await rewriteText(
    root,
    path,
    "one\r\ntwo\rthree",
    "one\r\nTWO\rthree",
  );
  expect(outcome).toBe("written");
  expect(await readFile(path)).toEqual(Buffer.from("\uFEFFone\r\nTWO\rthree"));
  expect((await stat(path)).mode & 0o777).toBe(0o640);
});

test("a file that changed since it was read stays as it is", async () => {
  const path = join(root, "a.md");
  await writeFile(path, "newer");
  expect(await rewriteText(root, path, "older", "fixed")).toBe("changed");
  expect(await readFile(path, "utf8")).toBe("newer");
});

test("a link to a file outside the repository is not written through", async () => {
  const outside = await mkdtemp(join(tmpdir(), "presscheck-outside-"));
  await writeFile(join(outside, "a.md"), "one");
  await symlink(join(outside, "a.md"), join(root, "a.md"));
  expect(await rewriteText(root, join(root, "a.md"), "one", "two")).toBe(
    "changed",
  );
  expect(await readFile(join(outside, "a.md"), "utf8")).toBe("one");
});
