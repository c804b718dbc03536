// A locator against the accessibility tree. Patterns are an editor's text, so
// they run in a linear-time engine (RE2): no pattern can hang a run.
import { RE2JS } from "re2js";
import type { AccessNode } from "./access-node.ts";
import { isControl } from "./access-node.ts";
import type { Locator } from "./locator.ts";

type TextTest = (text: string) => boolean;

/**
 * The nodes a locator names, in reading order. A CSS or placeholder locator
 * names nothing here: the tree does not hold what it asks for.
 */
export function findNodes(
  tree: readonly AccessNode[],
  locator: Locator,
): AccessNode[] {
  if ("role" in locator) {
    const matches =
      locator.name === undefined ? () => true : textTest(locator.name);
    return tree.filter(
      ({ role, name }) => role === locator.role && matches(name),
    );
  }
  if ("label" in locator) {
    const matches = textTest(locator.label);
    return tree.filter((node) => isControl(node) && matches(node.name));
  }
  if ("text" in locator) {
    const matches = textTest(locator.text);
    return tree.filter(({ name }) => matches(name));
  }
  return [];
}

/** A pattern that cannot be run, in words; undefined when every pattern of the locator can. */
export function findPatternTrouble(locator: Locator): string | undefined {
  for (const value of Object.values(locator) as readonly string[]) {
    try {
      textTest(value);
    } catch {
      return `The pattern ${value} cannot be used. Look-ahead and back-references are not allowed.`;
    }
  }
  return undefined;
}

/**
 * `/…/i` is a pattern found anywhere; other text must equal the whole but for case and white space.
 * @throws when a pattern is not one RE2 can run
 */
export function textTest(wanted: string): TextTest {
  const pattern = /^\/(.+)\/([ims]*)$/s.exec(wanted);
  if (pattern === null) {
    const folded = fold(wanted);
    return (text) => fold(text) === folded;
  }
  const flags = [...(pattern[2] ?? "")].reduce(
    (sum, letter) => sum | (flagByLetter[letter] ?? 0),
    0,
  );
  const compiled = RE2JS.compile(pattern[1] ?? "", flags);
  return (text) => compiled.matcher(text).find();
}

const flagByLetter: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
