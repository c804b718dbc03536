import { execFileSync } from "node:child_process";
import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRepository } from "../../src/adapters/repository-files.ts";
import { writeFileSafely } from "../../src/adapters/write-file.ts";
import { digest } from "../../src/model/digest.ts";
import type { RepositoryFiles } from "../../src/parse/repository-files.ts";

let folder: string;
let root: string;
let files: RepositoryFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "presscheck-files-"));
  root = join(folder, "repository");
  const at = (name: string) => join(root, "articles", name);
  await mkdir(at("folder.md"), { recursive: true });
  await writeFile(join(folder, "outside.md"), "secret");
  await writeFile(at("good.md"), "# Grüße\n");
  await writeFile(at("mark.md"), "\uFEFF---\n");
  await writeFile(at("empty.md"), "");
  await writeFile(at("binary.md"), Uint8Array.of(35, 0, 1, 2));
  await writeFile(at("latin.md"), Uint8Array.of(0x47, 0xfc, 0xdf));
  await writeFile(at("line.md"), "a".repeat(10_000_000));
  await writeFile(at("wide.md"), `short\n${"a".repeat(60_000)}\n`);
  await writeFile(at("long.md"), "a line\n".repeat(870_000));
  await symlink(join(folder, "outside.md"), at("out.md"));
  await symlink(folder, at("out"));
  await symlink(at("loop.md"), at("loop.md"));
  await symlink(at("good.md"), at("inside.md"));
  await symlink(at("nowhere"), at("dangling.md"));
  await symlink("/dev/zero", at("endless.md"));
  if (process.platform !== "win32") execFileSync("mkfifo", [at("pipe.md")]);
  files = await openRepository(root);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const outside = "It is a link to a file outside this repository.";
const odd: readonly (readonly [string, string | undefined])[] = [
  ["folder.md", "It is a folder, not a file."],
  ["binary.md", "It is not text (it holds binary data)."],
  ["latin.md", "It is not text in UTF-8; save it in that encoding."],
  ["line.md", "It is 10.0 MB long; presscheck reads up to 6 MB."],
  [
    "wide.md",
    "It has a line of 60,000 characters; presscheck reads up to 50,000.",
  ],
  ["long.md", "It is 6.1 MB long; presscheck reads up to 6 MB."],
  ["out.md", outside],
  ["out/outside.md", outside],
  ["endless.md", outside],
  ["../../outside.md", outside],
  ["loop.md", "It is a link that leads back to itself."],
  ["pipe.md", "It is not an ordinary file."],
  ["dangling.md", undefined],
  ["absent.md", undefined],
  ["good.md/below", undefined],
];

test.each(odd)(
  "%s is refused in words or absent, at once",
  async (name, because) => {
    expect(await files.readText(`articles/${name}`)).toEqual(
      because === undefined
        ? { outcome: "absent" }
        : { outcome: "refused", because },
    );
  },
);

test.each([
  ["good.md", "# Grüße\n"],
  ["inside.md", "# Grüße\n"],
  ["mark.md", "---\n"],
  ["empty.md", ""],
])("%s is read", async (name, text) => {
  expect(await files.readText(`articles/${name}`)).toEqual({
    outcome: "text",
    text,
  });
});

test("a digest is of the file's bytes, and of nothing that text could not be read from for safety", async () => {
  expect(await files.digest("articles/good.md")).toBe(digest("# Grüße\n"));
  expect(await files.digest("articles/binary.md")).toBe(
    digest(Uint8Array.of(35, 0, 1, 2)),
  );
  const none = [
    "pipe.md",
    "endless.md",
    "out.md",
    "loop.md",
    "folder.md",
    "absent.md",
  ];
  expect(
    await Promise.all(none.map((name) => files.digest(`articles/${name}`))),
  ).toEqual(none.map(() => undefined));
});

test("a listing is sorted, names everything, and follows no link", async () => {
  const entries = await files.list("articles");
  expect(
    entries?.map(({ path, kind }) => [path.replace("articles/", ""), kind]),
  ).toEqual([
    ["binary.md", "file"],
    ["dangling.md", "file"],
    ["empty.md", "file"],
    ["endless.md", "file"],
    ["folder.md", "folder"],
    ["good.md", "file"],
    ["inside.md", "file"],
    ["latin.md", "file"],
    ["line.md", "file"],
    ["long.md", "file"],
    ["loop.md", "file"],
    ["mark.md", "file"],
    ["out", "file"],
    ["out.md", "file"],
    ["pipe.md", "other"],
    ["wide.md", "file"],
  ]);
});

test.each(["nowhere", "articles/good.md", "articles/loop.md"])(
  "%s is no folder",
  async (name) => {
    expect(await files.list(name)).toBeUndefined();
  },
);

test("writing replaces a file whole, and makes its folder", async () => {
  const path = join(folder, "new", "deep", "file.yaml");
  await writeFileSafely(path, "one");
  await writeFileSafely(path, Uint8Array.of(50, 51));
  expect([
    await readFile(path, "utf8"),
    await readdir(join(folder, "new", "deep")),
  ]).toEqual(["23", ["file.yaml"]]);
});

test("a write that fails leaves the old content, and nothing half-written", async () => {
  const inside = join(folder, "kept");
  await mkdir(join(inside, "target"), { recursive: true });
  await writeFile(join(inside, "target", "old"), "old");
  await expect(
    writeFileSafely(join(inside, "target"), "new"),
  ).rejects.toThrow();
  expect([
    await readdir(inside),
    await readFile(join(inside, "target", "old"), "utf8"),
  ]).toEqual([["target"], "old"]);
});

test("writers at the same moment leave one whole content", async () => {
  const inside = join(folder, "race");
  const contents = Array.from({ length: 20 }, (_, n) => `${n}`.repeat(50_000));
  const seen = new Set<string>();
  const path = join(inside, "file");
  await writeFileSafely(path, contents[0] ?? "");
  const writing = Promise.all(
    contents.map((content) => writeFileSafely(path, content)),
  );
  for (let n = 0; n < 50; n += 1) seen.add(await readFile(path, "utf8"));
  await writing;
  expect([...seen].filter((content) => !contents.includes(content))).toEqual(
    [],
  );
  expect(await readdir(inside)).toEqual(["file"]);
});
