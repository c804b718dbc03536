// Redaction: what is private is gone from the page before a picture, its text or
// its tree is taken, and the taking is refused where a mask hit nothing.
import type { Page } from "playwright";
import type { Locator } from "../model/locator.ts";
import { describeLocator } from "../model/locator.ts";
import { NotFoundInTime, findOnPage } from "./find-on-page.ts";

/** The outcome of redacting: where it could not, in words. */
export type Redaction =
  | { readonly outcome: "redacted" }
  | { readonly outcome: "refused"; readonly because: string };

/** Blacks out masked elements, and e-mail addresses, phone numbers and codes anywhere in the text. */
export async function redactPage(
  page: Page,
  masks: readonly Locator[],
): Promise<Redaction> {
  for (const mask of masks) {
    try {
      const element = await findOnPage(page, mask, 1000);
      const box = await element.boundingBox();
      if (box === null || box.width * box.height === 0) return refuse(mask);
      await element.evaluate(coverElement);
    } catch (error) {
      if (error instanceof NotFoundInTime) return refuse(mask);
      throw error;
    }
  }
  await page.evaluate(coverPatterns);
  return { outcome: "redacted" };
}

function refuse(mask: Locator): Redaction {
  return {
    outcome: "refused",
    because: `the mask for ${describeLocator(mask)} covers nothing, so what it should hide may show`,
  };
}

// Runs in the page. Opaque, never blurred: a blur can be undone.
function coverElement(element: Element): void {
  const { width, height } = element.getBoundingClientRect();
  if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement
  ) {
    element.value = "";
    element.setAttribute("value", "");
  } else {
    element.textContent = "";
  }
  const style = (element as HTMLElement).style;
  style.setProperty("background", "#000", "important");
  style.setProperty("color", "#000", "important");
  style.setProperty("min-width", `${width}px`, "important");
  style.setProperty("min-height", `${height}px`, "important");
}

// Runs in the page.
function coverPatterns(): void {
  const patterns = [
    /[\w.+-]+@[\w-]+(\.[\w-]+)+/g,
    /\+\d[\d ()-]{6,}\d/g,
    /\b\d{4}[ -]\d{4}\b/g,
    /\b\d{8}\b/g,
  ];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    let text = node.textContent ?? "";
    for (const pattern of patterns)
      text = text.replace(pattern, (found) => "█".repeat(found.length));
    if (text !== node.textContent) node.textContent = text;
  }
}
