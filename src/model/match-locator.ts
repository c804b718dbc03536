// A locator against the accessibility tree.
import type { AccessNode } from "./access-node.ts";
import { isControl } from "./access-node.ts";
import type { Locator } from "./locator.ts";
import { textTest } from "./text-test.ts";

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
