// The browser that tests look with, as the test machine has it.
import type { BrowserHandle, BrowserOptions } from "../src/adapters/browser.ts";
import { openBrowser } from "../src/adapters/browser.ts";

/** @param rest what a test wants otherwise; the target is practice, the language English */
export function openTestBrowser(
  egress: BrowserOptions["egress"],
  rest: Partial<BrowserOptions> = {},
): Promise<BrowserHandle> {
  return openBrowser({
    chromium: process.env["PRESSCHECK_BROWSER"] ?? "",
    egress,
    target: "practice",
    locale: "en-US",
    timezone: "UTC",
    ...rest,
  });
}
