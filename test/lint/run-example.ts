import { lintArticles } from "../../src/lint/lint-articles.ts";
import type { Finding } from "../../src/model/finding.ts";
import { severityTitles } from "../../src/model/finding.ts";
import { readExample } from "./example-registry.ts";

const file = "articles/example.md";
/** The day on which the examples are checked. */
const now = new Date("2026-11-23T12:00:00Z");

/** All findings about one small article, of parsing and of every rule. */
export async function lintText(
  text: string,
  changed: Readonly<Record<string, string>> = {},
): Promise<Finding[]> {
  const repository = await readExample({ [file]: text }, changed);
  return [
    ...repository.findings,
    ...lintArticles(repository.articles, repository.platformById, { now }),
  ];
}

/** `line:column Severity title`; the file stands before it when it is not the article. */
export function describeFinding(finding: Finding): string {
  const { start } = finding.place ?? {};
  const where = start === undefined ? "" : `${start.line}:${start.column} `;
  const inFile = finding.file === file ? "" : `${finding.file}:`;
  return `${inFile}${where}${severityTitles[finding.severity]} ${finding.title}`;
}
