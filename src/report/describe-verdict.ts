// The words for verdicts that stand in every report.
import { beginSentence } from "../model/begin-sentence.ts";
import type { Severity } from "../model/finding.ts";
import { linkVerdictTitles } from "../model/link-verdict.ts";
import type { Answer } from "../model/signoff.ts";
import type {
  ArticleGate,
  ClaimStatus,
  LabelSighting,
  LinkJudgement,
  Reason,
} from "../model/verdict.ts";

export const claimStatusTitles: Readonly<Record<ClaimStatus, string>> = {
  stated: "stated",
  drifted: "wording changed",
  unapproved: "wording not approved",
  hedged: "left in doubt",
  negated: "says the opposite",
  unanchored: "said, not marked",
  missing: "not said",
  misplaced: "in the wrong section",
  contradicted: "contradicted elsewhere",
  forbidden: "must never be said",
  expired: "approval expired",
  unsourced: "source does not say so",
  "source-changed": "source has changed",
};

export const linkStatusTitles: Readonly<
  Record<LinkJudgement["status"], string>
> = {
  ...linkVerdictTitles,
  good: "opens, official",
  attested: "seen by a person",
  "part-missing": "opens, without the part the link points at",
  unseen: "never looked at",
  stale: "looked at too long ago",
};

export const reasonTitles: Readonly<Record<Reason["subject"], string>> = {
  finding: "Text",
  claim: "Claim",
  link: "Link",
  checkpoint: "Screen",
  plan: "Plan",
};

export const severityPlurals: Readonly<
  Record<Severity, readonly [one: string, many: string]>
> = {
  error: ["thing to fix", "things to fix"],
  warning: ["thing to check", "things to check"],
  note: ["note", "notes"],
};

const gateTitles: Readonly<Record<ArticleGate["status"], string>> = {
  ready: "ready",
  hold: "hold",
  draft: "draft",
};

/** "ready", "hold (practice)", "draft". Practice is always said: it never makes an article publishable live. */
export function describeGate(gate: ArticleGate): string {
  const title = gateTitles[gate.status];
  return gate.target === "practice" && gate.status !== "draft"
    ? `${title} (practice)`
    : title;
}

/** What a label of the article turned out to be on a screen. */
export function describeSighting(sighting: LabelSighting): string {
  switch (sighting.outcome) {
    case "seen":
      return "seen";
    case "renamed":
      return sighting.now === undefined ? "renamed" : `now “${sighting.now}”`;
    case "missing":
      return "not on the screen";
  }
}

/** An answer as a person would give it. */
export function describeAnswer(answer: Answer): string {
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  return typeof answer === "number" ? String(answer) : `“${answer}”`;
}

/** "Web, iPhone browser and Android browser". */
export function listTitles(titles: readonly string[]): string {
  if (titles.length < 2) return titles.join("");
  return `${titles.slice(0, -1).join(", ")} and ${titles.at(-1)}`;
}

/** "1 article", "3 articles". */
export function countNoun(
  count: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Says of Markdown files without presscheck's keys, one at least, that nothing vouches for them. */
export function describeUnchecked(files: readonly string[]): string {
  const [first] = files;
  return files.length === 1
    ? `${first} is not under press check: its frontmatter names no platform.`
    : `${files.length} Markdown files are not under press check, ${first} for one: their frontmatter names no platform.`;
}

/** The text with a capital and a full stop, for standing alone. */
export function toSentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const first = beginSentence(trimmed);
  return /[.!?…:]["”’)]*$/.test(first) ? first : `${first}.`;
}
