// Articles for tests, read by the real parser.
import type { Article } from "../../src/model/article.ts";
import {
  joinParsers,
  loadFastParser,
  loadReferenceParser,
} from "../../src/parse/parse-markdown.ts";
import type { ParsedArticle } from "../../src/parse/parse-article.ts";
import { parseArticle } from "../../src/parse/parse-article.ts";
import type { RepositoryFiles } from "../../src/parse/repository-files.ts";

const reference = await loadReferenceParser();
const parser = joinParsers(await loadFastParser(), async () => reference);
// Both are at hand, whatever a test reads first.
await parser.prepare("- [ ] a task");

export const frontmatter = "---\ntitle: Codes\nplatform: example\n---\n\n";

export function read(text: string, file = "articles/codes.md"): ParsedArticle {
  return parseArticle(file, text, parser);
}

/** The article of a text whose frontmatter is good. */
export function readArticle(text: string, file?: string): Article {
  const { article, findings } = read(text, file);
  if (article === undefined)
    throw new Error(`no article: ${JSON.stringify(findings)}`);
  return article;
}

/** The article of prose under a frontmatter of two keys. */
export function readProse(prose: string): Article {
  return readArticle(frontmatter + prose);
}

/** A repository in memory. */
export function filesOf(
  textByFile: Readonly<Record<string, string>>,
): RepositoryFiles {
  return {
    list: async (folder) =>
      Object.keys(textByFile)
        .filter((path) => path.startsWith(`${folder}/`))
        .toSorted()
        .map((path) => ({ path, kind: "file" as const })),
    readText: async (path) => {
      const text = textByFile[path];
      return text === undefined
        ? { outcome: "absent" }
        : { outcome: "text", text };
    },
    digest: async () => undefined,
  };
}
