// Everything that looks into a text: parsers, schemas and rules. Loaded when
// something is not in the cache, and then it reads the platforms once.
import type { LintFindings } from "../adapters/lint-cache.ts";
import { addExcerpts } from "../lint/add-excerpts.ts";
import { lintArticles } from "../lint/lint-articles.ts";
import type { Target } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import type { Settings } from "../model/settings.ts";
import { readArticle } from "../parse/read-article.ts";
import { loadMarkdownParser } from "../parse/parse-markdown.ts";
import { readPlatforms } from "../parse/read-repository.ts";
import type { RepositoryFiles, TextRead } from "../parse/repository-files.ts";

/** What articles are linted against. */
interface LintBasis {
  readonly settings: Settings;
  readonly target: Target;
  /** Every YAML file under the checkpoints folder, as it was when the run began. */
  readonly registry: Readonly<Record<string, TextRead>>;
}

export interface Linter {
  /** About the files that describe platforms. */
  readonly registry: LintFindings;
  /** About one article, which is forgotten afterwards. */
  readonly lint: (file: string, read: TextRead) => Promise<LintFindings>;
}

export async function openLinter({
  settings,
  target,
  registry,
}: LintBasis): Promise<Linter> {
  const reading: Finding[] = [];
  const platformById = await readPlatforms(
    snapshot(registry),
    settings.checkpoints,
    target,
    "text",
    reading,
  );
  const parser = await loadMarkdownParser();
  return {
    registry: { reading, rules: [] },
    lint: async (file, read) => {
      const { article, findings } = await readArticle(file, read, parser);
      const found =
        article === undefined ? [] : lintArticles([article], platformById);
      const text = read.outcome === "text" ? read.text : "";
      const textByFile = new Map(text.trim() === "" ? [] : [[file, text]]);
      return {
        reading: addExcerpts(findings, textByFile),
        rules: addExcerpts(found, textByFile),
      };
    },
  };
}

// What is looked into is what the keys were made of, also when a file changes meanwhile.
function snapshot(registry: LintBasis["registry"]): RepositoryFiles {
  return {
    list: async () =>
      Object.keys(registry).map((path) => ({ path, kind: "file" as const })),
    readText: async (path) => registry[path] ?? { outcome: "absent" },
    digest: async () => undefined,
  };
}
