// The certificate a server showed the browser: through the proxy nobody else sees it.
import { setTimeout } from "node:timers/promises";
import type { CDPSession } from "playwright";
import { digest } from "../model/digest.ts";

const patienceMs = 2000;

/**
 * The SHA-256 of a server's own certificate (its DER bytes); undefined when it showed
 * none, or only sent the browser on: of a redirect Chromium keeps no certificate.
 * @param session one that has watched the network since before the server was asked
 */
export async function readCertificate(
  session: CDPSession,
  origin: string,
): Promise<string | undefined> {
  // A page that crashed answers never.
  const tooLate = setTimeout(patienceMs, undefined, { ref: false });
  return Promise.race([readLeaf(session, origin), tooLate]);
}

async function readLeaf(
  session: CDPSession,
  origin: string,
): Promise<string | undefined> {
  // A page that is gone tells nothing more; the look is judged without it.
  const answer = await session
    .send("Network.getCertificate", { origin })
    .catch(() => undefined);
  const leaf = answer?.tableNames[0];
  return leaf === undefined ? undefined : digest(Buffer.from(leaf, "base64"));
}
