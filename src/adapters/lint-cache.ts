// What lint found, kept from one run to the next. It lies in the user's own cache
// folder and not in the repository: whoever can change a repository (a pull request)
// must not be able to say that its articles have no findings.
import { createHash } from "node:crypto";
import { readFile, readdir, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { digest } from "../model/digest.ts";
import type { Settings } from "../model/settings.ts";
import { writeFileSafely } from "./write-file.ts";

/** Findings under the key of everything they come from. */
export interface Kept {
  readonly key: string;
  /** JSON in one line; it is read when it is shown, and most of it never is. */
  readonly findings: Uint8Array;
}

export interface KeptArticle extends Kept {
  /** Without presscheck's keys a file is not, and little is looked for in it. */
  readonly isUnderCheck: boolean;
}

export interface LintCache {
  /** The settings, under the digest of presscheck.yaml and of the tool that read it. */
  readonly settings:
    { readonly key: string; readonly value: Settings } | undefined;
  readonly registry: Kept | undefined;
  readonly articles: Readonly<Record<string, KeptArticle>>;
}

export const emptyCache: LintCache = {
  settings: undefined,
  registry: undefined,
  articles: {},
};

/** A larger cache takes longer to read than it saves, and is not kept. */
const mostBytes = 200_000_000;

/** Where the cache of a repository is kept. @param root absolute path */
export function lintCacheFile(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  return join(cacheFolder(env), "presscheck", "lint", `${digest(root)}.json`);
}

function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (env["XDG_CACHE_HOME"]) return env["XDG_CACHE_HOME"];
  if (process.platform === "darwin")
    return join(homedir(), "Library", "Caches");
  if (process.platform === "win32" && env["LOCALAPPDATA"])
    return env["LOCALAPPDATA"];
  return join(homedir(), ".cache");
}

/** What stands in the second line of a cache; a line of findings follows for each key. */
interface Contents {
  readonly settings: LintCache["settings"];
  readonly registry: string | undefined;
  readonly articles: readonly (readonly [
    file: string,
    key: string,
    isUnderCheck: boolean,
  ])[];
}

/** The cache in a file; an empty one when it is missing, damaged, or cannot be read. */
export async function readLintCache(file: string): Promise<LintCache> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const lines = cutLines(bytes);
  const first = lines.next().value?.toString("utf8") ?? "";
  if (first !== seal + digest(bytes.subarray(first.length + 1)))
    return emptyCache;
  const take = () => lines.next().value ?? Buffer.alloc(0);
  const contents = JSON.parse(take().toString("utf8")) as Contents;
  const { settings, registry } = contents;
  const aboutRegistry = take();
  return {
    settings,
    registry:
      registry === undefined
        ? undefined
        : { key: registry, findings: aboutRegistry },
    articles: Object.fromEntries(
      contents.articles.map(([path, key, isUnderCheck]) => [
        path,
        { key, isUnderCheck, findings: take() },
      ]),
    ),
  };
}

/** Stands before the digest of the rest: what is torn, edited or in an older form is not believed. */
const seal = "presscheck-lint-3 ";

function* cutLines(bytes: Buffer): Generator<Buffer, undefined> {
  let from = 0;
  for (
    let end = bytes.indexOf(lineEnd);
    end !== -1;
    end = bytes.indexOf(lineEnd, from)
  ) {
    yield bytes.subarray(from, end);
    from = end + 1;
  }
}

const lineEnd = 0x0a;

/** Keeps a cache. One that cannot be written is none: the next run works without. */
export async function writeLintCache(
  file: string,
  { settings, registry, articles }: LintCache,
): Promise<void> {
  const entries = Object.entries(articles);
  const contents: Contents = {
    settings,
    registry: registry?.key,
    articles: entries.map(([path, { key, isUnderCheck }]) => [
      path,
      key,
      isUnderCheck,
    ]),
  };
  const lines = [
    Buffer.from(JSON.stringify(contents)),
    registry?.findings ?? Buffer.alloc(0),
    ...entries.map(([, { findings }]) => findings),
  ];
  const size = lines.reduce((sum, line) => sum + line.length + 1, 0);
  if (size > mostBytes) return;
  try {
    await writeFileSafely(file, sealed(lines));
    await removeOldest(dirname(file));
  } catch {
    // A full or read-only disk costs time, not findings.
  }
}

function* sealed(lines: readonly Uint8Array[]): Generator<Uint8Array> {
  const hash = createHash("sha256");
  for (const part of joinLines(lines)) hash.update(part);
  yield Buffer.from(`${seal}${hash.digest("hex")}\n`);
  yield* joinLines(lines);
}

/** Bytes written at once: a write for every line would take long, one for all of them twice the memory. */
const atOnce = 1_000_000;

function* joinLines(lines: readonly Uint8Array[]): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const line of lines) {
    waiting.push(line, Uint8Array.of(lineEnd));
    size += line.length + 1;
    if (size < atOnce) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  yield Buffer.concat(waiting);
}

/** Of repositories that nobody lints any more nothing is kept for ever. */
const mostRepositories = 50;

async function removeOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= mostRepositories) return;
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, at: (await stat(path)).mtimeMs };
    }),
  );
  const old = files.toSorted((a, b) => b.at - a.at).slice(mostRepositories);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}
