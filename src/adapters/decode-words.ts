// What the decoding process is asked and what it may say: its answer is checked like a stranger's.
import { z } from "zod";

const side = z.number().int().min(0).max(100_000);

export const decodeAskedSchema = z.discriminatedUnion("work", [
  z.strictObject({
    work: z.literal("decode"),
    mostPixels: z.number(),
    /** Bytes of PNG that can be kept. */
    mostKept: z.number(),
  }),
  z.strictObject({ work: z.literal("grey"), widest: side }),
  z.strictObject({
    work: z.literal("black out"),
    boxes: z.array(
      z.strictObject({ x: side, y: side, width: side, height: side }),
    ),
  }),
]);

export const decodeSaidSchema = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.literal("decoded"),
    width: side.min(1),
    height: side.min(1),
    wasReduced: z.boolean(),
    facts: z.strictObject({
      takenAt: z
        .string()
        .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/)
        .optional(),
      madeBy: z
        .string()
        .regex(/^[\p{L}\p{N} ._()+-]{1,60}$/u)
        .optional(),
      hasPlace: z.boolean(),
    }),
  }),
  z.strictObject({
    outcome: z.literal("grey"),
    width: side.min(1),
    height: side.min(1),
  }),
  z.strictObject({ outcome: z.literal("blacked out") }),
  z.strictObject({
    outcome: z.literal("failed"),
    why: z.enum(["damaged", "large", "moving", "heavy"]),
  }),
]);

export type DecodeAsked = z.infer<typeof decodeAskedSchema>;
export type DecodeSaid = z.infer<typeof decodeSaidSchema>;
