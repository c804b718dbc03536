// What was last seen at an official link.
import { z } from "zod";
import { idSchema } from "./frontmatter.ts";
import { linkVerdicts, unknownKinds } from "./link-verdict.ts";

const quoteSchema = z.strictObject({
  claim: idSchema,
  /** The words looked for. */
  quote: z.string(),
  found: z.boolean(),
  /** The nearest sentence on the page, when the quote is not there. */
  nearest: z.string().optional(),
});

/** What an address points at behind its #. */
const partSchema = z.strictObject({
  /** As it is written, from the # on. */
  asked: z.string(),
  /** unchecked: the page's own script makes something of it. */
  outcome: z.enum(["found", "missing", "unchecked"]),
  /** Why it is missing, in words. */
  because: z.string().optional(),
});

export const attestationSchema = z.strictObject({
  /** The words the person read on the page. */
  saw: z.array(z.string().min(1)).min(1),
  by: z.string().min(1),
  /** UTC. */
  at: z.iso.datetime(),
  until: z.iso.datetime(),
});

export const observationSchema = z.strictObject({
  link: idSchema,
  verdict: z.enum(linkVerdicts),
  /** What stood in the way; for unknown. */
  kind: z.enum(unknownKinds).optional(),
  /** Why, in words; for verdicts other than alive. */
  because: z.string().optional(),
  url: z.string(),
  /** Every address asked, in order, with its HTTP status; 0 where none came. */
  hops: z.array(z.strictObject({ url: z.string(), status: z.number().int() })),
  title: z.string().optional(),
  /** SHA-256 of the page's text. */
  text: z.string().optional(),
  /** The site's own mark of this version of the page (ETag or Last-Modified). */
  version: z.string().optional(),
  part: partSchema.optional(),
  quotes: z.array(quoteSchema).default([]),
  method: z.enum(["http", "browser", "person"]),
  /** UTC; absent on practice, which does not age. */
  at: z.iso.datetime().optional(),
  /** Since when it has not been found. */
  missingSince: z.iso.datetime().optional(),
  /** The site asked to be left alone until then. */
  askAgainAfter: z.iso.datetime().optional(),
  practiceRelease: z.number().int().optional(),
  /** What a person saw there when the machine could not tell. */
  attested: attestationSchema.optional(),
});

export type Observation = z.infer<typeof observationSchema>;
export type LinkPart = z.infer<typeof partSchema>;
export type Attestation = z.infer<typeof attestationSchema>;

export const observationsFileSchema = z.strictObject({
  observations: z.array(observationSchema),
});
