// The review server on loopback: requests in, answers out. Whoever may not ask is told so
// before anything of the request is read as a URL, and before its body is read at all.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mostBytes } from "../intake/refusals.ts";
import { isUpload, judgeRequest } from "../review-server/judge-request.ts";
import { safeHeaders } from "../review-server/safe-headers.ts";

export interface ReviewServer {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Resolves when it no longer listens: nobody asked for a while, or it was closed. */
  readonly stopped: Promise<"idle" | "closed">;
  readonly close: () => void;
}

export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly idleMs: number;
}

const maxBodyBytes = 64 * 1024;

/**
 * Listens when it resolves.
 * @param build told the port it listens on
 * @throws the system's error when the port is taken
 */
export async function serveReview(
  { port: wanted, idleMs }: ServeOptions,
  build: (port: number) => (request: Request) => Response | Promise<Response>,
): Promise<ReviewServer> {
  let handle: (request: Request) => Response | Promise<Response> = () =>
    new Response(null, { status: 503 });
  let onStop: (why: "idle" | "closed") => void = () => {};
  const stopped = new Promise<"idle" | "closed">((resolve) => {
    onStop = resolve;
  });
  const server = createServer((incoming, outgoing) => {
    const refused = judgeRequest(toRaw(incoming), port);
    if (refused !== undefined) {
      const body = JSON.stringify({ because: refused.because, todo: "" });
      void send(incoming, outgoing, refuse(refused.status, body));
      return;
    }
    idle.refresh();
    void answer(handle, port, incoming, outgoing);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(wanted, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  handle = build(port);
  const stop = (why: "idle" | "closed") => {
    clearTimeout(idle);
    server.close();
    server.closeAllConnections();
    onStop(why);
  };
  const idle = setTimeout(() => stop("idle"), idleMs);
  return { port, stopped, close: () => stop("closed") };
}

export interface ReviewToken {
  readonly text: string;
  /** In a time that says nothing of how much of it is right. */
  readonly matches: (text: string) => boolean;
}

/** 256 bits by chance. */
export function makeReviewToken(): ReviewToken {
  const text = randomBytes(32).toString("base64url");
  const hash = (one: string) => createHash("sha256").update(one).digest();
  const own = hash(text);
  return { text, matches: (given) => timingSafeEqual(hash(given), own) };
}

async function answer(
  handle: (request: Request) => Response | Promise<Response>,
  port: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const most = isUpload(incoming.url ?? "") ? mostBytes + 1 : maxBodyBytes;
    const body = await readBody(incoming, most);
    if (body === undefined) {
      const because = isUpload(incoming.url ?? "")
        ? `The file is larger than ${mostBytes / 1_000_000} MB.`
        : "That is more than a decision can hold.";
      const refused = JSON.stringify({ because, todo: "" });
      await send(incoming, outgoing, refuse(413, refused));
      return;
    }
    const { cookie, "content-type": type } = incoming.headers;
    const request = new Request(
      new URL(incoming.url ?? "/", `http://127.0.0.1:${port}`),
      {
        method: incoming.method ?? "GET",
        headers: {
          ...(cookie === undefined ? {} : { cookie }),
          ...(type === undefined ? {} : { "content-type": type }),
        },
        ...(incoming.method === "POST" ? { body } : {}),
      },
    );
    await send(incoming, outgoing, await handle(request));
  } catch {
    // The other side went away, or sent what is no HTTP: a cut connection is the answer.
    outgoing.destroy();
  }
}

function toRaw({ method = "", url = "", rawHeaders }: IncomingMessage) {
  const headers: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2)
    headers.push([rawHeaders[at] ?? "", rawHeaders[at + 1] ?? ""]);
  return { method, target: url, headers };
}

function refuse(status: number, body: string): Response {
  return new Response(body, {
    status,
    headers: { "content-type": "application/json" },
  });
}

async function readBody(
  incoming: IncomingMessage,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  response: Response,
): Promise<void> {
  if (outgoing.destroyed) return;
  for (const [name, value] of response.headers)
    if (name !== "set-cookie") outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
  for (const [name, value] of Object.entries(safeHeaders))
    outgoing.setHeader(name, value);
  // What is left of a body nobody reads would hold the connection up.
  if (!incoming.complete) outgoing.setHeader("connection", "close");
  outgoing.writeHead(response.status);
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
