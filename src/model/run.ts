// One execution over all stages, as kept under reports/<run>/. Each stage reads
// what the stages before it wrote, so a later stage runs again from disk alone.
import type { Device, Target } from "./device.ts";
import type { Box } from "./access-node.ts";
import type { ChangedSource } from "./changed-source.ts";
import type { Finding } from "./finding.ts";
import type { Observation } from "./observation.ts";
import type { Refusal } from "./refusal.ts";
import type { Queue } from "./review-wire.ts";
import type { Capture, CapturePlan } from "./capture.ts";
import type { Comparison } from "./comparison.ts";
import type { ArticleGate } from "./verdict.ts";

export interface RunFacts {
  /** Folder name under reports/: start in UTC and a short digest. */
  readonly id: string;
  readonly tool: string;
  readonly target: Target;
  readonly practiceRelease: number | undefined;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly articles: readonly string[];
  /** Markdown files without presscheck's keys: counted, never ready. */
  readonly notUnderCheck: readonly string[];
}

/** A run of a section's text for showing beside its screens. */
export interface PassagePart {
  readonly text: string;
  readonly mark: "none" | "claim" | "label";
}

/** One paragraph, list item or cell of a passage. */
export interface PassageBlock {
  readonly kind: "heading" | "paragraph" | "list-item" | "table-cell";
  readonly line: number;
  readonly parts: readonly PassagePart[];
}

export interface Passage {
  readonly file: string;
  readonly section: string;
  readonly blocks: readonly PassageBlock[];
}

/** A picture the report shows; the file lies in the run's `blobs/<sha>.png`. */
export interface ShownPicture {
  readonly platform: string;
  readonly screen: string;
  readonly device: Device;
  readonly variant?: string | undefined;
  /** hand: a person handed it in for a device that a browser looks at. */
  readonly kind?: "hand";
  readonly role: "baseline" | "capture";
  readonly sha: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly outlines: readonly { readonly box: Box; readonly label: string }[];
  readonly caption: string;
}

/** Everything a report is made of: a report is a function of one run. */
export interface Run {
  readonly facts: RunFacts;
  readonly findings: readonly Finding[];
  readonly observations: readonly (Observation & {
    readonly platform: string;
  })[];
  readonly plan: CapturePlan;
  readonly captures: readonly Capture[];
  readonly comparisons: readonly Comparison[];
  readonly gates: readonly ArticleGate[];
  /** Official words that are gone, with all that rests on them. */
  readonly changedSources: readonly ChangedSource[];
  readonly passages: readonly Passage[];
  readonly pictures: readonly ShownPicture[];
  /** What the egress proxy refused, equal requests counted together. */
  readonly refused: readonly Refusal[];
  /**
   * What waits for a person, as it is shown where they decide. Absent of a run that tried out
   * another release of the practice platform, and of runs that an older presscheck kept.
   */
  readonly queue?: Pick<Queue, "items" | "unread">;
}
