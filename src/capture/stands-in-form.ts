import type { Page } from "playwright";
import { isWordless } from "../model/is-wordless.ts";
import type { Locator } from "../model/locator.ts";
import { findAllOnPage } from "./find-on-page.ts";

/** Whether something of a proof that says words is filled in, or stands in a form that is: then the form is what the screen is about. */
export async function standsInForm(
  page: Page,
  proof: readonly Locator[],
): Promise<boolean> {
  for (const part of proof.filter((one) => !isWordless([one])))
    for (const element of await findAllOnPage(page, part))
      if (await element.evaluate(isFilledIn)) return true;
  return false;
}

// Runs in the page.
function isFilledIn(node: Node): boolean {
  const fields =
    "input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=password]";
  // A search is on every page, whatever it is about.
  const around = "header, nav, footer, search, [role=search]";
  if (!(node instanceof Element) || node.closest(around) !== null) return false;
  const form = node.closest("form, fieldset, dialog, [role=dialog]");
  return node.matches(fields) || form?.querySelector(fields) != null;
}
