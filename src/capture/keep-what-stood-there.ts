// What a look that failed still shows the editor, as far as the page can be asked.
import type { Evidence } from "../model/capture.ts";
import type { Secrets } from "../model/find-secret.ts";
import type { CapturePorts, OpenPage } from "./browser-port.ts";
import { keepPartial } from "./gather-evidence.ts";
import { gatherRedacted, keepFiles } from "./gather-redacted.ts";
import { waitWithin } from "./wait-within.ts";

const answerMs = 1000;
const partialMs = 8000;

/** Never compared, never a baseline; undefined where the page no longer answers or shows a secret. */
export async function keepWhatStoodThere(
  open: OpenPage,
  ports: CapturePorts,
  secrets: Secrets,
): Promise<Evidence | undefined> {
  const { page } = open;
  try {
    // A page that is still loading would hold up its own picture.
    const stopped = page.evaluate(() => window.stop());
    await waitWithin(answerMs, "the page to answer", stopped);
    const partial = await waitWithin(
      partialMs,
      "a picture of what stood there",
      gatherRedacted(open, [], secrets, () => keepPartial(open, ports)),
    );
    // A page that shows a secret is not kept, not even as what stood there instead.
    if ("leak" in partial) return undefined;
    await keepFiles(partial, ports);
    return partial.evidence;
  } catch {
    return undefined;
  }
}
