// All articles, a few at a time: read, found in the cache or looked into, forgotten.
// Memory holds findings and keys, never all texts or trees.
import type { KeptArticle, LintCache } from "../adapters/lint-cache.ts";
import type { Target } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import type { TextRead } from "../parse/repository-files.ts";
import { signoffFile } from "../parse/signoff-file.ts";
import { articleKey, readRegistryTexts, registryKey } from "./lint-keys.ts";
import type { Workspace } from "./load-settings.ts";
import type { ArticleTexts, LintBasis, Linter } from "./open-linter.ts";
import { unpackByFile } from "./pack-findings.ts";
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
  /** Of one file after the other; to be gone through once. */
  readonly findings: Iterable<readonly Finding[]>;
  /** Markdown files without presscheck's keys. */
  readonly notUnderCheck: readonly string[];
  readonly cache: Pick<LintCache, "registry" | "articles">;
  /** How many articles were looked into; the others were in the cache. */
  readonly lookedInto: number;
}

/** @param expected how many articles will have to be looked into, as far as can be told */
export type OpenLinter = (
  basis: LintBasis,
  expected: number,
) => Promise<Linter>;

export async function lintCollection(
  collection: Collection,
  cached: LintCache,
  openLinter: OpenLinter,
): Promise<Linted> {
  const { workspace, settingsText, target, articles, tool, now } = collection;
  const { files, settings } = workspace;
  const texts = await readRegistryTexts(files, settings.checkpoints);
  const day = now.toISOString().slice(0, 10);
  const registry = registryKey({
    tool,
    settings: settingsText,
    target,
    registry: texts,
    day,
  });
  const isKnown = cached.registry?.key === registry;
  const expected = articles.filter(
    (file) => !isKnown || cached.articles[file] === undefined,
  ).length;
  let linter: Promise<Linter> | undefined;
  const open = () => {
    linter ??= openLinter({ settings, target, registry: texts, now }, expected);
    return linter;
  };
  try {
    const aboutRegistry =
      isKnown && cached.registry !== undefined
        ? cached.registry
        : { key: registry, findings: (await open()).registry };
    const looked = await lookAtArticles(collection, registry, cached, open);
    const found = unpackByFile([
      { file: settings.checkpoints, findings: aboutRegistry.findings },
      ...looked.kept.map(([file, { findings }]) => ({ file, findings })),
    ]);
    return {
      findings: await setAdoptedAside(files, found, looked.read),
      cache: {
        registry: aboutRegistry,
        articles: Object.fromEntries(looked.kept),
      },
      notUnderCheck: looked.kept.flatMap(([file, { isUnderCheck }]) =>
        isUnderCheck ? [] : [file],
      ),
      lookedInto: looked.lookedInto,
    };
  } finally {
    await (await linter)?.close();
  }
}

interface Looked {
  readonly kept: readonly (readonly [string, KeptArticle])[];
  /** Articles that could be read. */
  readonly read: ReadonlySet<string>;
  readonly lookedInto: number;
}

async function lookAtArticles(
  { workspace: { files }, articles, target }: Collection,
  registry: string,
  cached: LintCache,
  open: () => Promise<Linter>,
): Promise<Looked> {
  const readBoth = async (file: string): Promise<ArticleTexts> => ({
    file,
    text: await files.readText(file),
    signoffs: await files.readText(signoffFile(file, target)),
  });
  const keptByFile = new Map<string, KeptArticle>();
  const read = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let lookedInto = 0;
  let waiting: { readonly key: string; readonly texts: ArticleTexts }[] = [];
  const look = async (linter: Linter): Promise<void> => {
    const batch = waiting;
    waiting = [];
    const linted = await linter.lint(batch.map(({ texts }) => texts));
    for (const [index, { key, texts }] of batch.entries()) {
      const found = linted[index];
      if (found === undefined) throw new Error(`nothing said of ${texts.file}`);
      keptByFile.set(texts.file, { key, ...found });
    }
  };
  for await (const [file, texts] of readAhead(articles, readBoth)) {
    const key = articleKey({ ...texts, registry });
    if (texts.text.outcome === "text" && texts.text.text.trim() !== "")
      read.add(file);
    const known = cached.articles[file];
    if (known?.key === key) {
      keptByFile.set(file, known);
      continue;
    }
    lookedInto += 1;
    waiting.push({ key, texts });
    const linter = await open();
    if (waiting.length < linter.batch) continue;
    const looking = look(linter).finally(() => underWay.delete(looking));
    underWay.add(looking);
    if (underWay.size >= linter.atOnce) await Promise.race(underWay);
  }
  if (waiting.length > 0) await look(await open());
  await Promise.all(underWay);
  const kept = articles.flatMap((file) => {
    const known = keptByFile.get(file);
    return known === undefined ? [] : [[file, known] as const];
  });
  return { kept, read, lookedInto };
}
