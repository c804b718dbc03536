// Every answer on the way to a screen, as provenance keeps it.
import type { Response } from "playwright";
import type { Hop } from "../model/capture.ts";
import type { OpenPage } from "./browser-port.ts";
import { cleanAddress } from "./clean-address.ts";

/** More than that is no way to a screen; what comes after is not kept. */
const mostHops = 50;

/**
 * Listens from now on.
 * @param opened addresses the recipe opens
 * @returns ends the listening and reads the answers so far; it never fails
 */
export function watchTraffic(
  open: OpenPage,
  opened: readonly string[],
): () => Promise<Hop[]> {
  const { page } = open;
  const responses: Response[] = [];
  const certificates = new Map<string, string>();
  const reading: Promise<void>[] = [];
  const listen = (response: Response): void => {
    if (responses.length >= mostHops || !isPage(response)) return;
    responses.push(response);
    // At once: the next page makes the browser forget it.
    const { origin } = new URL(response.url());
    const read = open.certificateOf(origin).then((found) => {
      if (found !== undefined) certificates.set(origin, found);
    });
    reading.push(read.catch(() => undefined));
  };
  page.on("response", listen);
  const isPage = (response: Response): boolean => {
    const request = response.request();
    // Asking a worker's request for its frame throws.
    return (
      request.isNavigationRequest() && response.frame() === page.mainFrame()
    );
  };
  return async () => {
    page.off("response", listen);
    await Promise.all(reading);
    const hops: Hop[] = [];
    for (const response of responses) {
      const { origin, hostname } = new URL(response.url());
      hops.push({
        url: cleanAddress(response.url(), opened),
        status: response.status(),
        server: open.serverOf(hostname),
        tls: await readProtocol(response),
        certificate: certificates.get(origin),
      });
    }
    return hops;
  };
}

async function readProtocol(response: Response): Promise<string | undefined> {
  // A page that is gone tells nothing more.
  const details = await response.securityDetails().catch(() => null);
  return details?.protocol;
}
