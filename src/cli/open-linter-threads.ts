// Many articles at once, on as many processors as there are. A thread has to load
// everything anew, so it pays from some hundred articles on (npm run bench -- lint).
import { setFlagsFromString } from "node:v8";
import { Piscina } from "piscina";
import type { LintAnswer, LintTask } from "./lint-in-thread.ts";
import type { LintBasis, Linter } from "./open-linter.ts";
import { packFindings } from "./pack-findings.ts";

/** Few enough that all threads end at about the same time, enough that handing over costs nothing. */
const batch = 16;

/**
 * Left alone, V8 lets the heap of each thread grow to twice what is in use before it
 * collects, which saves a twentieth of the time and takes a third more memory.
 */
const sparing = {
  flag: "--heap-growing-percent=20",
  limits: { maxYoungGenerationSizeMb: 16 },
};

export async function openLinterThreads(
  basis: LintBasis,
  threads: number,
): Promise<Linter> {
  setFlagsFromString(sparing.flag);
  const pool = new Piscina<LintTask, LintAnswer>({
    filename: new URL("lint-in-thread.js", import.meta.url).href,
    name: "runTask",
    // A thread that never turns its event loop never frees what the parser holds outside the heap.
    atomics: "disabled",
    workerData: basis,
    resourceLimits: sparing.limits,
    minThreads: threads,
    maxThreads: threads,
  });
  const { registry = packFindings([]) } = await pool.run("registry");
  return {
    registry,
    batch,
    // One batch waits for each thread, so that none waits for the next article.
    atOnce: threads * 2,
    lint: async (articles) => (await pool.run(articles)).articles,
    close: () => pool.destroy(),
  };
}
