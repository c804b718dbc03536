import type { Page } from "playwright";

const everyMs = 50;

/**
 * Asks the page again and again. Playwright's own waiting would bring a third of a
 * megabyte of script into every page first.
 * @param isSo runs in the page
 * @throws when it is not so after `withinMs` milliseconds
 */
export async function waitUntil(
  page: Page,
  isSo: () => boolean,
  withinMs: number,
): Promise<void> {
  const endsAt = Date.now() + withinMs;
  while (!(await page.evaluate(isSo))) {
    if (Date.now() > endsAt) throw new Error("it did not come in time");
    await page.waitForTimeout(everyMs);
  }
}
