// How bad something is, once for every report: the terminal's colour, the page's
// colour and the shape of its icon follow from it. Only what is verified is good.
import type { Severity } from "../model/finding.ts";
import type {
  ArticleGate,
  CheckpointStatus,
  ClaimStatus,
  LabelSighting,
  LinkJudgement,
} from "../model/verdict.ts";

/** unknown: could not tell, which is never "bad" and never "good". */
export type Tone = "good" | "wait" | "bad" | "unknown" | "quiet";

export const checkpointTones: Readonly<Record<CheckpointStatus, Tone>> = {
  verified: "good",
  new: "wait",
  changed: "bad",
  expired: "wait",
  "passage-changed": "wait",
  "recipe-changed": "wait",
  "by-hand-due": "wait",
  "could-not-look": "unknown",
  rejected: "bad",
};

export const claimTones: Readonly<Record<ClaimStatus, Tone>> = {
  stated: "good",
  drifted: "wait",
  unapproved: "wait",
  hedged: "wait",
  negated: "bad",
  unanchored: "wait",
  missing: "bad",
  misplaced: "bad",
  contradicted: "bad",
  forbidden: "bad",
  expired: "wait",
  unsourced: "bad",
  "source-changed": "bad",
};

export const linkTones: Readonly<Record<LinkJudgement["status"], Tone>> = {
  good: "good",
  attested: "wait",
  "part-missing": "bad",
  alive: "good",
  moved: "wait",
  dead: "bad",
  "soft-dead": "bad",
  "wrong-place": "bad",
  unknown: "unknown",
  unseen: "unknown",
  stale: "wait",
};

export const gateTones: Readonly<Record<ArticleGate["status"], Tone>> = {
  ready: "good",
  hold: "bad",
  draft: "quiet",
};

export const severityTones: Readonly<Record<Severity, Tone>> = {
  error: "bad",
  warning: "wait",
  note: "quiet",
};

export const labelTones: Readonly<Record<LabelSighting["outcome"], Tone>> = {
  seen: "good",
  renamed: "bad",
  missing: "bad",
};
