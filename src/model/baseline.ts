// The approved evidence of a screen on a device, as kept in git beside the screen:
// <device>.png, <device>.txt and <device>.yaml (this schema); <device>.<variant>.png and
// so on for each variant of a screen that has some.
import { z } from "zod";
import { accessNodeSchema, boxSchema } from "./access-node.ts";
import { devices } from "./device.ts";
import { handedSchema } from "./handed-picture.ts";
import { nameSchema } from "./step.ts";

const hexSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { message: "a SHA-256 digest" });

/** What drew a browser picture; another one may draw the same screen with other pixels. */
export const environmentSchema = z.strictObject({
  engine: z.enum(["chromium", "webkit", "firefox"]),
  build: z.string(),
  /** SHA-256 over names and sizes of the installed fonts. */
  fonts: hexSchema,
  /** Operating system and processor family. */
  system: z.string(),
  /** SHA-256 of the processor's model: what it computes with decides the last bit of a colour. */
  processor: hexSchema,
});

/** What a person says of the phone a picture was taken on. */
export const phoneSchema = z.strictObject({
  model: z.string().min(1),
  os: z.string().min(1),
  app: z.string().min(1),
});

export const pictureSchema = z.strictObject({
  /** SHA-256 of the PNG file. */
  file: hexSchema,
  /** SHA-256 of width, height and decoded RGBA. */
  pixels: hexSchema,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Picture pixels per CSS pixel. */
  scale: z.number().positive(),
});

export const proofSchema = z.strictObject({
  /** The locator in words. */
  proof: z.string(),
  box: boxSchema.optional(),
});

/** A person's recorded decision about evidence. */
export const evidenceSignoffSchema = z.strictObject({
  by: z.string().min(1),
  at: z.iso.datetime(),
  why: z.string().min(1),
  decision: z.enum(["approved", "rejected"]).default("approved"),
  /** Pixel digest of the picture that was shown. */
  saw: hexSchema,
  /** Digest of the sign-off before it, which is kept under `earlier`. */
  previous: hexSchema.optional(),
  /** Digest of the whole record but for itself (see seal-baseline.ts). */
  seal: hexSchema.optional(),
});

export const baselineSchema = z.strictObject({
  /** "<platform>/<screen>". */
  screen: z.string().optional(),
  device: z.enum(devices),
  /** Which of the screen's variants it shows, where it has some. */
  variant: nameSchema.optional(),
  target: z.enum(["live", "practice"]),
  practiceRelease: z.number().int().optional(),
  kind: z.enum(["browser", "hand"]),
  picture: pictureSchema,
  /** SHA-256 of <device>.txt. */
  text: hexSchema,
  /** Digest of proof, recipe, shot and masks as they were. */
  recipe: hexSchema,
  capturedAt: z.iso.datetime(),
  url: z.string().optional(),
  environment: environmentSchema.optional(),
  phone: phoneSchema.optional(),
  /** Of a picture by hand: how it was taken in. */
  handed: handedSchema.optional(),
  proofs: z.array(proofSchema),
  tree: z.array(accessNodeSchema),
  signoff: evidenceSignoffSchema,
  /** Those before it, oldest first: nothing is ever taken out. */
  earlier: z.array(evidenceSignoffSchema).optional(),
});

export type Environment = z.infer<typeof environmentSchema>;
export type Phone = z.infer<typeof phoneSchema>;
export type Picture = z.infer<typeof pictureSchema>;
export type Proof = z.infer<typeof proofSchema>;
export type EvidenceSignoff = z.infer<typeof evidenceSignoffSchema>;
export type BaselineFacts = z.infer<typeof baselineSchema>;

/** The record, the words beside it, and where its files are. */
export interface Baseline extends BaselineFacts {
  /** Content of <device>.txt. */
  readonly words: string;
  /** Repository-relative path of the picture. */
  readonly pictureFile: string;
  /** SHA-256 of the picture file as it is now; undefined when it is missing. */
  readonly pictureNow: string | undefined;
}
