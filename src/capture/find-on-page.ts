// Locators to elements. Names are matched on the accessibility tree (linear
// time, whole names), then handed to Playwright as the exact name found.
import type { ElementHandle, Locator as PageLocator, Page } from "playwright";
import type { AccessNode } from "../model/access-node.ts";
import type { Locator } from "../model/locator.ts";
import { describeLocator } from "../model/locator.ts";
import { findNodes } from "../model/match-locator.ts";
import { readTree } from "./read-tree.ts";

/** Thrown when an element did not come in time; the caller turns it into a capture failure. */
export class NotFoundInTime extends Error {
  readonly wanted: string;
  constructor(wanted: string) {
    super(`not found: ${wanted}`);
    this.wanted = wanted;
  }
}

/** Waits for the first element a locator names. @throws NotFoundInTime */
export async function findOnPage(
  page: Page,
  locator: Locator,
  timeoutMs: number,
): Promise<PageLocator> {
  const giveUpAt = Date.now() + timeoutMs;
  for (;;) {
    const found = await tryToFind(page, locator);
    if (found !== undefined) return found;
    if (Date.now() > giveUpAt)
      throw new NotFoundInTime(describeLocator(locator));
    await page.waitForTimeout(50);
  }
}

/** The first locator that names nothing just now; the tree is read once for all. */
export async function findMissing(
  page: Page,
  locators: readonly Locator[],
): Promise<Locator | undefined> {
  let tree: AccessNode[] | undefined;
  for (const locator of locators) {
    if ("css" in locator || "placeholder" in locator) {
      if ((await tryToFind(page, locator)) === undefined) return locator;
      continue;
    }
    tree ??= await readTree(page);
    if (findNodes(tree, locator).length === 0) return locator;
  }
  return undefined;
}

/** Every element a locator names just now. */
export async function findAllOnPage(
  page: Page,
  locator: Locator,
): Promise<ElementHandle[]> {
  if ("css" in locator || "placeholder" in locator)
    return (await resolve(page, locator))?.elementHandles() ?? [];
  const found: ElementHandle[] = [];
  const names = new Set<string>();
  for (const node of findNodes(await readTree(page), locator)) {
    const what = JSON.stringify([node.role, node.name]);
    // Elements of one name are found together.
    if (names.has(what)) continue;
    names.add(what);
    found.push(...(await (await locate(page, node)).elementHandles()));
  }
  return found;
}

async function tryToFind(
  page: Page,
  locator: Locator,
): Promise<PageLocator | undefined> {
  const found = await resolve(page, locator);
  return found !== undefined && (await found.count()) > 0
    ? found.first()
    : undefined;
}

async function resolve(
  page: Page,
  locator: Locator,
): Promise<PageLocator | undefined> {
  if ("css" in locator) return page.locator(locator.css);
  if ("placeholder" in locator)
    return page.getByPlaceholder(locator.placeholder);
  const [node] = findNodes(await readTree(page), locator);
  return node === undefined ? undefined : locate(page, node);
}

async function locate(page: Page, node: AccessNode): Promise<PageLocator> {
  if (node.role === "text") return page.getByText(node.name, { exact: true });
  // A role named by nothing (an alert) is found by the words in it.
  const role = node.role as Parameters<Page["getByRole"]>[0];
  const named = page.getByRole(role, { name: node.name, exact: true });
  return (await named.count()) > 0
    ? named
    : page.getByRole(role).filter({ hasText: node.name });
}
