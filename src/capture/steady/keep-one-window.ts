// A look is at one page. What opens windows, asks in a dialog of the browser's own,
// prints or closes the window would stop it, or open windows without end.
import type { BrowserContext, Page } from "playwright";

/** Before any page loads. Dialogs are answered as if dismissed. */
export async function keepOneWindow(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const nothing = () => undefined;
    Object.assign(window, {
      alert: nothing,
      print: nothing,
      close: nothing,
      confirm: () => false,
      prompt: () => null,
      open: () => null,
    });
  });
  const [first] = context.pages();
  context.on("page", (page: Page) => {
    // A window that is gone already needs no closing.
    if (page !== first) page.close().catch(() => undefined);
  });
}
