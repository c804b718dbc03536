// The report for machines. Shape (a key whose value is absent is left out):
//
//   format         "presscheck-report/1"; the number grows when a key changes its meaning
//   run            id of the run
//   tool, target, practiceRelease, startedAt, endedAt
//   verdict        "ready" | "hold" | "nothing"
//   counts         figures of the whole run (RunCounts)
//   articles       one gate per article: status, reasons, notices, checkpoints, claims, links
//   notUnderCheck  Markdown files without presscheck's keys
//   findings       as found, with place, excerpt and text to paste
//   captures       outcome, failure, picture and provenance; without tree and words
//   comparisons    outcome and changes
//   observations   what was seen at official links
//   changedSources  official words that are gone: before, after, claims, articles and sentences
//   refused        hosts the egress proxy refused, with the rule, who asked and how often
//   plan           digest, and ids of what was to be looked at
import type { Capture } from "../model/capture.ts";
import type { Run } from "../model/run.ts";
import { countRun, judgeRun } from "./count-run.ts";

/** Indented JSON with a line end. Characters that steer a terminal are written as escapes. */
export function renderJson(run: Run): string {
  const { id, articles: _, notUnderCheck, ...facts } = run.facts;
  const report = {
    format: "presscheck-report/1",
    run: id,
    ...facts,
    verdict: judgeRun(run),
    counts: countRun(run),
    articles: run.gates,
    notUnderCheck,
    findings: run.findings,
    captures: run.captures.map(summariseCapture),
    comparisons: run.comparisons,
    observations: run.observations,
    changedSources: run.changedSources,
    refused: run.refused,
    plan: {
      digest: run.plan.digest,
      items: run.plan.items.map(({ id: item }) => item),
    },
  };
  return `${escapeControls(JSON.stringify(report, undefined, 2))}\n`;
}

function summariseCapture(capture: Capture) {
  const { evidence, ...facts } = capture;
  if (evidence === undefined) return facts;
  const { picture, text, proofs } = evidence;
  return { ...facts, evidence: { picture, text, proofs } };
}

// JSON.stringify escapes C0 controls but not DEL, C1 and direction overrides.
function escapeControls(json: string): string {
  return json.replace(
    /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
