// The certificate a server showed the browser: through the proxy nobody else sees it.
import type { Page } from "playwright";
import { digest } from "../model/digest.ts";

/** SHA-256 of a server's own certificate (its DER bytes), as Chromium keeps it; undefined when it has none. */
export async function readCertificate(
  page: Page,
  origin: string,
): Promise<string | undefined> {
  try {
    const session = await page.context().newCDPSession(page);
    try {
      const { tableNames } = await session.send("Network.getCertificate", {
        origin,
      });
      const [leaf] = tableNames;
      return leaf === undefined
        ? undefined
        : digest(Buffer.from(leaf, "base64"));
    } finally {
      await session.detach();
    }
  } catch {
    // A page that is gone tells nothing more; the look is judged without it.
    return undefined;
  }
}
