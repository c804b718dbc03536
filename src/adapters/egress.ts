// One door to the network: a proxy on loopback that all traffic passes, the
// browser's and the link checks'. It lets through declared hosts on web ports,
// resolves each once, looks at the address itself and connects to just that.
import { lookup } from "node:dns/promises";
import type { IncomingMessage, Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import ipaddr from "ipaddr.js";

export interface Refusal {
  readonly url: string;
  /** Why, in words. */
  readonly rule: string;
}

export interface Egress {
  /** http://127.0.0.1:<port> */
  readonly url: string;
  readonly refusals: readonly Refusal[];
  readonly close: () => Promise<void>;
}

/** live: the network. practice: every imitated host is the practice platform. */
export type Route =
  | { readonly kind: "live" }
  | {
      readonly kind: "practice";
      readonly port: number;
      readonly hosts: readonly string[];
    };

/** Every address of a host; none when no such host exists. Rejects when that could not be found out. */
export type Resolver = (host: string) => Promise<readonly string[]>;

/** The rule under which a name that does not resolve is refused. */
export const noSuchHost = "no such host is known";

const webPorts = new Set([80, 443]);
const connectTimeoutMs = 10_000;

/** @param isDeclared whether a host belongs to a platform under check */
export async function startEgress(
  isDeclared: (host: string) => boolean,
  route: Route,
  resolve: Resolver = resolveHost,
): Promise<Egress> {
  const refusals: Refusal[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer((request, response) => {
    // Plain http arrives as an absolute address; official links are https, so nothing needs it.
    refusals.push({
      url: request.url ?? "",
      rule: "only https is let through",
    });
    response
      .writeHead(403, { "content-type": "text/plain" })
      .end("refused: only https\n");
  });
  server.on("connection", (socket) => track(sockets, socket));
  server.on("connect", (request: IncomingMessage, client: Duplex, head) => {
    client.on("error", () => client.destroy());
    // What a hasty client sent before it was answered.
    if (head.length > 0) client.unshift(head);
    void openTunnel(request.url ?? "", client, {
      isDeclared,
      route,
      resolve,
      refusals,
      sockets,
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    refusals,
    close: () => closeServer(server, sockets),
  };
}

interface Door {
  readonly isDeclared: (host: string) => boolean;
  readonly route: Route;
  readonly resolve: Resolver;
  readonly refusals: Refusal[];
  readonly sockets: Set<Duplex>;
}

async function openTunnel(
  authority: string,
  client: Duplex,
  door: Door,
): Promise<void> {
  const way = await judge(authority, door);
  if (way.outcome === "refused") {
    door.refusals.push({ url: `https://${authority}`, rule: way.rule });
    client.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n");
    return;
  }
  const upstream = connect({
    host: way.address,
    port: way.port,
    timeout: connectTimeoutMs,
  });
  track(door.sockets, upstream);
  upstream.once("connect", () => {
    upstream.setTimeout(0);
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    upstream.pipe(client);
    client.pipe(upstream);
  });
  upstream.on("timeout", () => upstream.destroy());
  upstream.on("error", () => {
    if (upstream.connecting || upstream.bytesRead === 0) {
      client.end("HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\n\r\n");
    } else client.destroy();
  });
  upstream.on("close", () => client.destroy());
  client.on("close", () => upstream.destroy());
}

type Way =
  | {
      readonly outcome: "open";
      readonly address: string;
      readonly port: number;
    }
  | { readonly outcome: "refused"; readonly rule: string };

async function judge(authority: string, door: Door): Promise<Way> {
  const cut = authority.lastIndexOf(":");
  const host = authority.slice(0, cut).toLowerCase();
  const port = Number(authority.slice(cut + 1));
  if (!webPorts.has(port))
    return refuse("only the web's own ports are let through");
  if (!door.isDeclared(host))
    return refuse("the host is not declared by any platform under check");
  if (door.route.kind === "practice") {
    return door.route.hosts.includes(host)
      ? { outcome: "open", address: "127.0.0.1", port: door.route.port }
      : refuse("the practice platform does not imitate this host");
  }
  const addresses = await door.resolve(host).catch(() => undefined);
  if (addresses === undefined)
    return refuse("its name could not be looked up just now");
  const [first] = addresses;
  if (first === undefined) return refuse(noSuchHost);
  // All are looked at, one is used: a name that answers once public and once
  // private is an attack, and the address is not looked up again.
  if (!addresses.every(isPublic))
    return refuse("the host leads to a private or reserved address");
  return { outcome: "open", address: first, port };
}

function refuse(rule: string): Way {
  return { outcome: "refused", rule };
}

function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  // Public IPv6 is 2000::/3 (RFC 4291 §2.4); ::7f00:1 hides an IPv4 address and counts as unicast.
  return (
    parsed instanceof ipaddr.IPv4 ||
    ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000
  );
}

async function resolveHost(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTFOUND") return [];
    throw error;
  }
}

function track(sockets: Set<Duplex>, socket: Socket): void {
  sockets.add(socket);
  socket.on("error", () => socket.destroy());
  socket.on("close", () => sockets.delete(socket));
}

function closeServer(server: Server, sockets: Set<Duplex>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((closed) => {
    server.close(() => closed());
  });
}
