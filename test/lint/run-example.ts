import type { LintFacts } from "../../src/lint/lint-articles.ts";
import { lint } from "../../src/pipeline.ts";
import {
  compareAnswers,
  matchArticles,
} from "../../src/match/match-articles.ts";
import type { Article } from "../../src/model/article.ts";
import type { Platform } from "../../src/model/platform-registry.ts";
import type { Signoffs } from "../../src/model/signoff.ts";
import type { Finding } from "../../src/model/finding.ts";
import { severityTitles } from "../../src/model/finding.ts";
import { readExample } from "./example-registry.ts";

const file = "articles/example.md";

/** What counts against one small article: of parsing, of every rule and of waivers. */
export async function lintText(
  text: string,
  changed: Readonly<Record<string, string>> = {},
): Promise<Finding[]> {
  const repository = await readExample({ [file]: text }, changed);
  const { findings } = lint(repository, exampleDay);
  return findings.filter(({ excused }) => excused === undefined);
}

/** The day on which examples are checked. */
export const exampleDay = new Date("2026-11-23T12:00:00.000Z");

/** What the runner needs besides articles, as the pipeline gathers it. */
export function factsOf(
  articles: readonly Article[],
  platformById: ReadonlyMap<string, Platform>,
  signoffsByFile: ReadonlyMap<string, Signoffs> = new Map(),
): LintFacts {
  const sightsByFile = matchArticles(articles, platformById);
  const clashesByFile = compareAnswers(articles, platformById, sightsByFile);
  return {
    platformById,
    signoffsByFile,
    sightsByFile,
    clashesByFile,
    now: exampleDay,
  };
}

/** `line:column Severity title`; the file stands before it when it is not the article. */
export function describeFinding(finding: Finding): string {
  const { start } = finding.place ?? {};
  const where = start === undefined ? "" : `${start.line}:${start.column} `;
  const inFile = finding.file === file ? "" : `${finding.file}:`;
  return `${inFile}${where}${severityTitles[finding.severity]} ${finding.title}`;
}
