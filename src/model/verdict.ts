// What judging says: of each checkpoint on each device, each claim, each link, each article.
import type { Device, Target } from "./device.ts";
import type { CaptureFailure } from "./capture.ts";
import type { ScreenChange } from "./comparison.ts";
import type { Answer } from "./signoff.ts";
import type { LinkVerdict } from "./link-verdict.ts";
import type { Place } from "./place.ts";
import type { ShownLook, ShownWording } from "./decision.ts";

export const checkpointStatuses = [
  "verified",
  "new",
  "changed",
  "expired",
  "passage-changed",
  "recipe-changed",
  "by-hand-due",
  "could-not-look",
  "rejected",
] as const;
export type CheckpointStatus = (typeof checkpointStatuses)[number];

/** Short words for tables; only "verified" is green. */
export const checkpointStatusTitles: Readonly<
  Record<CheckpointStatus, string>
> = {
  verified: "verified",
  new: "new: never signed off",
  changed: "changed",
  expired: "sign-off expired",
  "passage-changed": "text edited since",
  "recipe-changed": "recipe edited since",
  "by-hand-due": "look by hand",
  "could-not-look": "could not look",
  rejected: "rejected",
};

/** Whether a bold label of the section is on the screen. */
export interface LabelSighting {
  readonly label: string;
  readonly outcome: "seen" | "renamed" | "missing";
  /** What it is called now, for `renamed`. */
  readonly now: string | undefined;
}

export interface QuestionAnswer {
  readonly id: string;
  readonly ask: string;
  /** What was signed off; undefined when nobody has answered. */
  readonly signed: Answer | undefined;
  /** What the sign-off before it said, where that was something else. */
  readonly before?: Answer;
  /** What the capture shows, where `look` says how. */
  readonly proposed: Answer | undefined;
}

/** A sentence that quotes something the platform has changed. */
export interface AffectedSentence {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A change with what it touches in every article. */
export interface ChangeEffect {
  readonly change: ScreenChange;
  readonly sentences: readonly AffectedSentence[];
}

export interface CheckpointVerdict {
  readonly screen: string;
  readonly screenTitle: string;
  readonly section: string;
  readonly device: Device;
  /** Which of the screen's variants this is about, where it has some. */
  readonly variant?: string | undefined;
  readonly status: CheckpointStatus;
  /** Why it is not verified, in words; empty for verified. */
  readonly because: string;
  /** What to do about it; empty for verified. */
  readonly todo: string;
  readonly failure: CaptureFailure | undefined;
  readonly effects: readonly ChangeEffect[];
  /** Verified although another browser build or font set drew it. */
  readonly reRendered: boolean;
  readonly labels: readonly LabelSighting[];
  readonly answers: readonly QuestionAnswer[];
  readonly signedBy: string | undefined;
  readonly signedAt: string | undefined;
  /** When the sign-off lapses; undefined on practice, which does not age. */
  readonly until: string | undefined;
  /** Digests of what whoever decides now is shown; undefined where there is nothing to decide about. */
  readonly shown?: ShownLook | undefined;
}

export const claimStatuses = [
  "stated",
  "drifted",
  "unapproved",
  "hedged",
  "negated",
  "unanchored",
  "missing",
  "misplaced",
  "contradicted",
  "forbidden",
  "expired",
  "unsourced",
  "source-changed",
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export interface ClaimVerdict {
  readonly claim: string;
  readonly statement: string;
  readonly status: ClaimStatus;
  readonly because: string;
  readonly todo: string;
  readonly place: Place | undefined;
  /** The sentence that makes the claim now, and as it was approved. */
  readonly words: string | undefined;
  readonly approved: string | undefined;
  /** Digests of what whoever decides now is shown; undefined where no sentence makes the claim. */
  readonly shown?: ShownWording | undefined;
}

export interface LinkJudgement {
  readonly link: string;
  readonly title: string;
  readonly url: string;
  readonly status:
    | "good"
    /** The machine could not tell, and a person has looked. */
    | "attested"
    /** It opens, without the part that the link points at. */
    | "part-missing"
    | LinkVerdict
    | "unseen"
    | "stale";
  readonly because: string;
  readonly todo: string;
  readonly seenAt: string | undefined;
  /** When a person's word for it lapses; only of `attested`. */
  readonly until?: string;
}

/** One reason to hold, in the order of what to do first. */
export interface Reason {
  readonly subject: "finding" | "claim" | "link" | "checkpoint" | "plan";
  readonly text: string;
  readonly todo: string;
}

export interface ArticleGate {
  readonly file: string;
  readonly title: string;
  /** The platform's id: its folder under checkpoints/. */
  readonly platform: string;
  /** As readers know it. */
  readonly platformName: string;
  readonly target: Target;
  /** draft: not gated, by its own status; never counts as ready. */
  readonly status: "ready" | "hold" | "draft";
  readonly reasons: readonly Reason[];
  /** Announcements that do not hold: what lapses soon. */
  readonly notices: readonly string[];
  readonly checkpoints: readonly CheckpointVerdict[];
  readonly claims: readonly ClaimVerdict[];
  readonly links: readonly LinkJudgement[];
}
