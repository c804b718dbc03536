// A server of bad manners, over real sockets and TLS on loopback. What it does is
// in the path; anything else is an honest page.
import { once } from "node:events";
import type { Server, Socket } from "node:net";
import { createServer as createPlain } from "node:net";
import type { AddressInfo } from "node:net";
import { createServer } from "node:tls";
import { gzipSync } from "node:zlib";
import { generate } from "selfsigned";
import type { Egress } from "../../src/adapters/egress.ts";
import { startEgress } from "../../src/adapters/egress.ts";
import type { HttpDoorHandle } from "../../src/adapters/http-door.ts";
import { openHttpDoor } from "../../src/adapters/http-door.ts";

export const host = "rude.example";

export interface RudeSite {
  readonly door: HttpDoorHandle;
  readonly bytesSent: () => number;
  readonly mostInFlight: () => number;
  readonly requests: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Connections are met by turns as the list says. */
export type Greeting = "serve" | "reset" | "speak-plainly";

export async function openRudeSite(
  greetings: readonly Greeting[],
  timeoutMs: number,
): Promise<RudeSite> {
  const { private: key, cert } = await generate(
    [{ name: "commonName", value: host }],
    {
      extensions: [
        { name: "subjectAltName", altNames: [{ type: 2, value: host }] },
      ],
    },
  );
  const seen = { bytes: 0, inFlight: 0, most: 0, requests: [] as string[] };
  const secure = createServer({ key, cert }, (socket) => {
    socket.on("error", () => socket.destroy());
    let head = "";
    socket.on("data", (data) => {
      head += data.toString("latin1");
      for (;;) {
        const end = head.indexOf("\r\n\r\n");
        if (end < 0) return;
        const [, path = ""] = head.split(" ");
        head = head.slice(end + 4);
        seen.requests.push(path);
        seen.inFlight += 1;
        seen.most = Math.max(seen.most, seen.inFlight);
        const done = new Promise((end) => socket.once("close", end));
        void Promise.race([answer(socket, path, seen), done]).then(() => {
          seen.inFlight -= 1;
        });
      }
    });
  });
  secure.on("tlsClientError", (_error, socket) => socket.destroy());
  const sockets = new Set<Socket>();
  let met = 0;
  const front = createPlain((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    const greeting = greetings[met % greetings.length];
    met += 1;
    if (greeting === "reset") socket.resetAndDestroy();
    else if (greeting === "speak-plainly") socket.end("220 mail ready\r\n");
    else secure.emit("connection", socket);
  });
  await once(front.listen(0, "127.0.0.1"), "listening");
  const egress = await startEgress((name) => name === host, {
    kind: "practice",
    port: (front.address() as AddressInfo).port,
    hosts: [host],
  });
  const door = await openHttpDoor(egress, cert, timeoutMs);
  return {
    door,
    bytesSent: () => seen.bytes,
    mostInFlight: () => seen.most,
    requests: () => seen.requests,
    close: () => closeAll(door, egress, front, sockets),
  };
}

async function closeAll(
  door: HttpDoorHandle,
  egress: Egress,
  front: Server,
  sockets: ReadonlySet<Socket>,
): Promise<void> {
  await door.close();
  await egress.close();
  for (const socket of sockets) socket.destroy();
  front.close();
}

interface Seen {
  bytes: number;
  readonly requests: readonly string[];
}

/** Two hundred million bytes in two hundred thousand. */
const bomb = gzipSync(Buffer.alloc(200_000_000));

const words = "How to sign in again when the phone is lost or was stolen.";
const html = (path: string) =>
  `<title>Guide ${path}</title><h1>Guide ${path}</h1><p>${words}</p>`;

function head(status: string, headers: readonly string[]): string {
  return [`HTTP/1.1 ${status}`, ...headers, "", ""].join("\r\n");
}

async function answer(socket: Socket, path: string, seen: Seen): Promise<void> {
  const type = "content-type: text/html; charset=utf-8";
  const chunked = head("200 OK", [type, "transfer-encoding: chunked"]);
  const send = (text: string | Uint8Array) => {
    seen.bytes += text.length;
    return socket.write(text);
  };
  const pause = (ms: number) =>
    new Promise((done) => {
      setTimeout(done, ms).unref();
    });
  const sendPage = (text: string | Uint8Array, ...headers: string[]) => {
    const length = `content-length: ${Buffer.byteLength(text)}`;
    send(head("200 OK", [type, length, ...headers]));
    send(text);
  };
  if (
    path === "/busy-once" &&
    seen.requests.filter((p) => p === path).length === 1
  ) {
    send(head("429 Too Many", ["retry-after: 1", "content-length: 0"]));
  } else if (path === "/busy-long") {
    send(head("429 Too Many", ["retry-after: 7200", "content-length: 0"]));
  } else if (path === "/dribble") {
    send(chunked);
    while (!socket.destroyed) {
      send("1\r\na\r\n");
      await pause(20);
    }
  } else if (path === "/loop" || path === "/pool") {
    const to = path === "/loop" ? "/pool" : "/loop";
    send(head("302 Found", [`location: ${to}`, "content-length: 0"]));
  } else if (path === "/huge") {
    send(head("200 OK", [type, "content-length: 1073741824"]));
    const chunk = Buffer.alloc(65_536, "word ");
    for (let left = 16_384; left > 0 && !socket.destroyed; left -= 1)
      if (!send(chunk))
        await Promise.race([
          new Promise((go) => socket.once("drain", go)),
          pause(500),
        ]);
  } else if (path === "/bad-gzip") {
    sendPage("this was never packed", "content-encoding: gzip");
  } else if (path === "/bomb") {
    sendPage(bomb, "content-encoding: gzip");
  } else if (path === "/gzip") {
    sendPage(gzipSync(html(path)), "content-encoding: gzip");
  } else if (path === "/too-short") {
    send(head("200 OK", [type, "content-length: 5000"]));
    send(html(path));
    await pause(10);
    socket.destroy();
  } else if (path === "/too-long") {
    send(head("200 OK", [type, `content-length: ${html(path).length - 4}`]));
    send(`${html(path)} and more than was said`);
  } else if (path === "/no-http") {
    send("these are not the headers you are looking for\r\n\r\n");
    socket.end();
  } else if (/[a-z]{14}$/.test(path)) {
    send(head("404 Not Found", ["content-length: 0"]));
  } else {
    await pause(2);
    sendPage(html(path));
  }
}
