// One state of the platform that readers meet, shared by all articles:
// checkpoints/<platform>/<screen>/screen.yaml.
import { z } from "zod";
import { locatorSchema } from "./locator.ts";

const text = z.string().min(1);
// Only the web: a page opened from file: or chrome: would show this machine.
const address = text.startsWith("https://", {
  message: "an address that begins with https://",
});
const value = text.describe(
  "A value, or $NAME of an environment variable listed under needs.",
);

export const stepSchema = z.union(
  [
    z.strictObject({ goto: address }),
    z.strictObject({ click: locatorSchema }),
    z.strictObject({ fill: z.strictObject({ label: text, with: value }) }),
    z.strictObject({ press: text }),
    z.strictObject({ select: z.strictObject({ label: text, option: text }) }),
    z.strictObject({ check: locatorSchema }),
    z.strictObject({ hover: locatorSchema }),
    z.strictObject({ scroll: locatorSchema }),
    z.strictObject({ wait: locatorSchema }),
    z.strictObject({ expect: locatorSchema }),
  ],
  {
    error:
      "one step: goto, click, fill, press, select, check, hover, scroll, wait or expect",
  },
);

const shotSchema = z.strictObject({
  of: locatorSchema
    .optional()
    .describe("The part to photograph; the whole page when absent."),
  mask: z
    .array(locatorSchema)
    .default([])
    .describe(
      "Blacked out before the picture is taken. A mask that hits nothing is a failure.",
    ),
});

export const screenSchema = z.strictObject({
  title: text,
  proof: z
    .array(locatorSchema)
    .min(1)
    .describe("What makes this screen this screen."),
  needs: z
    .array(
      z.string().regex(/^[A-Z][A-Z0-9]*_TEST_[A-Z0-9_]+$/, {
        message:
          "a name such as INSTAGRAM_TEST_USER: only variables made for test accounts are read, so that no other secret of this machine can be typed into a page",
      }),
    )
    .default([])
    .describe("Environment variables its recipe reads."),
  recipe: z
    .array(stepSchema)
    .default([])
    .describe("The steps that reach it in a browser."),
  shot: shotSchema.default({ mask: [] }),
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

export type Step = z.infer<typeof stepSchema>;
export type ScreenFacts = z.infer<typeof screenSchema>;
