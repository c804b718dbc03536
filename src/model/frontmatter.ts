// The keys of an article that are presscheck's. Others belong to the site generator.
import { z } from "zod";
import { devices } from "./device.ts";
import { locatorSchema } from "./locator.ts";
import { periodSchema } from "./period.ts";

/** Ids are file and anchor names: lower-case words joined by hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  message:
    "a name of small letters, digits and hyphens, such as failed-backup-code",
});

const questionBase = {
  id: idSchema.describe(
    "Short name of the question; answers are kept under it.",
  ),
  ask: z.string().min(1).describe("The question, as the editor will read it."),
  look: locatorSchema
    .optional()
    .describe("How a browser capture can propose the answer."),
  claim: idSchema
    .optional()
    .describe(
      "A claim whose number, time, label or path the answer has to be.",
    ),
};

export const questionSchema = z.discriminatedUnion("answer", [
  z.strictObject({ ...questionBase, answer: z.literal("yes-no") }),
  z.strictObject({ ...questionBase, answer: z.literal("text") }),
  z.strictObject({ ...questionBase, answer: z.literal("number") }),
  z.strictObject({
    ...questionBase,
    answer: z.literal("choice"),
    choices: z.array(z.string().min(1)).min(2),
  }),
]);

export const demandSchema = z.strictObject({
  screen: idSchema.describe("A folder under checkpoints/<platform>/."),
  section: z
    .string()
    .min(1)
    .describe("The heading of the section this screen supports."),
  on: z
    .array(z.enum(devices))
    .min(1)
    .describe("Devices the screen must be looked at on."),
  confirm: z
    .array(questionSchema)
    .default([])
    .describe("What the editor must find out there."),
  freshFor: periodSchema
    .default("30d")
    .describe(
      "How long a sign-off holds; two thirds of it where a person took the picture.",
    ),
});

/** Keys of `articles/*.md` that presscheck reads; all but `title` make an article one under press check. */
export const frontmatterSchema = z.object({
  title: z.string().min(1),
  description: z.string().optional(),
  platform: idSchema.describe("A folder under checkpoints/."),
  status: z
    .enum(["draft", "review", "published"])
    .default("review")
    .describe("draft is never gated; review and published are."),
  claims: z
    .array(idSchema)
    .default([])
    .describe("Claims the article must make."),
  links: z
    .array(idSchema)
    .default([])
    .describe("Official pages the article must link."),
  checkpoints: z.array(demandSchema).default([]),
});

/** One typed question an editor must answer about a screen. */
export type Question = z.infer<typeof questionSchema>;
/** An article's demand that a screen be looked at, on named devices, for a named section. */
export type Demand = z.infer<typeof demandSchema>;
export type Frontmatter = z.infer<typeof frontmatterSchema>;
