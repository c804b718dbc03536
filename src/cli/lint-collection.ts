// All articles, one at a time: read, found in the cache or looked into, forgotten.
// Memory holds findings and keys, never all texts or trees.
import type { Kept, LintCache } from "../adapters/lint-cache.ts";
import { compareFindings } from "../lint/compare-findings.ts";
import type { Target } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import type { TextRead } from "../parse/repository-files.ts";
import { signoffFile } from "../parse/signoff-file.ts";
import { articleKey, readRegistryTexts, registryKey } from "./lint-keys.ts";
import type { Workspace } from "./load-settings.ts";
import type { Linter } from "./open-linter.ts";
import { readAhead } from "./read-ahead.ts";
import { setAdoptedAside } from "./set-adopted-aside.ts";

export interface Collection {
  readonly workspace: Workspace;
  /** presscheck.yaml as it was read. */
  readonly settingsText: TextRead;
  readonly target: Target;
  readonly articles: readonly string[];
  readonly tool: string;
  readonly now: Date;
}

export interface Linted {
  /** In the order in which a run without cache and without reading ahead has them. */
  readonly findings: readonly Finding[];
  readonly cache: Pick<LintCache, "registry" | "articles">;
  /** How many articles were looked into; the others were in the cache. */
  readonly lookedInto: number;
}

export async function lintCollection(
  { workspace, settingsText, target, articles, tool, now }: Collection,
  cached: LintCache,
): Promise<Linted> {
  const { files, settings } = workspace;
  const texts = await readRegistryTexts(files, settings.checkpoints);
  const registry = registryKey({
    tool,
    settings: settingsText,
    target,
    registry: texts,
  });
  let linter: Promise<Linter> | undefined;
  const open = () => {
    linter ??= import("./open-linter.ts").then(({ openLinter }) =>
      openLinter({ settings, target, registry: texts, now }),
    );
    return linter;
  };
  const aboutRegistry = await recall(
    registry,
    cached.registry,
    async () => (await open()).registry,
  );
  const kept: Record<string, Kept> = {};
  const found: (readonly Finding[])[] = [aboutRegistry.findings];
  const read = new Set<string>();
  let lookedInto = 0;
  const readBoth = async (file: string) => ({
    text: await files.readText(file),
    signoffs: await files.readText(signoffFile(file, target)),
  });
  const day = now.toISOString().slice(0, 10);
  for await (const [file, given] of readAhead(articles, readBoth)) {
    const key = articleKey({ file, ...given, registry, day });
    const about = await recall(key, cached.articles[file], async () => {
      lookedInto += 1;
      return (await open()).lint(file, given);
    });
    kept[file] = about;
    found.push(about.findings);
    if (given.text.outcome === "text" && given.text.text.trim() !== "")
      read.add(file);
  }
  return {
    findings: (await setAdoptedAside(files, found.flat(), read)).toSorted(
      compareFindings,
    ),
    cache: { registry: aboutRegistry, articles: kept },
    lookedInto,
  };
}

async function recall(
  key: string,
  known: Kept | undefined,
  look: () => Promise<readonly Finding[]>,
): Promise<Kept> {
  return known?.key === key ? known : { key, findings: await look() };
}
