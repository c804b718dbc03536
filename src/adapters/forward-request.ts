// Plain http: the request is made again to the address looked at, and what comes
// back is passed on as it comes, no faster than the client takes it.
import type { IncomingMessage, ServerResponse } from "node:http";
import { request as makeRequest } from "node:http";
import { pipeline } from "node:stream/promises";
import { dialAddresses } from "./dial-addresses.ts";
import type { Entrance } from "./entrance.ts";
import { passedHeaders, readTarget } from "./read-target.ts";

export async function forwardRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  entrance: Entrance,
): Promise<void> {
  const target = readTarget(incoming.url);
  const way = await entrance.judge("http", target?.place);
  if (way.outcome === "refused" || target === undefined) {
    answer(outgoing, 403, "refused");
    return;
  }
  if (outgoing.destroyed) return;
  const { limits, track } = entrance;
  const upstream = makeRequest({
    method: incoming.method ?? "GET",
    path: target.path,
    headers: groupHeaders([
      ["host", target.hostHeader],
      ["connection", "close"],
      ...passedHeaders(incoming.rawHeaders),
      ...framing(incoming),
    ]),
    maxHeaderSize: limits.headerBytes,
    createConnection: () => {
      const socket = dialAddresses(way.addresses, way.port, limits);
      track(socket);
      return socket;
    },
  });
  upstream.setTimeout(limits.idleTimeoutMs, () => upstream.destroy());
  outgoing.once("close", () => upstream.destroy());
  upstream.on("response", (response) => {
    void passOn(response, outgoing);
  });
  upstream.on("error", () => answer(outgoing, 502, "no answer"));
  // A body that breaks off breaks the request off: half of it never counts as the whole.
  pipeline(incoming, upstream).catch(() => upstream.destroy());
}

async function passOn(
  response: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    outgoing.writeHead(
      response.statusCode ?? 502,
      groupHeaders(passedHeaders(response.rawHeaders)),
    );
    await pipeline(response, outgoing);
  } catch {
    // A header that Node will not write, or either side gone: the client sees a cut connection.
    response.destroy();
    outgoing.destroy();
  }
}

// A body without a stated length travels in pieces; the pieces are cut anew.
function framing({ headers }: IncomingMessage): [string, string][] {
  return headers["transfer-encoding"] === undefined
    ? []
    : [["transfer-encoding", "chunked"]];
}

function groupHeaders(
  pairs: readonly (readonly [string, string])[],
): Record<string, string[]> {
  const byName: Record<string, string[]> = Object.create(null) as Record<
    string,
    string[]
  >;
  for (const [name, value] of pairs)
    (byName[name.toLowerCase()] ??= []).push(value);
  return byName;
}

function answer(outgoing: ServerResponse, status: number, words: string): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(status, {
    "content-type": "text/plain",
    connection: "close",
  });
  outgoing.end(`${words}\n`);
}
