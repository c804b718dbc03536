// Official pages in a real browser, for those that show themselves to nothing else.
import type { Response } from "playwright";
import type { BrowserPort } from "../capture/browser-port.ts";
import type { PageViewer, ViewedPage } from "../follow/page-viewer.ts";

const openMs = 20_000;
/** What a page's own scripts get to put words on it. */
const wordsMs = 5_000;
const longestPage = 2_000_000;

export function openPageViewer(browser: BrowserPort): PageViewer {
  return {
    view: async (url) => {
      try {
        return await view(browser, url);
      } catch {
        // A page that breaks the browser tells no more than the request did.
        return { outcome: "failed" };
      }
    },
  };
}

async function view(browser: BrowserPort, url: string): Promise<ViewedPage> {
  const { page, close } = await browser.openPage("web");
  try {
    const response = await page.goto(url, {
      waitUntil: "load",
      timeout: openMs,
    });
    if (response === null) return { outcome: "failed" };
    await page
      .getByText(/\S+(\s+\S+){7}/)
      .first()
      .waitFor({ timeout: wordsMs })
      // It has no more words than that: what is there is judged.
      .catch(() => undefined);
    const hops = await listHops(response);
    const landed = page.url();
    // A script may have led on without a redirect.
    if (withoutPart(landed) !== withoutPart(hops.at(-1)?.url ?? ""))
      hops.push({ url: landed, status: 200 });
    const html = (await page.content()).slice(0, longestPage);
    return { outcome: "seen", hops, headers: response.headers(), html };
  } finally {
    await close();
  }
}

async function listHops(
  response: Response,
): Promise<{ url: string; status: number }[]> {
  const hops = [];
  for (
    let request: ReturnType<Response["request"]> | null = response.request();
    request !== null;
    request = request.redirectedFrom()
  ) {
    const answer = await request.response();
    hops.unshift({ url: request.url(), status: answer?.status() ?? 0 });
  }
  return hops;
}

function withoutPart(url: string): string {
  return url.split("#", 1)[0] ?? url;
}
