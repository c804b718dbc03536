// The inside of a thread of open-linter-threads.ts.
import { workerData } from "node:worker_threads";
import {
  openLinter,
  type ArticleTexts,
  type LintBasis,
  type LintedArticle,
} from "./open-linter.ts";
import type { PackedFindings } from "./pack-findings.ts";

/** "registry": what is found in the files that describe platforms. */
export type LintTask = readonly ArticleTexts[] | "registry";

export interface LintAnswer {
  readonly articles: readonly LintedArticle[];
  /** When it was asked for. */
  readonly registry?: PackedFindings;
}

const opening = openLinter(workerData as LintBasis);

/** What a thread is asked to do. */
export async function runTask(task: LintTask): Promise<LintAnswer> {
  const linter = await opening;
  return task === "registry"
    ? { articles: [], registry: linter.registry }
    : { articles: await linter.lint(task) };
}
