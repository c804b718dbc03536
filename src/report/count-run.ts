import type { Severity } from "../model/finding.ts";
import type { Run } from "../model/run.ts";
import type { ArticleGate } from "../model/verdict.ts";
import { countNoun } from "./describe-verdict.ts";

export interface RunCounts {
  readonly articles: number;
  readonly byGate: Readonly<Record<ArticleGate["status"], number>>;
  /** Checkpoints by device: one screen on three devices for one article is three. */
  readonly checkpoints: number;
  readonly verified: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly notUnderCheck: number;
}

/** The figures at the head of every report; drafts' checkpoints count as well. */
export function countRun(run: Run): RunCounts {
  const verdicts = run.gates.flatMap(({ checkpoints }) => checkpoints);
  const gated = (status: ArticleGate["status"]): number =>
    run.gates.filter((gate) => gate.status === status).length;
  const found = (severity: Severity): number =>
    run.findings.filter((finding) => finding.severity === severity).length;
  return {
    articles: run.gates.length,
    byGate: {
      ready: gated("ready"),
      hold: gated("hold"),
      draft: gated("draft"),
    },
    checkpoints: verdicts.length,
    verified: verdicts.filter(({ status }) => status === "verified").length,
    bySeverity: {
      error: found("error"),
      warning: found("warning"),
      note: found("note"),
    },
    notUnderCheck: run.facts.notUnderCheck.length,
  };
}

/** The run's verdict. ready only when every gated article is, and there is one. */
export function judgeRun(run: Run): "ready" | "hold" | "nothing" {
  const { byGate } = countRun(run);
  if (byGate.hold > 0) return "hold";
  return byGate.ready > 0 ? "ready" : "nothing";
}

/** The verdict in one line, for a headline. */
export function describeRun(run: Run): string {
  const { byGate } = countRun(run);
  const gated = byGate.hold + byGate.ready;
  const practice = run.facts.target === "practice" ? " (practice)" : "";
  switch (judgeRun(run)) {
    case "hold":
      return `Hold${practice}: ${byGate.hold} of ${countNoun(gated, "article")} held back`;
    case "ready":
      return `Ready${practice}: ${byGate.ready === 1 ? "1 article" : `all ${byGate.ready} articles`}`;
    case "nothing":
      return "Nothing decided: no article is up for publication";
  }
}
