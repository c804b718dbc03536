// Decisions about one article: articles/<article>.signoff.yaml (live) or
// articles/practice/<article>.signoff.yaml. Only a person's decision writes them.
import { z } from "zod";
import { devices } from "./device.ts";
import { nameSchema } from "./step.ts";
import { waiverSchema } from "./waiver.ts";

const hexSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { message: "a SHA-256 digest" });

const decisionBase = {
  /** Repository-relative path of the article it was made for. */
  article: z.string().min(1).optional(),
  /** The platform it was made on; practice never counts for live. */
  target: z.enum(["live", "practice"]).optional(),
  by: z.string().min(1),
  at: z.iso.datetime(),
  why: z.string().min(1),
  until: z.iso.datetime().optional(),
  /** Seal of the sign-off before it, which is kept under `earlier`. */
  previous: hexSchema.optional(),
  /** Digest of all the rest (see seal-signoff.ts): a sign-off that was edited is none. */
  seal: hexSchema.optional(),
};

/** The approved wording of one claim. */
export const wordingSchema = z.strictObject({
  claim: z.string(),
  /** Digest of the normalised sentence. */
  hash: hexSchema,
  words: z.string(),
  /** Digest of the claim's statement and source as they were. */
  claimed: hexSchema,
  section: z.string().optional(),
  ...decisionBase,
});

export const answerSchema = z.union([z.boolean(), z.number(), z.string()]);

/** One screen on one device, approved for the passage it supports. */
export const checkpointSignoffSchema = z.strictObject({
  screen: z.string(),
  /** The heading of the section it supports. */
  section: z.string().optional(),
  device: z.enum(devices),
  /** Which of the screen's variants, where it has some. */
  variant: nameSchema.optional(),
  /** Digest of the normalised passage. */
  passage: hexSchema,
  /** Pixel digest of the baseline that was shown. */
  picture: hexSchema,
  /** Digest of the baseline's text. */
  text: hexSchema,
  recipe: hexSchema,
  /** Digest of the questions as they were asked. */
  questions: hexSchema,
  /** When the screen was last seen to be so. */
  seen: z.iso.datetime(),
  answers: z.record(z.string(), answerSchema).default({}),
  /** rejected: the person looked, and it does not bear the passage out. */
  decision: z.enum(["approved", "rejected"]).optional(),
  ...decisionBase,
});

/** What was decided before and has been renewed since: nothing is ever taken out. */
export const earlierSchema = z.strictObject({
  claims: z.array(wordingSchema).default([]),
  checkpoints: z.array(checkpointSignoffSchema).default([]),
});

export const signoffFileSchema = z.strictObject({
  claims: z.array(wordingSchema).default([]),
  checkpoints: z.array(checkpointSignoffSchema).default([]),
  waivers: z.array(waiverSchema).default([]),
  earlier: earlierSchema.optional(),
});

export type Answer = z.infer<typeof answerSchema>;
export type WordingSignoff = z.infer<typeof wordingSchema>;
export type CheckpointSignoff = z.infer<typeof checkpointSignoffSchema>;
export type Signoffs = z.infer<typeof signoffFileSchema>;
