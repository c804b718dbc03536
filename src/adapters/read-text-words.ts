// What the process that recognises text is asked, and what it may say.
import { z } from "zod";

const pixel = z.number().int().min(0).max(100_000);

export const readAskedSchema = z.strictObject({
  /** File of the recogniser. */
  core: z.string(),
  languages: z.array(z.strictObject({ code: z.string(), file: z.string() })),
  width: pixel,
  height: pixel,
});

export const readSaidSchema = z.strictObject({
  words: z
    .array(
      z.strictObject({
        text: z.string().max(1000),
        confidence: z.number(),
        x: pixel,
        y: pixel,
        width: pixel,
        height: pixel,
        line: z.number().int(),
        block: z.number().int(),
      }),
    )
    .max(20_000),
});

export type ReadAsked = z.infer<typeof readAskedSchema>;
export type SaidWord = z.infer<typeof readSaidSchema>["words"][number];
