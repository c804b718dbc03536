// One way up to the door: a proxy port of its own on loopback, so that what is
// refused is known by who asked.
import type { IncomingMessage, Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Limits } from "./egress-limits.ts";
import { forwardRequest } from "./forward-request.ts";
import type { Judge, Place, Way } from "./judge-way.ts";
import { judgeWay } from "./judge-way.ts";
import type { RefusalLog } from "./keep-refusals.ts";
import { answer, openTunnel, openUpgrade } from "./open-tunnel.ts";

/** What the ways through share. */
export interface Entrance {
  readonly limits: Limits;
  /** Judges a place and keeps what is refused; undefined stands for an address nobody honest writes. */
  readonly judge: (
    scheme: "http" | "https",
    place: Place | undefined,
  ) => Promise<Way>;
  /** Told the host and the address it was reached at. */
  readonly reached: (host: string, address: string) => void;
  /** Closed with the entrance, if not before. */
  readonly track: (socket: Socket) => void;
}

export interface OpenEntrance {
  /** http://127.0.0.1:<port> */
  readonly url: string;
  /** Ends what is connected, and whatever connects from now on. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly close: () => Promise<void>;
}

/** @param by who asks for a host, in words or as the page's address */
export async function openEntrance(
  judge: Judge,
  limits: Limits,
  log: Pick<RefusalLog, "keep">,
  by: (host: string) => string,
  reached: Entrance["reached"] = () => undefined,
): Promise<OpenEntrance> {
  const sockets = new Set<Duplex>();
  let isPaused = false;
  const track = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  };
  const entrance: Entrance = {
    limits,
    reached,
    track,
    judge: async (scheme, place) => {
      const way = await judgePlace(scheme, place, judge);
      if (way.outcome === "refused") {
        const { kind, rule } = way;
        const host = place?.host ?? "";
        log.keep({ url: writeUrl(scheme, place), kind, rule, by: by(host) });
      }
      return way;
    },
  };
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headTimeoutMs,
    requestTimeout: Math.max(limits.idleTimeoutMs, limits.headTimeoutMs),
    connectionsCheckingInterval: Math.ceil(limits.headTimeoutMs / 4),
  });
  server.maxConnections = limits.connections;
  server.on("connection", (socket) => {
    if (isPaused) socket.destroy();
    else track(socket);
  });
  server.on("request", (request, response) => {
    forwardRequest(request, response, entrance).catch(() => response.destroy());
  });
  server.on("connect", (request: IncomingMessage, client: Duplex, head) => {
    const opened = openTunnel(request.url ?? "", client, head, entrance);
    opened.catch(() => client.destroy());
  });
  server.on("upgrade", (request: IncomingMessage, client: Duplex, head) => {
    const opened = openUpgrade(request, client, head, entrance);
    opened.catch(() => client.destroy());
  });
  server.on("clientError", (error: NodeJS.ErrnoException, client) => {
    answer(client, statusByError[error.code ?? ""] ?? "400 Bad Request");
  });
  await new Promise<void>((ready, fail) => {
    server.once("error", fail).listen(0, "127.0.0.1", ready);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    pause: () => {
      isPaused = true;
      destroyAll(sockets);
    },
    resume: () => {
      isPaused = false;
    },
    close: () => closeServer(server, sockets),
  };
}

const statusByError: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

async function judgePlace(
  scheme: "http" | "https",
  place: Place | undefined,
  judge: Judge,
): Promise<Way> {
  if (place === undefined)
    return {
      outcome: "refused",
      kind: "odd-address",
      rule: "the address is written in a way that hides where it leads",
    };
  const way = await judgeWay(place, judge);
  // The imitation has a certificate and answers nothing else.
  if (
    scheme === "http" &&
    way.outcome === "open" &&
    judge.route.kind === "practice"
  )
    return {
      outcome: "refused",
      kind: "practice-https",
      rule: "the practice platform is reached by https only",
    };
  return way;
}

function writeUrl(scheme: "http" | "https", place: Place | undefined): string {
  if (place === undefined) return "an address that cannot be read";
  const { host, port } = place;
  const usual = port === (scheme === "https" ? 443 : 80);
  return usual ? `${scheme}://${host}` : `${scheme}://${host}:${port}`;
}

function destroyAll(sockets: ReadonlySet<Duplex>): void {
  for (const socket of sockets) socket.destroy();
}

function closeServer(server: Server, sockets: Set<Duplex>): Promise<void> {
  destroyAll(sockets);
  return new Promise((closed) => {
    server.close(() => closed());
  });
}
