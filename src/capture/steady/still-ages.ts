import type { Page } from "playwright";
import type { AgePhrases } from "./age-phrases.ts";
import { writeAgePhrases } from "./age-phrases.ts";
import type { SteadyStep } from "./define-step.ts";

/**
 * "3 minutes ago" is another sentence a minute later, and nobody has changed it: the age
 * is written as "some time ago" wherever it stands, in picture, words and tree alike.
 */
export const stillAges: SteadyStep = {
  waitingFor: "the words of the page to be read",
  withinMs: 5000,
  run: async (page) => {
    const language = await page.evaluate(
      () => document.documentElement.lang || navigator.language,
    );
    await replaceAges(page, writeAgePhrases(language));
  },
};

function replaceAges(page: Page, phrases: AgePhrases): Promise<void> {
  return page.evaluate(({ source, instead }) => {
    const ages = new RegExp(source, "giu");
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
          for (const name of ["aria-label", "title", "alt"]) {
            const said = node.getAttribute(name) ?? "";
            const stilled = said.replace(ages, instead);
            if (stilled !== said) node.setAttribute(name, stilled);
          }
          if (node.shadowRoot !== null) still(node.shadowRoot);
          continue;
        }
        const text = node.textContent ?? "";
        const stilled = text.replace(ages, instead);
        if (stilled !== text) node.textContent = stilled;
      }
    };
    still(document);
  }, phrases);
}
