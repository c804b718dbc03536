// Everything that looks into a text: parsers, schemas and rules. Loaded when
// something is not in the cache, and then it reads the platforms once.
import { addExcerpts } from "../lint/add-excerpts.ts";
import { lintArticles } from "../lint/lint-articles.ts";
import type { LintFindings } from "../adapters/lint-cache.ts";
import type { Target } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import { readArticle } from "../parse/read-article.ts";
import { loadMarkdownParser } from "../parse/parse-markdown.ts";
import { readPlatforms } from "../parse/read-repository.ts";
import type { TextRead } from "../parse/repository-files.ts";
import type { Workspace } from "./load-settings.ts";

export interface Linter {
  /** About the files that describe platforms. */
  readonly registry: LintFindings;
  /** About one article, which is forgotten afterwards. */
  readonly lint: (file: string, read: TextRead) => Promise<LintFindings>;
}

export async function openLinter(
  { files, settings }: Workspace,
  target: Target,
): Promise<Linter> {
  const registry: Finding[] = [];
  const platformById = await readPlatforms(
    files,
    settings.checkpoints,
    target,
    "text",
    registry,
  );
  const parser = await loadMarkdownParser();
  return {
    registry: { reading: registry, rules: [] },
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
