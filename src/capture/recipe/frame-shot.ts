// Which rectangle of the page a shot is of. The rectangle is laid over the page as
// an element of its own, empty and outside the body, so that picture, words, tree and
// boxes are gathered of an element, whatever the shot asks for.
import type { Page } from "playwright";
import type { Screen } from "../../model/platform-registry.ts";
import { findOnPage } from "../find-on-page.ts";

const frameName = "presscheck-frame";

/** The screen with a shot of one element or of the whole page; the page holds the frame of any other. */
export async function frameShot(page: Page, screen: Screen): Promise<Screen> {
  const { of, area, padding = 0 } = screen.shot;
  if (of !== undefined && padding > 0) {
    const part = await findOnPage(page, of, 1000);
    // Scrolled in first: a place at the end of the page may grow the page.
    await part.scrollIntoViewIfNeeded();
    await part.evaluate(layFrame, { name: frameName, padding });
  } else if (of === undefined && area === "viewport") {
    await page
      .locator(":root")
      .evaluate(layFrame, { name: frameName, padding: undefined });
  } else return screen;
  return { ...screen, shot: { ...screen.shot, of: { css: frameName } } };
}

// Runs in the page. Without padding it frames what the window shows.
function layFrame(
  part: Element,
  {
    name,
    padding,
  }: { readonly name: string; readonly padding: number | undefined },
): void {
  const root = document.documentElement;
  const box =
    padding === undefined
      ? new DOMRect(0, 0, root.clientWidth, root.clientHeight)
      : part.getBoundingClientRect();
  const around = padding ?? 0;
  const left = Math.max(0, box.left + window.scrollX - around);
  const top = Math.max(0, box.top + window.scrollY - around);
  const right = Math.min(root.scrollWidth, box.right + window.scrollX + around);
  const bottom = Math.min(
    root.scrollHeight,
    box.bottom + window.scrollY + around,
  );
  const frame = document.createElement(name);
  frame.setAttribute("aria-hidden", "true");
  const styles = {
    all: "initial",
    display: "block",
    position: "absolute",
    left: `${left}px`,
    top: `${top}px`,
    width: `${right - left}px`,
    height: `${bottom - top}px`,
    "pointer-events": "none",
  };
  for (const [property, value] of Object.entries(styles))
    frame.style.setProperty(property, value, "important");
  root.append(frame);
}
