// The cache as an editor meets it: never seen, only that the second run is quick.
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Outcome, Workspace } from "./workspace.ts";
import { openWorkspace, shortGuide } from "./workspace.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
  workspace.edit(shortGuide, "\n## ", "\nTODO: write this\n\n#### Deep\n\n## ");
});
afterEach(() => workspace.remove());

const lint = (...args: readonly string[]): Promise<Outcome> =>
  workspace.run(["lint", ...args], {
    env: { XDG_CACHE_HOME: join(workspace.path, "cache") },
  });

function cacheFile(): string {
  const folder = join(workspace.path, "cache", "presscheck", "lint");
  return join(folder, readdirSync(folder)[0] ?? "");
}

test("a second run prints exactly what the first did, in every format", async () => {
  const first = await lint();
  expect(first.exit).toBe(1);
  expect(await lint()).toEqual(first);
  for (const format of ["json", "github", "sarif", "junit", "rdjson"]) {
    const warm = await lint("--format", format);
    expect(warm).toEqual(await lint("--format", format, "--no-cache"));
  }
});

test("a damaged cache is as good as none", async () => {
  const first = await lint();
  const good = readFileSync(cacheFile(), "utf8");
  const forged = good.replaceAll('"severity":"error"', '"severity":"note"');
  for (const bad of ["", good.slice(0, -1), forged, "{}\n{}"]) {
    writeFileSync(cacheFile(), bad);
    expect(await lint()).toEqual(first);
  }
});

test("--no-cache neither reads a cache nor leaves one", async () => {
  await lint("--no-cache");
  expect(() => cacheFile()).toThrow();
});

test("what is mended is no finding any more, and what breaks is one", async () => {
  const first = await lint();
  workspace.edit(shortGuide, "TODO: write this", "Written.");
  const mended = await lint();
  workspace.edit(shortGuide, "Written.", "TODO: write this");
  expect([mended.out === first.out, await lint()]).toEqual([false, first]);
});

test("a run about one article forgets nothing about the others", async () => {
  const first = await lint();
  await lint(shortGuide);
  const before = readFileSync(cacheFile(), "utf8");
  expect(await lint()).toEqual(first);
  expect(readFileSync(cacheFile(), "utf8")).toBe(before);
});

test("settings that cannot be read are said, also when they could be before", async () => {
  await lint();
  workspace.write("presscheck.yaml", "target: moon\n");
  const { exit, err } = await lint();
  expect(exit).toBe(2);
  expect(err).toContain("presscheck.yaml:1:9");
  rmSync(join(workspace.path, "presscheck.yaml"));
  expect((await lint()).err).toContain("There is no presscheck.yaml");
});

test("many articles, looked into by several threads, give what each gives alone", async () => {
  const text = workspace.read(shortGuide);
  const names = Array.from(
    { length: 210 },
    (_, at) => `articles/many-${at}.md`,
  );
  for (const [at, name] of names.entries())
    workspace.write(name, at % 3 === 0 ? text.replace("TODO: ", "TK ") : text);
  const all = await lint("--no-cache", "--format", "json");
  const some = names.slice(0, 6);
  const few = await lint("--no-cache", "--format", "json", ...some);
  type Findings = { readonly findings: readonly { readonly file: string }[] };
  const { findings } = JSON.parse(all.out) as Findings;
  expect(findings.filter(({ file }) => some.includes(file))).toEqual(
    (JSON.parse(few.out) as Findings).findings,
  );
  expect(new Set(findings.map(({ file }) => file)).size).toBe(names.length + 1);
});
