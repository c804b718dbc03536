// The one page that others of the network can reach: what it lets through, and what it does not.
import { connect } from "node:net";
import decodeQR from "qr/decode.js";
import { encodeQR } from "qr";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  servePhone,
  type PhoneServer,
} from "../../src/adapters/serve-phone.ts";

let server: PhoneServer;
let taken: Uint8Array[];
let path: string;
let host: string;
let port: number;
let slow: Promise<void> | undefined;

const card = {
  title: "A code was refused",
  steps: ["<b>Open</b> it"],
  shows: ["“Confirm”"],
};

async function open(openForMs: number): Promise<void> {
  taken = [];
  slow = undefined;
  server = await servePhone({
    address: "127.0.0.1",
    openForMs,
    card,
    take: async (bytes) => {
      await slow;
      if (bytes[0] === 0) return ["It is a film.", "Send a picture."];
      taken.push(bytes);
      return undefined;
    },
  });
  const url = new URL(server.url);
  ({ pathname: path, host } = url);
  port = Number(url.port);
}

beforeEach(() => open(60_000));
afterEach(() => server.close());

const boundary = "----phone";

function form(bytes: string, name = "picture"): string {
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n${bytes}\r\n--${boundary}--\r\n`;
}

interface Raw {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: Readonly<
    Record<string, string | readonly string[] | undefined>
  >;
  readonly body?: string;
}

/** The status of the answer to bytes as they are, and all of it; 0 where there is none. */
function send({
  method = "POST",
  target = path,
  headers = {},
  body = form("picture"),
}: Raw): Promise<{ status: number; text: string }> {
  const all: Raw["headers"] = {
    Host: host,
    "Content-Type": `multipart/form-data; boundary=${boundary}`,
    "Content-Length": String(Buffer.byteLength(body, "latin1")),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => `${name}: ${one}`),
  );
  return new Promise((resolve) => {
    let said = "";
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(
        `${method} ${target} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${method === "GET" ? "" : body}`,
        "latin1",
      ),
    );
    const end = () => {
      socket.destroy();
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0),
        text: said,
      });
    };
    socket.on("data", (data) => (said += data.toString("latin1")));
    socket.on("error", end);
    socket.on("close", end);
    socket.setTimeout(20_000, end);
  });
}

test("it shows its card and one field, and nothing in it is markup", async () => {
  const { status, text } = await send({ method: "GET" });
  expect(status).toBe(200);
  expect(text).toContain("&lt;b&gt;Open&lt;/b&gt; it");
  expect(text).toContain("not encrypted");
  expect(text).not.toContain("<script");
  expect(text).toMatch(
    /content-security-policy: default-src 'none'; style-src 'sha256-/i,
  );
});

test("it takes one picture, says so, and is gone", async () => {
  const { status, text } = await send({ body: form("\x89PNG bytes") });
  expect(status).toBe(200);
  expect(text).toContain("Received");
  await server.closed;
  expect(taken.map((bytes) => Buffer.from(bytes).toString("latin1"))).toEqual([
    "\x89PNG bytes",
  ]);
  expect((await send({})).status).toBe(0);
});

test("what is no picture is said on the phone, which may try again", async () => {
  const first = await send({ body: form("\0film") });
  expect([first.status, first.text.includes("It is a film.")]).toEqual([
    422,
    true,
  ]);
  const none = await send({ body: form("", "picture") });
  expect([none.status, none.text.includes("No picture was chosen.")]).toEqual([
    422,
    true,
  ]);
  expect((await send({})).status).toBe(200);
});

test("while one picture is taken, a second is not", async () => {
  let go = () => {};
  slow = new Promise((resolve) => (go = resolve));
  const first = send({});
  await new Promise((resolve) => setTimeout(resolve, 200));
  const second = await send({});
  go();
  expect([second.status, (await first).status, taken.length]).toEqual([
    409, 200, 1,
  ]);
});

test("nobody sends in time: it closes itself", async () => {
  server.close();
  await open(50);
  await server.closed;
  expect((await send({ method: "GET" })).status).toBe(0);
});

describe("refused, with nothing said and nothing taken", () => {
  const attacks: Readonly<Record<string, () => Raw>> = {
    "another name": () => ({ headers: { Host: "evil.example" } }),
    "a name that leads here": () => ({
      headers: { Host: `127.0.0.1.nip.io:${port}` },
    }),
    localhost: () => ({ headers: { Host: `localhost:${port}` } }),
    "no port": () => ({ headers: { Host: "127.0.0.1" } }),
    "two names": () => ({ headers: { Host: [host, "evil.example"] } }),
    "a whole address": () => ({ target: `http://evil.example${path}` }),
    "the root": () => ({ method: "GET", target: "/" }),
    "a guessed token": () => ({ method: "GET", target: `/${"A".repeat(43)}` }),
    "half the token": () => ({ method: "GET", target: path.slice(0, 20) }),
    "more than the token": () => ({ method: "GET", target: `${path}/..` }),
    "the token with a question": () => ({ method: "GET", target: `${path}?x` }),
    "the review page's data": () => ({ method: "GET", target: "/api/queue" }),
    "a path out": () => ({ method: "GET", target: "/../../etc/passwd" }),
    PUT: () => ({ method: "PUT" }),
    DELETE: () => ({ method: "DELETE" }),
    OPTIONS: () => ({ method: "OPTIONS" }),
    "an upgrade": () => ({
      method: "GET",
      headers: { Upgrade: "websocket", Connection: "Upgrade" },
    }),
    "another origin": () => ({ headers: { Origin: "https://evil.example" } }),
    "origin null": () => ({ headers: { Origin: "null" } }),
    "another site": () => ({ headers: { "Sec-Fetch-Site": "cross-site" } }),
    "a link from another site": () => ({
      method: "GET",
      headers: { "Sec-Fetch-Site": "cross-site" },
    }),
    "no form": () => ({ headers: { "Content-Type": "image/png" } }),
    "a form of text": () => ({ headers: { "Content-Type": "text/plain" } }),
    "two kinds": () => ({
      headers: {
        "Content-Type": [
          `multipart/form-data; boundary=${boundary}`,
          "text/plain",
        ],
      },
    }),
    "a boundary that is none": () => ({
      headers: { "Content-Type": 'multipart/form-data; boundary="a b"' },
    }),
  };
  test.each(Object.keys(attacks))("%s", async (name) => {
    const { status, text } = await send(attacks[name]?.() ?? {});
    expect([0, 400, 403, 404, 405, 409, 415, 421]).toContain(status);
    expect(text).not.toContain("A code was refused");
    expect(taken).toEqual([]);
    // Whoever was meant to can still send.
    expect((await send({ method: "GET" })).status).toBe(200);
  });

  test("a picture larger than 25 MB", async () => {
    const { status } = await send({ body: form("x".repeat(26_000_000)) });
    expect([0, 422]).toContain(status);
    expect(taken).toEqual([]);
  });
});

test("two pages never have the same address, and a camera reads it from the code", async () => {
  const first = server.url;
  server.close();
  await open(60_000);
  expect(server.url).not.toBe(first);
  const rows = encodeQR(server.url, "raw");
  const scale = 4;
  const size = rows.length * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [y, row] of rows.entries())
    for (const [x, isDark] of row.entries())
      if (isDark)
        for (let dy = 0; dy < scale; dy += 1)
          for (let dx = 0; dx < scale; dx += 1)
            data.fill(
              0,
              ((y * scale + dy) * size + x * scale + dx) * 4,
              ((y * scale + dy) * size + x * scale + dx) * 4 + 3,
            );
  expect(decodeQR({ width: size, height: size, data })).toBe(server.url);
});
