// Whether a proof is true of any page: a main part, a form or a heading is on pages
// that answer with an error, ask to sign in or have another subject as well.
import type { Locator } from "./locator.ts";
import { textTest } from "./text-test.ts";

/** True where no part of a proof says a word that the screen must show. */
export function isWordless(proof: readonly Locator[]): boolean {
  return proof.every(saysNothing);
}

function saysNothing(locator: Locator): boolean {
  if ("role" in locator)
    return locator.name === undefined || fitsAnything(locator.name);
  if ("label" in locator) return fitsAnything(locator.label);
  if ("text" in locator) return fitsAnything(locator.text);
  // Names of elements only; an attribute, a class or an id is something of this screen.
  return "css" in locator && /^[\s>+~,*a-z0-9]*$/i.test(locator.css);
}

// A pattern such as /.*/ asks for nothing, however it is written.
function fitsAnything(wanted: string): boolean {
  const test = textTest(wanted);
  return test("") || (test("Kitchen sink") && test("7 × 3"));
}
