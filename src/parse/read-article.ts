// One article's file, as it was read → the article, or findings that say why there is none.
import type { ParsedArticle } from "./parse-article.ts";
import { parseArticle } from "./parse-article.ts";
import type { MarkdownParser } from "./parse-markdown.ts";
import { unreadable } from "./read-record.ts";
import type { TextRead } from "./repository-files.ts";

/** @param read what became of reading the file */
export async function readArticle(
  file: string,
  read: TextRead,
  parser: MarkdownParser,
): Promise<ParsedArticle> {
  if (read.outcome !== "text" || read.text.trim() === "") {
    const findings = [unreadable(file, whyNot(read))];
    return { isUnderCheck: true, article: undefined, findings };
  }
  await parser.prepare(read.text);
  return parseArticle(file, read.text, parser);
}

function whyNot(read: TextRead): string {
  switch (read.outcome) {
    case "refused":
      return read.because;
    case "absent":
      return "It is not there.";
    case "text":
      return "It is empty.";
  }
}
