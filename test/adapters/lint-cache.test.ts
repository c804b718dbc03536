import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { LintCache } from "../../src/adapters/lint-cache.ts";
import {
  emptyCache,
  lintCacheFile,
  readLintCache,
  writeLintCache,
} from "../../src/adapters/lint-cache.ts";
import { settingsSchema } from "../../src/model/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "presscheck-cache-"));
afterAll(() => rmSync(folder, { recursive: true }));

const findings = Buffer.from(
  JSON.stringify([{ rule: "editors-note", title: "“One”\n\u2028" }]),
);
const cache: LintCache = {
  settings: { key: "s", value: settingsSchema.parse({}) },
  registry: { key: "r", findings },
  articles: {
    "articles/a.md": { key: "k", findings, isUnderCheck: false },
  },
};

test("what is kept comes back as it was", async () => {
  const file = join(folder, "new", "a.json");
  await writeLintCache(file, cache);
  expect(await readLintCache(file)).toEqual(cache);
});

test("a cache that is missing is empty", async () => {
  expect(await readLintCache(join(folder, "none.json"))).toEqual(emptyCache);
});

test("a cache cut off or changed anywhere is not believed", async () => {
  const file = join(folder, "b.json");
  await writeLintCache(file, cache);
  const good = readFileSync(file);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(good.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (at, change, isCut) => {
        const bad = Buffer.from(isCut ? good.subarray(0, at) : good);
        if (!isCut) bad[at] = (bad[at] ?? 0) ^ change;
        writeFileSync(file, bad);
        expect(await readLintCache(file)).toEqual(emptyCache);
      },
    ),
  );
});

test("a cache that cannot be written is no trouble", async () => {
  writeFileSync(join(folder, "file"), "");
  await writeLintCache(join(folder, "file", "c.json"), cache);
  expect(readdirSync(folder)).toContain("file");
});

test("caches of the fifty repositories linted last are kept", async () => {
  const many = join(folder, "many");
  mkdirSync(many);
  for (let number = 0; number < 60; number += 1) {
    const old = join(many, `${number}.json`);
    writeFileSync(old, "");
    utimesSync(old, 1000 + number, 1000 + number);
  }
  await writeLintCache(join(many, "new.json"), cache);
  const left = readdirSync(many);
  expect([
    left.length,
    left.includes("new.json"),
    left.includes("59.json"),
    left.includes("10.json"),
  ]).toEqual([50, true, true, false]);
});

test("each repository has a cache of its own, outside of it", () => {
  const env = { XDG_CACHE_HOME: "/cache" };
  const [one, other] = ["/a", "/b"].map((root) => lintCacheFile(root, env));
  expect(one).not.toBe(other);
  expect(dirname(one ?? "")).toBe(join("/cache", "presscheck", "lint"));
});
