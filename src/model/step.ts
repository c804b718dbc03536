// The steps of a recipe: what a reader does to reach a screen.
import { z } from "zod";
import { isKey } from "./key-names.ts";
import type { Locator } from "./locator.ts";
import {
  byCss,
  byLabel,
  byPlaceholder,
  byRole,
  locatorSchema,
} from "./locator.ts";

const text = z.string().min(1);
// Only the web: a page opened from file: or chrome: would show this machine.
const address = text
  .startsWith("https://", { message: "an address that begins with https://" })
  // A password in it would stand in every record of the step.
  .refine((url) => !/^https:\/\/[^/?#]*@/.test(url), {
    message: "an address without user name and password",
  });
const value = text.describe(
  "A value, or $NAME of an environment variable listed under needs.",
);
const key = text
  .refine(isKey, { message: "a key such as Enter, Escape or Shift+Tab" })
  .describe("A key, by its name: Enter, Escape, ArrowDown, Shift+Tab.");
/** How fragments and sessions are called. */
export const nameSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  message: "a name of small letters, digits and hyphens, such as sign-in",
});

const fieldError = {
  error:
    "a field by label, placeholder, role (with name) or css, and what is done with it",
};
const filled = { with: value };
const fillSchema = z.union(
  [
    z.strictObject({ ...byLabel, ...filled }),
    z.strictObject({ ...byPlaceholder, ...filled }),
    z.strictObject({ ...byRole, ...filled }),
    z.strictObject({ ...byCss, ...filled }),
  ],
  fieldError,
);
const chosen = { option: text };
const selectSchema = z.union(
  [
    z.strictObject({ ...byLabel, ...chosen }),
    z.strictObject({ ...byPlaceholder, ...chosen }),
    z.strictObject({ ...byRole, ...chosen }),
    z.strictObject({ ...byCss, ...chosen }),
  ],
  fieldError,
);

const actions = [
  z.strictObject({ goto: address }),
  z.strictObject({ click: locatorSchema }),
  z.strictObject({ fill: fillSchema }),
  z.strictObject({ press: key }),
  z.strictObject({ select: selectSchema }),
  z.strictObject({ check: locatorSchema }),
  z.strictObject({ hover: locatorSchema }),
  z.strictObject({ scroll: locatorSchema }),
  z.strictObject({ wait: locatorSchema }),
  z.strictObject({ expect: locatorSchema }),
] as const;
const fragmentStep = z.strictObject({
  steps: nameSchema.describe(
    "Steps written once for several screens, in the platform's fragments.yaml.",
  ),
});

const whenSchema = z
  .strictObject({
    sees: locatorSchema,
    within: z
      .number()
      .min(0)
      .max(10)
      .optional()
      .describe("Seconds to wait for it; 1 when absent."),
    do: z
      .array(
        z.union([...actions, fragmentStep], {
          error:
            "one step: goto, click, fill, press, select, check, hover, scroll, wait, expect or steps",
        }),
      )
      .min(1),
  })
  .describe(
    "Steps for something that is there at times, such as a consent banner. Where it is not seen, the recipe goes on without them.",
  );

export const stepSchema = z.union(
  [
    ...actions,
    fragmentStep,
    z.strictObject({ when: whenSchema }),
    z.strictObject({
      login: nameSchema.describe(
        "A session saved by presscheck login; the first step of a recipe.",
      ),
    }),
  ],
  {
    error:
      "one step: goto, click, fill, press, select, check, hover, scroll, wait, expect, when, login or steps",
  },
);

export type Step = z.infer<typeof stepSchema>;
export type FieldAction =
  z.infer<typeof fillSchema> | z.infer<typeof selectSchema>;

/** The field that a fill or select is about. */
export function fieldOf(action: FieldAction): Locator {
  if ("label" in action) return { label: action.label };
  if ("placeholder" in action) return { placeholder: action.placeholder };
  if ("css" in action) return { css: action.css };
  return action.name === undefined
    ? { role: action.role }
    : { role: action.role, name: action.name };
}

/** Every step of a recipe, those under `when` included, in reading order, with its path in YAML below the recipe. */
export function* walkSteps(
  recipe: readonly Step[],
  path = "",
): Generator<{ readonly step: Step; readonly path: string }> {
  for (const [index, step] of recipe.entries()) {
    const at = `${path}${index}`;
    yield { step, path: at };
    if ("when" in step) yield* walkSteps(step.when.do, `${at}.when.do.`);
  }
}
