// A page for one picture from one phone, on an address that others of the network can reach:
// it closes itself when the picture has come, or when nobody sent one in time.
import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { mostBytes } from "../intake/refusals.ts";
import { judgePhone, type PhoneDoor } from "../review-server/judge-phone.ts";
import {
  drawPhonePage,
  drawReceived,
  phoneStyle,
  type PhoneCard,
} from "../review-server/phone-page.tsx";

export interface PhoneServer {
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly endsAt: string;
  /** Resolves when it no longer listens. */
  readonly closed: Promise<void>;
  readonly close: () => void;
}

export interface PhoneOptions {
  /** The one address it listens on. */
  readonly address: string;
  readonly openForMs: number;
  readonly card: PhoneCard;
  /** @returns why it is not taken; undefined when it was, which closes the page */
  readonly take: (bytes: Uint8Array) => Promise<readonly string[] | undefined>;
}

/** This computer's address in its own network; undefined when it is in none. */
export function findOwnAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;
}

/** @throws the system's error when the address is not one of this computer */
export async function servePhone({
  address,
  openForMs,
  card,
  take,
}: PhoneOptions): Promise<PhoneServer> {
  const path = `/${randomBytes(32).toString("base64url")}`;
  let door: PhoneDoor = { host: "", path };
  let state: "waiting" | "taking" | "done" = "waiting";
  const server = createServer((incoming, outgoing) => {
    void answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 120_000;
  server.maxConnections = 20;

  async function answer(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<void> {
    const refused = judgePhone(toRaw(incoming), door);
    if (refused !== undefined) return send(outgoing, refused.status, "");
    // One picture at a time, and one altogether.
    if (state !== "waiting") return send(outgoing, 409, "");
    if (incoming.method === "GET")
      return send(outgoing, 200, await drawPhonePage(card, []));
    state = "taking";
    try {
      const bytes = await readPicture(incoming);
      const trouble =
        bytes === "too large"
          ? [`The file is larger than ${mostBytes / 1_000_000} MB.`]
          : bytes === undefined
            ? ["No picture was chosen."]
            : await take(bytes);
      if (trouble === undefined) {
        state = "done";
        send(outgoing, 200, await drawReceived());
        outgoing.once("close", close);
        return;
      }
      send(outgoing, 422, await drawPhonePage(card, trouble));
    } finally {
      if (state === "taking") state = "waiting";
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, address, resolve);
  });
  const { port } = server.address() as AddressInfo;
  door = { host: `${address}:${port}`, path };
  let onClosed: () => void = () => {};
  const closed = new Promise<void>((resolve) => {
    onClosed = resolve;
  });
  const close = () => {
    clearTimeout(end);
    server.close();
    server.closeAllConnections();
    onClosed();
  };
  const end = setTimeout(close, openForMs);
  const endsAt = new Date(Date.now() + openForMs).toISOString();
  return { url: `http://${door.host}${path}`, endsAt, closed, close };
}

/** Room for the form around a picture. */
const mostBody = mostBytes + 10_000;

async function readPicture(
  incoming: IncomingMessage,
): Promise<Uint8Array | "too large" | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBody) return "too large";
    chunks.push(chunk);
  }
  const type = incoming.headers["content-type"] ?? "";
  const body = new Response(Buffer.concat(chunks), {
    headers: { "content-type": type },
  });
  const form = await body.formData().catch(() => undefined);
  const file = form?.get("picture");
  if (file === undefined || file === null || typeof file === "string")
    return undefined;
  return file.size === 0 ? undefined : new Uint8Array(await file.arrayBuffer());
}

const styleDigest = createHash("sha256").update(phoneStyle).digest("base64");

function send(outgoing: ServerResponse, status: number, page: string): void {
  if (outgoing.destroyed) return;
  outgoing.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `default-src 'none'; style-src 'sha256-${styleDigest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // With none at all, a browser says of the form that it comes from nowhere.
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    // What is left of a body nobody reads would hold the connection up.
    connection: "close",
  });
  outgoing.end(page);
}

function toRaw({ method = "", url = "", rawHeaders }: IncomingMessage) {
  const headers: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2)
    headers.push([rawHeaders[at] ?? "", rawHeaders[at + 1] ?? ""]);
  return { method, target: url, headers };
}
