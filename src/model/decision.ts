// What a person decides, with digests of exactly what they were shown: the one form in
// which the command line, decisions.json and a review page hand decisions in.
import { z } from "zod";
import { phoneSchema, pictureSchema, proofSchema } from "./baseline.ts";
import { devices } from "./device.ts";
import { handedSchema } from "./handed-picture.ts";
import { idSchema } from "./frontmatter.ts";
import { answerSchema } from "./signoff.ts";
import { nameSchema } from "./step.ts";
import type { Waiver } from "./waiver.ts";

const hexSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { message: "a SHA-256 digest" });

const pathSchema = z.string().min(1).max(1000);

/** Digests of what stood before whoever decided about a screen. */
export const shownLookSchema = z.strictObject({
  picture: hexSchema.describe("Pixels of the picture that was shown."),
  text: hexSchema.describe("The visible text beside it."),
  recipe: hexSchema.describe("Proof, recipe, shot and masks."),
  passage: hexSchema.describe("The section's text."),
  questions: hexSchema.describe("The questions as they were asked."),
  run: z
    .string()
    .max(100)
    .optional()
    .describe(
      "The run the picture was taken in; absent where it is the approved one.",
    ),
  approved: hexSchema
    .optional()
    .describe("The approval of the picture shown as the approved one."),
  before: hexSchema
    .optional()
    .describe("The article's sign-off that this one renews."),
});

/** The same without a picture: one is about to be handed in. */
export const shownRestSchema = shownLookSchema.pick({
  recipe: true,
  passage: true,
  questions: true,
  approved: true,
  before: true,
});

/** Digests of what stood before whoever decided about a claim's wording. */
export const shownWordingSchema = z.strictObject({
  hash: hexSchema.describe("The sentence's words."),
  claimed: hexSchema.describe("What the claim says and rests on."),
  before: hexSchema.optional().describe("The approval that this one renews."),
});

const decider = {
  by: z
    .string()
    .max(200)
    .regex(/^[^\p{Cc}]*\p{L}[^\p{Cc}]*$/u, { message: "a name" })
    .describe("Who decides."),
  at: z.iso.datetime().describe("When, in UTC."),
  why: z
    .string()
    .max(5000)
    .regex(/\S/, { message: "a reason" })
    .describe("Why."),
  until: z.iso.datetime().optional().describe("The last moment it holds."),
};

const subject = {
  article: pathSchema.describe(
    "The article's file, from the repository's root.",
  ),
  target: z.enum(["live", "practice"]),
};

const look = {
  screen: idSchema,
  section: z.string().min(1).max(1000).describe("The heading it supports."),
  device: z.enum(devices),
  variant: nameSchema.optional(),
  answers: z
    .record(z.string().max(200), answerSchema)
    .default({})
    .describe("Answers to the checkpoint's questions, by their ids."),
};

export const screenDecisionSchema = z.strictObject({
  kind: z.literal("screen"),
  ...subject,
  ...look,
  verdict: z.enum(["approved", "rejected"]),
  shown: shownLookSchema,
  ...decider,
});

export const wordingDecisionSchema = z.strictObject({
  kind: z.literal("wording"),
  ...subject,
  claim: idSchema,
  shown: shownWordingSchema,
  ...decider,
});

/** decisions.json: what a report exports, for presscheck apply. */
export const decisionsFileSchema = z.strictObject({
  decisions: z
    .array(
      z.discriminatedUnion("kind", [
        screenDecisionSchema,
        wordingDecisionSchema,
      ]),
    )
    .max(20_000),
});

/** A picture that a person hands in, approved at once; its bytes go beside it. */
const pictureDecisionSchema = z.strictObject({
  kind: z.literal("picture"),
  ...subject,
  ...look,
  picture: pictureSchema,
  phone: phoneSchema,
  handed: handedSchema,
  proofs: z
    .array(proofSchema)
    .describe("Proofs, with the box of those that were read in it."),
  shown: shownRestSchema,
  ...decider,
});

export type ShownRest = z.infer<typeof shownRestSchema>;
export type ShownLook = z.infer<typeof shownLookSchema>;
export type ShownWording = z.infer<typeof shownWordingSchema>;
export type ScreenDecision = z.infer<typeof screenDecisionSchema>;
export type WordingDecision = z.infer<typeof wordingDecisionSchema>;
export type PictureDecision = z.infer<typeof pictureDecisionSchema>;

/** A finding that may stand for a time. */
export interface WaiverDecision {
  readonly kind: "waiver";
  readonly article: string;
  readonly target: "live" | "practice";
  readonly waivers: readonly Waiver[];
}

export type Decision =
  ScreenDecision | WordingDecision | PictureDecision | WaiverDecision;

/** Who decides, when, why, and until when it holds. */
export interface Decider {
  readonly by: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly why: string;
  readonly until?: string;
}
