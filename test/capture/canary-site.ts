// A site on a declared host that tells secrets wherever a site can, over https on loopback.
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";

export interface CanarySite {
  readonly port: number;
  /** SHA-256 of the server's certificate, in lower-case hex. */
  readonly certificate: Uint8Array;
  readonly close: () => Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export async function serveCanaries(answer: Answer): Promise<CanarySite> {
  const keys = await generate([{ name: "commonName", value: "canary.test" }], {
    keySize: 2048,
  });
  const server = createServer({ key: keys.private, cert: keys.cert }, answer);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const der = keys.cert.replace(/-----[A-Z ]+-----|\s/g, "");
  return {
    port: (server.address() as AddressInfo).port,
    certificate: Buffer.from(der, "base64"),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** One page, whole. */
export function writePage(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body><main><h1>Your account</h1>${body}</main></body></html>`;
}
