// The inside of a thread of open-linter-threads.ts.
import { workerData } from "node:worker_threads";
import type { Finding } from "../model/finding.ts";
import {
  openLinter,
  type ArticleTexts,
  type LintBasis,
} from "./open-linter.ts";

/** "registry": what is found in the files that describe platforms. */
export type LintTask = readonly ArticleTexts[] | "registry";

const opening = openLinter(workerData as LintBasis);

// A thread's work is its default export; piscina calls no other.
async function runTask(task: LintTask): Promise<(readonly Finding[])[]> {
  const linter = await opening;
  return task === "registry" ? [linter.registry] : linter.lint(task);
}

export { runTask as default };
