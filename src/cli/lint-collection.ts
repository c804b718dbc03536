// All articles, one at a time: read, found in the cache or looked into, forgotten.
// Memory holds findings and keys, never all texts or trees.
import type { Kept, LintCache, LintFindings } from "../adapters/lint-cache.ts";
import { compareFindings } from "../lint/compare-findings.ts";
import type { Target } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import type { TextRead } from "../parse/repository-files.ts";
import { articleKey, readRegistryTexts, registryKey } from "./lint-keys.ts";
import type { Workspace } from "./load-settings.ts";
import type { Linter } from "./open-linter.ts";
import { readAhead } from "./read-ahead.ts";

export interface Collection {
  readonly workspace: Workspace;
  /** presscheck.yaml as it was read. */
  readonly settingsText: TextRead;
  readonly target: Target;
  readonly articles: readonly string[];
  readonly tool: string;
}

export interface Linted {
  /** In the order in which a run without cache and without reading ahead has them. */
  readonly findings: readonly Finding[];
  readonly cache: Pick<LintCache, "registry" | "articles">;
  /** How many articles were looked into; the others were in the cache. */
  readonly lookedInto: number;
}

export async function lintCollection(
  { workspace, settingsText, target, articles, tool }: Collection,
  known: LintCache,
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
      openLinter({ settings, target, registry: texts }),
    );
    return linter;
  };
  const aboutRegistry = await recall(
    registry,
    known.registry,
    async () => (await open()).registry,
  );
  const kept: Record<string, Kept> = {};
  const found: LintFindings[] = [aboutRegistry.findings];
  let lookedInto = 0;
  for await (const [file, text] of readAhead(articles, files.readText)) {
    const key = articleKey({ file, text, registry });
    const about = await recall(key, known.articles[file], async () => {
      lookedInto += 1;
      return (await open()).lint(file, text);
    });
    kept[file] = about;
    found.push(about.findings);
  }
  return {
    findings: [
      ...found.flatMap(({ reading }) => reading),
      ...found.flatMap(({ rules }) => rules).toSorted(compareFindings),
    ],
    cache: { registry: aboutRegistry, articles: kept },
    lookedInto,
  };
}

async function recall(
  key: string,
  known: Kept | undefined,
  look: () => Promise<LintFindings>,
): Promise<Kept> {
  return known?.key === key ? known : { key, findings: await look() };
}
