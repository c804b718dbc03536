import {
  emptyCache,
  lintCacheFile,
  readLintCache,
  writeLintCache,
  type LintCache,
} from "../../adapters/lint-cache.ts";
import { openRepository } from "../../adapters/repository-files.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { describeBuild } from "../describe-build.ts";
import { countThreads } from "../count-threads.ts";
import { findArticles } from "../find-articles.ts";
import { findRoot, settingsFile } from "../find-root.ts";
import { lintCollection } from "../lint-collection.ts";
import { settingsKey } from "../lint-keys.ts";
import type { Workspace } from "../load-settings.ts";
import type { LintBasis, Linter } from "../open-linter.ts";
import { showFindings } from "../show-findings.ts";
import type { CheckOptions } from "./request.ts";

/** Parse and lint only: touches no network, starts no browser, writes nothing but its cache. */
export async function lint(
  console: Console,
  named: readonly string[],
  options: Pick<CheckOptions, "target" | "format" | "cache">,
): Promise<ExitCode> {
  const root = findRoot(console.cwd);
  const cacheFile = lintCacheFile(root, console.env);
  const cache = options.cache ? await readLintCache(cacheFile) : emptyCache;
  const files = await openRepository(root);
  const tool = describeBuild();
  const settingsText = await files.readText(settingsFile);
  const key = settingsKey({ tool, settings: settingsText });
  const workspace = await openKnown(console.cwd, root, cache, key);
  const articles = await findArticles(workspace, console.cwd, named);
  const target = options.target ?? workspace.settings.target;
  const linted = await lintCollection(
    { workspace, settingsText, target, articles, tool, now: console.now() },
    cache,
    openLinter,
  );
  const code = showFindings(
    console,
    { groups: linted.findings, notUnderCheck: linted.notUnderCheck },
    options.format,
  );
  if (options.cache) {
    await keep(cacheFile, cache, {
      settings: { key, value: workspace.settings },
      ...linted.cache,
    });
  }
  return code;
}

// Both are loaded when something is not in the cache.
async function openLinter(basis: LintBasis, articles: number): Promise<Linter> {
  const threads = countThreads(articles);
  if (threads > 1) {
    const { openLinterThreads } = await import("../open-linter-threads.ts");
    return openLinterThreads(basis, threads);
  }
  return (await import("../open-linter.ts")).openLinter(basis);
}

// Reading settings loads schemas; the ones read from the same text are as good.
async function openKnown(
  cwd: string,
  root: string,
  cache: LintCache,
  key: string,
): Promise<Workspace> {
  if (cache.settings?.key === key) {
    const files = await openRepository(root);
    return { root, files, settings: cache.settings.value };
  }
  const { openWorkspace } = await import("../load-settings.ts");
  return openWorkspace(cwd);
}

// Articles that this run was not about stay, as long as anything else does.
async function keep(
  file: string,
  known: LintCache,
  now: LintCache,
): Promise<void> {
  const isSame =
    known.settings?.key === now.settings?.key &&
    known.registry?.key === now.registry?.key;
  const others = isSame ? known.articles : {};
  const isNew = Object.entries(now.articles).some(
    ([path, { key }]) => known.articles[path]?.key !== key,
  );
  if (isSame && !isNew) return;
  await writeLintCache(file, {
    ...now,
    articles: { ...others, ...now.articles },
  });
}
