// Everything that looks into a text: parsers, schemas and rules. Loaded when
// something is not in the cache, and then it reads the platforms once.
import type { Target } from "../model/device.ts";
import type { Settings } from "../model/settings.ts";
import { loadMarkdownParser } from "../parse/parse-markdown.ts";
import { readArticles, readRegistries } from "../parse/read-repository.ts";
import type { RepositoryFiles, TextRead } from "../parse/repository-files.ts";
import { signoffFile } from "../parse/signoff-file.ts";
import { lint } from "../pipeline.ts";
import { packFindings, type PackedFindings } from "./pack-findings.ts";

/** What articles are linted against. */
export interface LintBasis {
  readonly settings: Settings;
  readonly target: Target;
  /** Every YAML file under the checkpoints folder, as it was when the run began. */
  readonly registry: Readonly<Record<string, TextRead>>;
  readonly now: Date;
}

/** What is read of one article. */
export interface ArticleTexts {
  readonly file: string;
  readonly text: TextRead;
  readonly signoffs: TextRead;
}

/** What was found in one article. */
export interface LintedArticle {
  readonly findings: PackedFindings;
  readonly isUnderCheck: boolean;
}

export interface Linter {
  /** About the files that describe platforms. */
  readonly registry: PackedFindings;
  /** How many articles it takes best at once, and how many such batches side by side. */
  readonly batch: number;
  readonly atOnce: number;
  /** About each article, which is forgotten afterwards. What is known of an old collection is not set aside yet. */
  readonly lint: (
    articles: readonly ArticleTexts[],
  ) => Promise<readonly LintedArticle[]>;
  readonly close: () => Promise<void>;
}

export async function openLinter({
  settings,
  target,
  registry,
  now,
}: LintBasis): Promise<Linter> {
  const registries = await readRegistries(
    showTexts(registry),
    settings,
    target,
    "text",
  );
  const parser = await loadMarkdownParser();
  const lintOne = async (article: ArticleTexts): Promise<LintedArticle> => {
    const { file, text, signoffs } = article;
    const repository = await readArticles(
      showTexts({ [file]: text, [signoffFile(file, target)]: signoffs }),
      target,
      [file],
      parser,
      { ...registries, findings: [] },
    );
    return {
      findings: packFindings(lint(repository, now).findings),
      isUnderCheck: !repository.notUnderCheck.includes(file),
    };
  };
  return {
    registry: packFindings(registries.findings),
    batch: 1,
    atOnce: 1,
    lint: async (articles) => {
      const linted: LintedArticle[] = [];
      for (const article of articles) linted.push(await lintOne(article));
      return linted;
    },
    close: async () => {},
  };
}

// What is looked into is what the keys were made of, also when a file changes meanwhile.
function showTexts(
  textByFile: Readonly<Record<string, TextRead>>,
): RepositoryFiles {
  return {
    list: async () =>
      Object.keys(textByFile).map((path) => ({ path, kind: "file" as const })),
    readText: async (path) => textByFile[path] ?? { outcome: "absent" },
    digest: async () => undefined,
  };
}
