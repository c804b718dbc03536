// The inside of a thread of open-linter-threads.ts.
import { workerData } from "node:worker_threads";
import {
  openLinter,
  type ArticleTexts,
  type LintBasis,
} from "./open-linter.ts";
import type { PackedFindings } from "./pack-findings.ts";

/** "registry": what is found in the files that describe platforms. */
export type LintTask = readonly ArticleTexts[] | "registry";

const opening = openLinter(workerData as LintBasis);

/** What a thread is asked to do. */
export async function runTask(
  task: LintTask,
): Promise<readonly PackedFindings[]> {
  const linter = await opening;
  return task === "registry" ? [linter.registry] : linter.lint(task);
}
