// CONNECT, which carries https, wss and, from browsers, ws; and the older way of
// asking for a WebSocket, an upgrade of a plain request.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { dialAddresses } from "./dial-addresses.ts";
import type { Entrance } from "./entrance.ts";
import { joinSockets } from "./join-sockets.ts";
import { readAuthority } from "./judge-way.ts";
import { passedHeaders, readTarget } from "./read-target.ts";

export async function openTunnel(
  authority: string,
  client: Duplex,
  head: Uint8Array,
  entrance: Entrance,
): Promise<void> {
  const place = readAuthority(authority);
  const way = await entrance.judge("https", place);
  if (way.outcome === "refused") {
    answer(client, "403 Forbidden");
    return;
  }
  connect(client, head, way, entrance, (address) => {
    if (place !== undefined) entrance.reached(place.host, address);
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    return undefined;
  });
}

/** A WebSocket asked for by an absolute http: address. */
export async function openUpgrade(
  request: IncomingMessage,
  client: Duplex,
  head: Uint8Array,
  entrance: Entrance,
): Promise<void> {
  const target = readTarget(request.url);
  const way = await entrance.judge("http", target?.place);
  if (way.outcome === "refused" || target === undefined) {
    answer(client, "403 Forbidden");
    return;
  }
  const lines = [
    `${request.method ?? "GET"} ${target.path} HTTP/1.1`,
    `Host: ${target.hostHeader}`,
    "Connection: Upgrade",
    `Upgrade: ${request.headers.upgrade ?? ""}`,
    ...passedHeaders(request.rawHeaders).map(
      ([name, value]) => `${name}: ${value}`,
    ),
  ];
  connect(client, head, way, entrance, () => `${lines.join("\r\n")}\r\n\r\n`);
}

function connect(
  client: Duplex,
  head: Uint8Array,
  way: { readonly addresses: readonly string[]; readonly port: number },
  { limits, track }: Entrance,
  begin: (address: string) => string | undefined,
): void {
  // Who has gone away meanwhile is connected to nothing.
  if (client.destroyed) return;
  const upstream = dialAddresses(way.addresses, way.port, limits);
  track(upstream);
  const abandon = () => upstream.destroy();
  client.once("close", abandon);
  const giveUp = () => answer(client, "502 Bad Gateway");
  upstream.once("close", giveUp);
  upstream.once("connect", () => {
    if (upstream.destroyed) return;
    upstream.off("close", giveUp);
    client.off("close", abandon);
    const opening = begin(upstream.remoteAddress ?? "");
    if (opening !== undefined) upstream.write(opening, "latin1");
    // What a hasty client sent before it was answered.
    if (head.length > 0) upstream.write(head);
    joinSockets(client, upstream, limits);
  });
}

/** Answers and hangs up, whatever the other side does. */
export function answer(client: Duplex, status: string): void {
  if (client.destroyed || !client.writable) {
    client.destroy();
    return;
  }
  client.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
    () => client.destroy(),
  );
}
