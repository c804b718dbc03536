import type { Page } from "playwright";

/**
 * What Playwright does to a page before its own screenshots, for those it does not
 * take: animations stand at their end, those without one before their beginning, and
 * no caret blinks.
 */
export async function stillFrames(page: Page): Promise<void> {
  await Promise.all(
    page.frames().map(async (frame) => {
      const isStill = frame.evaluate(still);
      // A frame that is gone or does not answer shows what it shows.
      return frame === page.mainFrame()
        ? isStill
        : isStill.catch(() => undefined);
    }),
  );
}

// Runs in the page, before each picture: what came in between is stilled as well.
function still(): void {
  const mark = Symbol.for("presscheck.still");
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    const endAnimations = (): void => {
      for (const animation of root.getAnimations()) {
        const end = animation.effect?.getComputedTiming().endTime;
        if (end === undefined || animation.playbackRate === 0) continue;
        if (Number.isFinite(end)) animation.finish();
        else animation.cancel();
      }
    };
    endAnimations();
    for (const element of root.querySelectorAll("*"))
      if (element.shadowRoot !== null) roots.push(element.shadowRoot);
    if (Reflect.has(root, mark)) continue;
    Object.defineProperty(root, mark, { value: true });
    root.addEventListener("transitionrun", endAnimations);
    root.addEventListener("animationstart", endAnimations);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*{caret-color:transparent!important}");
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
