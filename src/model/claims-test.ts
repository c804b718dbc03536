// What presscheck claims test found out: whether claims are recognised by their
// examples, and whether edits to the sentences that make them are noticed.
import type { Claim } from "./platform.ts";
import type { MutationKind } from "./mutation.ts";

/** One sentence tried against one claim. */
export interface ExampleTrial {
  readonly platform: string;
  readonly claim: string;
  readonly mode: Claim["mode"];
  readonly text: string;
  readonly expected: "makes" | "doesNot";
  /** Where the sentence comes from; the last two stand in where a claim has no examples. */
  readonly from: "examples" | "statement" | "article";
  readonly outcome: "right" | "wrong";
  /** What the matcher saw, in words. */
  readonly because: string;
}

/** Something about a platform's claims to mend (error) or to think about (warning). */
export interface ClaimFlaw {
  readonly platform: string;
  readonly claim: string;
  readonly severity: "error" | "warning";
  /** One sentence. */
  readonly title: string;
  readonly because?: string;
  readonly todo: string;
}

/** Who noticed an edit first: the approved wording, the check of the text, or nobody. */
export type Notice = "lock" | "lint" | "nobody";

/** One edit to one approved sentence. */
export interface MutationTrial {
  readonly article: string;
  readonly claim: string;
  readonly kind: MutationKind;
  readonly how: string;
  readonly line: number;
  readonly before: string;
  /** Empty when the sentence was taken out. */
  readonly after: string;
  readonly noticed: Notice;
  /** Whether anything would have been said about it had nobody approved any wording. */
  readonly unapproved: "noticed" | "missed";
}

/** A claim of an article whose sentence was not edited, and why. */
export interface UntriedClaim {
  readonly article: string;
  readonly claim: string;
  readonly because: string;
}

export interface MutationResults {
  readonly trials: readonly MutationTrial[];
  readonly untried: readonly UntriedClaim[];
  /** Edits that found nothing to change. */
  readonly skipped: readonly {
    readonly article: string;
    readonly kind: MutationKind;
    readonly count: number;
  }[];
}

export interface ClaimsTest extends MutationResults {
  readonly platforms: readonly string[];
  readonly examples: readonly ExampleTrial[];
  readonly flaws: readonly ClaimFlaw[];
}
