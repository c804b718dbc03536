import type { SteadyStep } from "./define-step.ts";

/**
 * "3 minutes ago" is another sentence a minute later, and nobody has changed it: the
 * age is written as "some time ago" wherever it stands, in picture, words and tree alike.
 */
export const stillAges: SteadyStep = {
  waitingFor: "the words of the page to be read",
  withinMs: 5000,
  run: (page) =>
    page.evaluate(() => {
      const ages =
        /\b(?:just now|(?:(?:about|over|almost) )?(?:\d{1,5}|an?|one|a few|a couple of) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago)\b/gi;
      const still = (root: Document | ShadowRoot): void => {
        const walker = document.createTreeWalker(
          root,
          NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
        );
        for (
          let node = walker.nextNode();
          node !== null;
          node = walker.nextNode()
        ) {
          if (node instanceof Element) {
            if (node.shadowRoot !== null) still(node.shadowRoot);
            continue;
          }
          const text = node.textContent ?? "";
          const stilled = text.replace(ages, "some time ago");
          if (stilled !== text) node.textContent = stilled;
        }
      };
      still(document);
    }),
};
