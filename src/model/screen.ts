// One state of the platform that readers meet, shared by all articles:
// checkpoints/<platform>/<screen>/screen.yaml.
import { z } from "zod";
import { locatorSchema } from "./locator.ts";
import { nameSchema, stepSchema } from "./step.ts";

const text = z.string().min(1);

export const needsSchema = z
  .array(
    z.string().regex(/^[A-Z][A-Z0-9]*_TEST_[A-Z0-9_]+$/, {
      message:
        "a name such as INSTAGRAM_TEST_USER: only variables made for test accounts are read, so that no other secret of this machine can be typed into a page",
    }),
  )
  .default([]);

const shotSchema = z
  .strictObject({
    of: locatorSchema
      .optional()
      .describe("The part to photograph; the whole page when absent."),
    area: z
      .enum(["page", "viewport"])
      .optional()
      .describe(
        "Without “of”: the whole page, or only what the window shows at first.",
      ),
    padding: z
      .number()
      .int()
      .min(0)
      .max(500)
      .optional()
      .describe("With “of”: CSS pixels of its surroundings kept around it."),
    mask: z
      .array(locatorSchema)
      .default([])
      .describe(
        "Blacked out before the picture is taken. A mask that hits nothing is a failure.",
      ),
  })
  .check(({ value: { of, area, padding }, issues }) => {
    if (of !== undefined && area !== undefined)
      issues.push({
        code: "custom",
        path: ["area"],
        message: "left out where “of” names a part",
        input: area,
      });
    if (of === undefined && padding !== undefined)
      issues.push({
        code: "custom",
        path: ["padding"],
        message: "left out, or beside an “of” that names a part",
        input: padding,
      });
  });

const localeSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, {
  message: "a language such as en-US or de-DE",
});

const proofSchema = z.array(locatorSchema).min(1);
const recipeSchema = z.array(stepSchema);

const differenceSchema = z.strictObject({
  proof: proofSchema.optional(),
  recipe: recipeSchema.optional(),
  shot: shotSchema.optional(),
});

const variantSchema = z.strictObject({
  id: nameSchema,
  proof: proofSchema.describe("What is seen in this variant only."),
});

export const screenSchema = z.strictObject({
  title: text,
  proof: proofSchema.describe("What makes this screen this screen."),
  needs: needsSchema.describe("Environment variables its recipe reads."),
  recipe: recipeSchema
    .default([])
    .describe("The steps that reach it in a browser."),
  answers: z
    .number()
    .int()
    .min(400)
    .max(599)
    .optional()
    .describe(
      "The error number with which this page is answered, where that is as it should be, such as 404.",
    ),
  shot: shotSchema.default({ mask: [] }),
  variants: z
    .array(variantSchema)
    .min(2)
    .optional()
    .describe(
      "Where the platform shows one of several truths by chance (an A/B test): how each is told. The look says which it met.",
    ),
  devices: z
    .strictObject({
      web: differenceSchema.optional(),
      "iphone-web": differenceSchema.optional(),
      "android-web": differenceSchema.optional(),
    })
    .optional()
    .describe(
      "What is otherwise on one device: its proof, recipe or shot, each instead of the usual one.",
    ),
  locale: localeSchema
    .optional()
    .describe(
      "The language this screen is looked at in, such as de-DE; that of presscheck.yaml when absent.",
    ),
  locales: z
    .record(localeSchema, differenceSchema)
    .optional()
    .describe(
      "What is otherwise in one language: proof, recipe or shot, each instead of the usual one.",
    ),
  by: z
    .strictObject({
      iphone: z.literal("hand").optional(),
      android: z.literal("hand").optional(),
      web: z.enum(["browser", "hand"]).optional(),
      "iphone-web": z.enum(["browser", "hand"]).optional(),
      "android-web": z.enum(["browser", "hand"]).optional(),
    })
    .default({})
    .describe(
      "hand: a person with the device. Native apps are always looked at by hand.",
    ),
  instructions: z
    .strictObject({
      iphone: z.array(text).optional(),
      android: z.array(text).optional(),
      web: z.array(text).optional(),
      "iphone-web": z.array(text).optional(),
      "android-web": z.array(text).optional(),
    })
    .default({})
    .describe("What the person with the device does, step by step."),
});

export type ScreenFacts = z.infer<typeof screenSchema>;
