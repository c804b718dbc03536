import { join } from "node:path";
import type { BrowserContext } from "playwright";

/**
 * Playwright's trace of all that happens from now on. A trace holds whatever was typed
 * and shown: the caller asks for none where that is a secret.
 * @param id of the look, by which the file is called
 * @returns writes the trace
 */
export async function tracePage(
  context: BrowserContext,
  folder: string,
  id: string,
): Promise<() => Promise<void>> {
  await context.tracing.start({ screenshots: true, snapshots: true });
  const name = `${id.replace(/[^a-z0-9]+/g, "-")}.zip`;
  return async () => {
    try {
      await context.tracing.stop({ path: join(folder, name) });
    } catch {
      // A browser that crashed leaves no trace; the look says that it crashed.
    }
  };
}
