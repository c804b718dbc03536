// What lint found, kept from one run to the next. It lies in the user's own cache
// folder and not in the repository: whoever can change a repository (a pull request)
// must not be able to say that its articles have no findings.
import { readFile, readdir, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { digest } from "../model/digest.ts";
import type { Finding } from "../model/finding.ts";
import type { Settings } from "../model/settings.ts";
import { writeFileSafely } from "./write-file.ts";

/** Findings under the key of everything they come from. */
export interface Kept {
  readonly key: string;
  readonly findings: readonly Finding[];
}

export interface LintCache {
  /** The settings, under the digest of presscheck.yaml and of the tool that read it. */
  readonly settings:
    { readonly key: string; readonly value: Settings } | undefined;
  readonly registry: Kept | undefined;
  readonly articles: Readonly<Record<string, Kept>>;
}

export const emptyCache: LintCache = {
  settings: undefined,
  registry: undefined,
  articles: {},
};

/** A larger cache takes longer to read than it saves, and is not kept. */
const mostCharacters = 50_000_000;

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

/** The cache in a file; an empty one when it is missing, damaged, or cannot be read. */
export async function readLintCache(file: string): Promise<LintCache> {
  const text = await readFile(file, "utf8").catch(() => "");
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  // The first line is the digest of the rest: what is torn or edited is not believed.
  if (end === -1 || text.slice(0, end) !== digest(body)) return emptyCache;
  return JSON.parse(body) as LintCache;
}

/** Keeps a cache. One that cannot be written is none: the next run works without. */
export async function writeLintCache(
  file: string,
  cache: LintCache,
): Promise<void> {
  const body = JSON.stringify(cache);
  if (body.length > mostCharacters) return;
  try {
    await writeFileSafely(file, `${digest(body)}\n${body}`);
    await removeOldest(dirname(file));
  } catch {
    // A full or read-only disk costs time, not findings.
  }
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
