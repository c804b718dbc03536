// What the server answered for the page that stands in the window. A page that a
// script puts in its place has no answer of its own: the one before still holds.
import type { Page, Response } from "playwright";

export interface Answer {
  readonly status: number;
  readonly url: string;
}

export interface Answers {
  /** The main document's; undefined before there was one. */
  readonly last: () => Answer | undefined;
  /** The page may serve another look, which listens for itself. */
  readonly end: () => void;
}

/** Listens from now on. */
export function watchAnswers(page: Page): Answers {
  let last: Answer | undefined;
  const listen = (response: Response): void => {
    const status = response.status();
    // They bring no page, so that the one before stays (RFC 9110 §15.3.5 and §15.3.6).
    if (status === 204 || status === 205) return;
    if (isMainDocument(page, response)) last = { status, url: response.url() };
  };
  page.on("response", listen);
  return {
    last: () => last,
    end: () => {
      page.off("response", listen);
    },
  };
}

// Asking a worker's request for its frame throws.
function isMainDocument(page: Page, response: Response): boolean {
  return (
    response.request().isNavigationRequest() &&
    response.frame() === page.mainFrame()
  );
}
