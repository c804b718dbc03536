// Many articles at once, on as many processors as there are. A thread has to load
// everything anew, so it pays from some hundred articles on (npm run bench -- lint).
import { Piscina } from "piscina";
import type { Finding } from "../model/finding.ts";
import type { LintTask } from "./lint-in-thread.ts";
import type { LintBasis, Linter } from "./open-linter.ts";

/** Few enough that all threads end at about the same time, enough that handing over costs nothing. */
const batch = 16;

export async function openLinterThreads(
  basis: LintBasis,
  threads: number,
): Promise<Linter> {
  const pool = new Piscina<LintTask, (readonly Finding[])[]>({
    filename: new URL("lint-in-thread.js", import.meta.url).href,
    name: "runTask",
    workerData: basis,
    minThreads: threads,
    maxThreads: threads,
  });
  const [registry = []] = await pool.run("registry");
  return {
    registry,
    batch,
    // One batch waits for each thread, so that none waits for the next article.
    atOnce: threads * 2,
    lint: (articles) => pool.run(articles),
    close: () => pool.destroy(),
  };
}
