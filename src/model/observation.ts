// What was last seen at an official link.
import { z } from "zod";
import { idSchema } from "./frontmatter.ts";
import { linkVerdicts } from "./link-verdict.ts";

const quoteSchema = z.strictObject({
  claim: idSchema,
  /** The words looked for. */
  quote: z.string(),
  found: z.boolean(),
  /** The nearest sentence on the page, when the quote is not there. */
  nearest: z.string().optional(),
});

export const observationSchema = z.strictObject({
  link: idSchema,
  verdict: z.enum(linkVerdicts),
  /** Why, in words; for verdicts other than alive. */
  because: z.string().optional(),
  url: z.string(),
  /** Every address asked, in order, with its HTTP status; 0 where none came. */
  hops: z.array(z.strictObject({ url: z.string(), status: z.number().int() })),
  title: z.string().optional(),
  /** SHA-256 of the page's text. */
  text: z.string().optional(),
  quotes: z.array(quoteSchema).default([]),
  method: z.enum(["http", "browser", "person"]),
  /** UTC; absent on practice, which does not age. */
  at: z.iso.datetime().optional(),
  practiceRelease: z.number().int().optional(),
});

export type Observation = z.infer<typeof observationSchema>;

export const observationsFileSchema = z.strictObject({
  observations: z.array(observationSchema),
});
