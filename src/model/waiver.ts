// A person's decision that a finding may stand for a time, and findings an old
// collection came with. Neither makes a finding untrue: both set it aside, visibly.
import { z } from "zod";
import type { Severity } from "./finding.ts";

export const waiverSchema = z.strictObject({
  rule: z.string().min(1),
  /** The claim, link or screen the finding is about, where it names one. */
  subject: z.string().optional(),
  /** The sentence or line it is about, where there is one: other words are another finding. */
  words: z.string().optional(),
  by: z.string().min(1),
  at: z.iso.datetime(),
  why: z.string().min(1),
  until: z.iso.datetime(),
});

/** presscheck.known.yaml: what an old collection came with. Nothing is ever added to it. */
export const knownFileSchema = z.strictObject({
  findings: z
    .array(
      z.strictObject({
        file: z.string().min(1),
        rule: z.string().min(1),
        subject: z.string().optional(),
        words: z.string().optional(),
        times: z.int().min(1).default(1),
      }),
    )
    .default([]),
});

export type Waiver = z.infer<typeof waiverSchema>;
export type KnownFinding = z.infer<typeof knownFileSchema>["findings"][number];

/** Why a finding does not count for now. */
export interface Excuse {
  readonly kind: "waived" | "known";
  /** How much it weighs without the excuse. */
  readonly severity: Severity;
  readonly why?: string;
  readonly by?: string;
  /** Until when, as a UTC time. */
  readonly until?: string;
}
