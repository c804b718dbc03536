// How things stand for whoever decides: the files as they are now, and the newest run.
import { compareCaptures } from "../compare/compare-captures.ts";
import { listKnown } from "../follow/renew-known.ts";
import { judgeArticles } from "../judge/judge-articles.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Target } from "../model/device.ts";
import type { Run } from "../model/run.ts";
import type { ArticleGate } from "../model/verdict.ts";
import type { Repository } from "../parse/read-repository.ts";
import type { RunStore } from "../adapters/run-store.ts";
import type { Console } from "./console-port.ts";
import type { Workspace } from "./load-settings.ts";
import type { CompareAll } from "./open-comparer.ts";
import { openDiffer } from "./open-differ.ts";
import { openReports } from "./open-world.ts";

/** What a sitting remembers of the last time. */
export interface Recollection {
  readonly compareAll?: CompareAll;
  /** Gates that hold still, by article. */
  readonly recall?: (
    comparisons: readonly Comparison[],
  ) => ReadonlyMap<string, ArticleGate>;
}

interface JudgedNow {
  readonly gates: readonly ArticleGate[];
  readonly comparisons: readonly Comparison[];
}

// A rehearsal of another release says nothing of what is signed off against this one.
/** The newest run whose looks count; undefined where there is none. */
export async function findRun(
  workspace: Workspace,
  target: Target,
  store: Pick<RunStore, "load"> = openReports(workspace),
): Promise<Run | undefined> {
  const run = await store.load("latest");
  if (run === undefined || run.facts.target !== target) return undefined;
  const { release } = workspace.settings.practice;
  return target === "practice" && run.facts.practiceRelease !== release
    ? undefined
    : run;
}

// Findings are lint's business: what they hold is not for a person to decide about.
export async function judgeNow(
  console: Console,
  workspace: Workspace,
  target: Target,
  { articles, unparsed, platformById, signoffsByFile }: Repository,
  run: Run | undefined,
  { compareAll = compareCaptures, recall }: Recollection = {},
): Promise<JudgedNow> {
  const { settings, root } = workspace;
  const captures = run?.captures ?? [];
  const { readBlob } = openReports(workspace).open(run?.facts.id ?? "");
  const comparisons = await compareAll(
    captures,
    platformById,
    openDiffer({ readBlob }, root),
  );
  const gates = judgeArticles({
    articles,
    unparsed,
    platformById,
    signoffsByFile,
    sightsByFile: new Map(),
    findings: [],
    observations: listKnown(platformById),
    plan: run?.plan ?? {
      target,
      practiceRelease: undefined,
      items: [],
      digest: "",
    },
    captures,
    comparisons,
    target,
    now: console.now(),
    followAgainAfter: settings.followAgainAfter,
    quarantines: settings.quarantine,
    ...(recall && { standing: recall(comparisons) }),
  });
  return { gates, comparisons };
}
