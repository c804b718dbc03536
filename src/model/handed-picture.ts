// What is kept of how a person's picture came to be the one that was approved: part of its
// record and so of its seal. Nothing here says where, by whom or on which account it was taken.
import { z } from "zod";
import { boxSchema } from "./access-node.ts";

export const handedSchema = z.strictObject({
  format: z.enum(["png", "jpeg", "webp", "avif", "heic"]),
  takenAt: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/)
    .optional()
    .describe(
      "When the file said it was taken; without a Z, of no known zone.",
    ),
  wasReduced: z
    .boolean()
    .default(false)
    .describe("Made smaller than it was handed in."),
  blackedOut: z
    .array(boxSchema)
    .max(100)
    .describe("Picture pixels that were painted black before it was kept."),
  reading: z
    .union([
      z.strictObject({ by: z.string().min(1) }),
      z.strictObject({ notRead: z.string().min(1) }),
    ])
    .describe("What recognised its text, or why nothing did."),
  leftReadable: z
    .strictObject({
      what: z.array(z.string().min(1)).min(1),
      why: z.string().max(5000),
    })
    .optional()
    .describe("What looked secret and was left, and why it may be seen."),
});

/** How a person's picture was taken in. */
export type Handed = z.infer<typeof handedSchema>;

/** When a file says it was taken, in milliseconds; of an unknown zone, as if of UTC, which is off by half a day at most. */
export function readTakenAt(takenAt: string): number {
  return Date.parse(takenAt.endsWith("Z") ? takenAt : `${takenAt}Z`);
}

/** When the screen on a picture was seen: when it was taken, where the file says so and that is past. */
export function seenAt({ takenAt }: Handed, decidedAt: string): string {
  if (takenAt === undefined) return decidedAt;
  const taken = readTakenAt(takenAt);
  return taken < Date.parse(decidedAt)
    ? new Date(taken).toISOString()
    : decidedAt;
}
