// What the review server and its page say to each other of pictures that a person brings.
import { z } from "zod";
import { boxSchema } from "./access-node.ts";
import { phoneSchema } from "./baseline.ts";
import { shownRestSchema } from "./decision.ts";
import { devices } from "./device.ts";
import { idSchema } from "./frontmatter.ts";
import { answerSchema } from "./signoff.ts";
import { nameSchema } from "./step.ts";

const hexSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** One look that an article asks for, by name. */
export const lookNameSchema = z.strictObject({
  article: z.string().min(1).max(1000),
  screen: idSchema,
  section: z.string().min(1).max(1000),
  device: z.enum(devices),
  variant: nameSchema.optional(),
});

const sightingSchema = z.strictObject({
  what: z.string(),
  /** found, nearly, not-found or cannot-tell, in words. */
  words: z.string(),
  isFound: z.boolean(),
  box: boxSchema.optional(),
});

/** A picture that was taken in and waits to be signed: nothing of it is on disk. */
export const takenPictureSchema = z.strictObject({
  /** SHA-256 of its PNG: its name. */
  id: hexSchema,
  width: z.number(),
  height: z.number(),
  notes: z.array(z.string()),
  /** Why its text was not read; absent where it was. */
  unread: z.string().optional(),
  proofs: z.array(sightingSchema),
  labels: z.array(sightingSchema),
  /** What looks secret, and the box proposed to black it out. */
  suspects: z.array(
    z.strictObject({ title: z.string(), box: boxSchema, proposed: boxSchema }),
  ),
  phones: z.array(
    z.strictObject({
      name: z.string(),
      model: z.string(),
      os: z.string(),
      app: z.string(),
    }),
  ),
  shown: shownRestSchema,
});

/** The body of POST /api/pictures/sign. */
export const signPictureSchema = z.strictObject({
  look: lookNameSchema,
  id: hexSchema,
  blackOut: z.array(boxSchema).max(100),
  phone: phoneSchema.extend({ name: z.string().max(100) }),
  answers: z.record(z.string().max(200), answerSchema),
  why: z.string().max(5000),
  /** Why what looks secret may be seen. */
  readable: z.string().max(5000),
  shown: shownRestSchema,
});

/** The body of POST /api/phone. */
export const askPhoneSchema = z.strictObject({ look: lookNameSchema });

/** A page that waits for one picture from a phone. */
export const phonePageSchema = z.strictObject({
  url: z.string(),
  /** The address as a QR code: a row a string, a dark square an x. */
  rows: z.array(z.string()),
  endsAt: z.string(),
});

export const phoneStateSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("waiting") }),
  z.strictObject({ state: z.literal("received"), taken: takenPictureSchema }),
  z.strictObject({ state: z.literal("ended") }),
]);

export type LookName = z.infer<typeof lookNameSchema>;
export type WireTaken = z.infer<typeof takenPictureSchema>;
export type SignPicture = z.infer<typeof signPictureSchema>;
export type PhonePage = z.infer<typeof phonePageSchema>;
export type PhoneState = z.infer<typeof phoneStateSchema>;
