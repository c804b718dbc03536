// Something an author must or should look at. Written for editors: no regular
// expression, JSON path, schema wording or stack trace ever stands in one.
import type { Place } from "./place.ts";
import type { Excuse } from "./waiver.ts";

export type Severity = "error" | "warning" | "note";

/** The words an editor reads; "error" alone holds an article back. */
export const severityTitles: Readonly<Record<Severity, string>> = {
  error: "Must fix",
  warning: "Check",
  note: "Note",
};

/** An official page that bears something out. */
export interface Source {
  readonly title: string;
  readonly url: string;
  /** UTC time it was last seen alive; absent when that is not known. */
  readonly seen?: string;
}

/** Something close to what is asked for, and why it does not count. */
export interface NearMiss {
  readonly line: number;
  readonly text: string;
  readonly because: string;
}

/** A change of the file's text that is safe to make without asking. Text that changes what an article says is never one. */
export interface Fix {
  /** None overlaps another; made all together or not at all. */
  readonly edits: readonly Edit[];
  /** What is done, as in “Writes “claims” for “clams””. */
  readonly says: string;
}

export interface Edit {
  /** What is replaced; a mere point when text is put in. */
  readonly place: Place;
  readonly text: string;
}

export interface Finding {
  /** Rule id; its page is docs/rules/<rule>.md. */
  readonly rule: string;
  readonly severity: Severity;
  /** Repository-relative, with forward slashes. */
  readonly file: string;
  /** Absent when the whole file is meant. */
  readonly place?: Place;
  /** One sentence: what is wrong. */
  readonly title: string;
  /** Why it matters to a reader. */
  readonly why?: string;
  /** The official page that bears it out. */
  readonly source?: Source;
  /** The one thing to do. */
  readonly todo?: string;
  /** Text ready to paste at `place`; then nothing that stands there is wrong, something is missing. */
  readonly paste?: string;
  readonly near?: NearMiss;
  /** What presscheck lint --fix would do about it. */
  readonly fix?: Fix;
  /** One command that fixes it. */
  readonly command?: string;
  /** What the finding is about (a claim, link or screen id), for telling two findings of one rule apart. */
  readonly subject?: string;
  /** The sentence, or else the line, it is about, normalised; absent for what is missing. */
  readonly words?: string;
  /** Why it does not count for now. */
  readonly excused?: Excuse;
  /** The lines around `place`, kept so that a report needs no repository. */
  readonly excerpt?: Excerpt;
}

export interface Excerpt {
  /** Number of the first of `lines`, from 1. */
  readonly firstLine: number;
  readonly lines: readonly string[];
}

/** What a rule or a parser yields; the runner adds rule id, severity and excerpt. */
export type Remark = Omit<
  Finding,
  "rule" | "severity" | "excerpt" | "words" | "excused"
>;
