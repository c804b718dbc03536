// The practice platform as a server: loopback only, TLS, under the platforms' own
// host names, which the egress proxy leads here.
import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { createImitations, type Imitation } from "./imitations.ts";
import type { Release } from "./releases.ts";

export interface PracticeServer {
  /** On 127.0.0.1. */
  readonly port: number;
  /** PEM of the self-signed certificate clients trust; made at start, valid for `hosts`. */
  readonly certificate: string;
  readonly hosts: readonly string[];
  close(): Promise<void>;
}

/** Listens when it resolves. Requests for a host nobody imitates are answered 421. */
export async function servePractice(options: {
  readonly release: Release;
}): Promise<PracticeServer> {
  const imitations = createImitations({ release: options.release, wait });
  const hosts = imitations.flatMap((imitation) => imitation.hosts);
  const { key, cert } = await makeCertificate(hosts);
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    void answer(imitations, incoming, outgoing);
  });
  const sockets = new Set<Duplex>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () => closeServer(server, sockets);
  return { port, certificate: cert, hosts, close };
}

async function makeCertificate(
  hosts: readonly string[],
): Promise<{ readonly key: string; readonly cert: string }> {
  const { generate } = await import("selfsigned");
  const made = await generate(
    [{ name: "commonName", value: "presscheck practice platform" }],
    {
      keyType: "ec",
      curve: "P-256",
      algorithm: "sha256",
      extensions: [
        { name: "basicConstraints", cA: false, critical: true },
        { name: "keyUsage", digitalSignature: true, critical: true },
        { name: "extKeyUsage", serverAuth: true },
        {
          name: "subjectAltName",
          altNames: hosts.map((value) => ({ type: 2, value })),
        },
      ],
    },
  );
  return { key: made.private, cert: made.cert };
}

async function answer(
  imitations: readonly Imitation[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const host = (incoming.headers.host ?? "").replace(/:\d+$/, "");
    const imitation = imitations.find(({ hosts }) => hosts.includes(host));
    if (imitation === undefined) {
      outgoing.writeHead(421, { "content-type": "text/plain" });
      outgoing.end("Practice platform: this host is not imitated.\n");
      return;
    }
    await sendResponse(
      await imitation.app.fetch(await readRequest(host, incoming)),
      outgoing,
    );
  } catch {
    // The client went away, the body is a fault that breaks off, or a page has a
    // bug: in all three a cut connection is what the client must see.
    outgoing.destroy();
  }
}

const maxBodyBytes = 64 * 1024;

async function readRequest(
  host: string,
  incoming: IncomingMessage,
): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (name.startsWith(":") || value === undefined) continue;
    headers.set(name, typeof value === "string" ? value : value.join(", "));
  }
  const method = incoming.method ?? "GET";
  const hasBody = method !== "GET" && method !== "HEAD";
  const body = hasBody ? { body: await readBody(incoming) } : {};
  return new Request(`https://${host}${incoming.url ?? "/"}`, {
    method,
    headers,
    ...body,
  });
}

async function readBody(
  incoming: IncomingMessage,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBodyBytes) throw new Error("request body too long");
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function sendResponse(
  response: Response,
  outgoing: ServerResponse,
): Promise<void> {
  const cookies = response.headers.getSetCookie();
  response.headers.forEach((value, name) => {
    if (name !== "set-cookie") outgoing.setHeader(name, value);
  });
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
  outgoing.writeHead(response.status);
  if (response.body !== null) {
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      outgoing.write(value);
      // Without this turn, the first half of a cut answer would never be sent.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  outgoing.end();
}

// Unreferenced: a slow answer must not keep a stopped server's process alive.
function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

// The server's own `closeAllConnections` overlooks a connection in the middle of
// its TLS handshake, and a slow answer on it would hold up the close.
function closeServer(
  server: Server,
  sockets: ReadonlySet<Duplex>,
): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}
