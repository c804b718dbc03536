// Locators to elements. Names are matched on the accessibility tree (linear
// time, whole names), then handed to Playwright as the exact name found.
import type { Locator as PageLocator, Page } from "playwright";
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
  if (node === undefined) return undefined;
  if (node.role === "text") return page.getByText(node.name, { exact: true });
  // A role named by nothing (an alert) is found by the words in it.
  const role = node.role as Parameters<Page["getByRole"]>[0];
  const named = page.getByRole(role, { name: node.name, exact: true });
  return (await named.count()) > 0
    ? named
    : page.getByRole(role).filter({ hasText: node.name });
}
