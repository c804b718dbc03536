// How a control or text on a screen is named: by what a user sees, CSS last.
import { z } from "zod";
import { ariaRoles } from "./aria-roles.ts";
import { faultOfCss } from "./check-css.ts";
import { suggestWord } from "./suggest-word.ts";
import { isTestable } from "./text-test.ts";

const text = z.string().min(1);
const matchable = text.refine(isTestable, {
  message:
    "words, or a pattern such as /sms|text/i without look-around and back-references",
});

const css = text.check(({ value, issues }) => {
  const message = faultOfCss(value);
  if (message !== undefined)
    issues.push({ code: "custom", message, input: value });
});

const role = text
  .check(({ value, issues }) => {
    if (ariaRoles.some((known) => known === value)) return;
    const meant = suggestWord(value.toLowerCase(), ariaRoles);
    const hint = meant === undefined ? "" : ` (did you mean “${meant}”?)`;
    const message = `a role that browsers know, such as button, link or heading${hint}`;
    issues.push({ code: "custom", message, input: value });
  })
  .meta({ enum: [...ariaRoles] });

export const byRole = { role, name: matchable.optional() };
export const byLabel = { label: matchable };
export const byPlaceholder = { placeholder: text };
export const byCss = { css };

export const locatorSchema = z.union(
  [
    z.strictObject(byRole),
    z.strictObject(byLabel),
    z.strictObject({ text: matchable }),
    z.strictObject(byPlaceholder),
    z.strictObject(byCss),
  ],
  { error: "one of: role (with name), label, text, placeholder, css" },
);

/**
 * `role` with `name`, `label`, `text`, `placeholder` or `css`. A value written
 * `/…/i` is a pattern (run in a linear-time engine); any other must equal the
 * whole name, but for case and white space.
 */
export type Locator = z.infer<typeof locatorSchema>;

/** A locator in words: `button "Log in"`. */
export function describeLocator(locator: Locator): string {
  if ("role" in locator) {
    return locator.name === undefined
      ? locator.role
      : `${locator.role} ${quote(locator.name)}`;
  }
  if ("label" in locator) return `field labelled ${quote(locator.label)}`;
  if ("text" in locator) return `text ${quote(locator.text)}`;
  if ("placeholder" in locator)
    return `field with the hint ${quote(locator.placeholder)}`;
  return `element ${locator.css}`;
}

// An editor wrote the pattern; what reads well of it is the alternatives it names.
function quote(value: string): string {
  const pattern = /^\/(.*)\/[a-z]*$/s.exec(value)?.[1];
  if (pattern === undefined) return `“${value}”`;
  return `like “${pattern.replaceAll("\\", "").replaceAll("|", "” or “")}”`;
}
