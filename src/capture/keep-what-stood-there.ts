// What a look that failed still shows the editor, as far as the page can be asked.
import type { Evidence } from "../model/capture.ts";
import type { CapturePorts, OpenPage } from "./browser-port.ts";
import { findLeak, keepPartial } from "./gather-evidence.ts";
import { waitWithin } from "./wait-within.ts";

const answerMs = 1000;
const partialMs = 8000;

/** Never compared, never a baseline; undefined where the page no longer answers or shows a secret. */
export async function keepWhatStoodThere(
  open: OpenPage,
  ports: CapturePorts,
  secrets: ReadonlyMap<string, string>,
): Promise<Evidence | undefined> {
  const { page } = open;
  try {
    // A page that is still loading would hold up its own picture.
    const stopped = page.evaluate(() => window.stop());
    await waitWithin(answerMs, "the page to answer", stopped);
    const { evidence, png } = await waitWithin(
      partialMs,
      "a picture of what stood there",
      keepPartial(open, ports),
    );
    if (findLeak(page.url(), evidence, secrets) !== undefined) return undefined;
    await ports.keep(evidence.picture.file, png, "png");
    return evidence;
  } catch {
    return undefined;
  }
}
