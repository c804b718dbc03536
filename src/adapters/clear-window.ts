// A window serves many looks, because opening one costs more than looking. Between two
// looks everything that a page can leave behind is taken away; the proof is
// test/adapters/clear-window.test.ts, which plants in each place.
import type { BrowserContext, CDPSession, Page } from "playwright";

/** Leaving a page takes some hundredths of a second, unless it asks whether to be left. */
const leaveMs = 3000;

/**
 * Takes away what a look left: its page, cookies, storage of every kind and origin,
 * workers, caches of network and memory, permissions, history and the window's name.
 * What HTTP authentication has learnt cannot be taken away: a window that was asked for
 * a password is not for this.
 * @param pause lets nothing pass any more: an answer that is still to come would leave a cookie
 * @throws when the page does not let itself be left
 */
export async function clearWindow(
  context: BrowserContext,
  page: Page,
  session: CDPSession,
  pause: () => void,
): Promise<void> {
  await page.goto("about:blank", { timeout: leaveMs });
  pause();
  await session.send("Runtime.evaluate", { expression: 'window.name = ""' });
  await context.clearPermissions();
  await session.send("Network.clearBrowserCookies");
  // The origin of all origins: that of one leaves what belongs to the tab.
  await session.send("Storage.clearDataForOrigin", {
    origin: "*",
    storageTypes: "all",
  });
  await session.send("Network.clearBrowserCache");
  // What the page's process keeps in memory goes when it is told to keep none.
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Network.setCacheDisabled", { cacheDisabled: false });
  await session.send("Page.resetNavigationHistory");
}
