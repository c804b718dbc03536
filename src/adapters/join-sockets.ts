import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Limits } from "./egress-limits.ts";

/**
 * Passes bytes both ways until both sides have said everything. Either side waits
 * for the other (pipe keeps no more than a buffer of each), and neither is left
 * half open for long.
 */
export function joinSockets(
  client: Duplex,
  upstream: Socket,
  limits: Limits,
): void {
  upstream.setTimeout(limits.idleTimeoutMs);
  upstream.on("timeout", () => {
    upstream.destroy();
    client.destroy();
  });
  for (const side of [client, upstream])
    side.once("end", () => upstream.setTimeout(limits.halfOpenTimeoutMs));
  // A side that broke off must not look to the other as if it had finished.
  client.once("close", () => {
    if (!client.readableEnded || !client.writableFinished) upstream.destroy();
  });
  upstream.once("close", () => {
    if (!upstream.readableEnded || !upstream.writableFinished) client.destroy();
  });
  client.pipe(upstream);
  upstream.pipe(client);
}
