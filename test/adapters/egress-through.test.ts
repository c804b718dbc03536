// What passes the door, and what it holds out against: the publisher's own service
// stands in for a site, because a test reaches nothing else.
import { once } from "node:events";
import type { IncomingMessage, RequestListener, Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { Egress, Resolver } from "../../src/adapters/egress.ts";
import { startEgress } from "../../src/adapters/egress.ts";
import type { Limits } from "../../src/adapters/egress-limits.ts";
import { usualLimits } from "../../src/adapters/egress-limits.ts";

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const host = "help.intranet";
const here: Resolver = async () => ["127.0.0.1"];

interface Own {
  readonly egress: Egress;
  readonly server: Server;
  readonly origin: string;
  readonly authority: string;
  readonly heard: IncomingMessage[];
}

/** The publisher's service on loopback, with the door before it. */
async function startOwn(
  listener: RequestListener,
  resolve: Resolver = here,
  limits: Partial<Limits> = {},
): Promise<Own> {
  const heard: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    heard.push(request);
    response.on("error", () => undefined);
    listener(request, response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const authority = `${host}:${port}`;
  const privateHosts = { open: new Set([authority]), missingIn: new Map() };
  const egress = await startEgress(
    () => false,
    { kind: "live", privateHosts },
    resolve,
    { ...usualLimits, ...limits },
  );
  open.push(async () => {
    await egress.close();
    server.closeAllConnections();
    server.close();
  });
  return { egress, server, origin: `http://${authority}`, authority, heard };
}

function dial(egress: Egress): Socket {
  const socket = connect(Number(new URL(egress.url).port), "127.0.0.1");
  socket.on("error", () => undefined);
  open.push(async () => socket.destroy());
  return socket;
}

async function hear(socket: Socket): Promise<string> {
  let answer = "";
  socket.setEncoding("latin1").on("data", (chunk: string) => (answer += chunk));
  await once(socket, "close");
  return answer;
}

async function send(egress: Egress, text: string): Promise<string> {
  const socket = dial(egress);
  socket.write(text);
  return hear(socket);
}

const hello: RequestListener = (_request, response) => {
  response
    .writeHead(
      200,
      [
        ["x-kept", "yes"],
        ["set-cookie", "a=1"],
        ["set-cookie", "b=2"],
        ["keep-alive", "timeout=9"],
        ["connection", "x-dropped"],
        ["x-dropped", "no"],
      ].flat(),
    )
    .end("hello");
};

test("a plain request reaches the site with its own headers and none of the connection's", async () => {
  const { egress, origin, authority, heard } = await startOwn(hello);
  const answer = await send(
    egress,
    `GET ${origin}/a%20b?q=1 HTTP/1.1\r\nHost: somewhere.else\r\nAccept: a\r\nAccept: b\r\nX-Once: 1\r\nProxy-Authorization: Basic eA==\r\nProxy-Connection: close\r\nConnection: close, X-Once\r\n\r\n`,
  );
  const [request] = heard;
  expect([request?.url, request?.headers]).toEqual([
    "/a%20b?q=1",
    { host: authority, connection: "close", accept: "a, b" },
  ]);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toMatch(/x-kept: yes\r\n/);
  expect(answer).toMatch(/set-cookie: a=1\r\nset-cookie: b=2\r\n/);
  expect(answer).not.toMatch(/x-dropped|timeout=9/);
  expect(answer).toMatch(/hello/);
  expect(egress.refusals).toEqual([]);
});

test("a body passes in both directions, of stated length and in pieces", async () => {
  const { egress, origin } = await startOwn((request, response) => {
    request.pipe(response);
  });
  const whole = await send(
    egress,
    `POST ${origin}/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5\r\n\r\nwhole`,
  );
  const pieces = await send(
    egress,
    `POST ${origin}/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\npie\r\n3\r\nces\r\n0\r\n\r\n`,
  );
  expect([/whole/.test(whole), /pie[^]*ces/.test(pieces)]).toEqual([
    true,
    true,
  ]);
});

test("a client that reads nothing is not read ahead for: memory holds a buffer, not the answer", async () => {
  let written = 0;
  const chunk = Buffer.alloc(1 << 20);
  const { egress, origin, authority } = await startOwn((_request, response) => {
    const more = () => {
      while (written < 400 << 20) {
        written += chunk.length;
        if (!response.write(chunk)) return;
      }
    };
    response.on("drain", more);
    more();
  });
  for (const opening of [
    `GET ${origin}/ HTTP/1.1\r\nHost: x\r\n\r\n`,
    `CONNECT ${authority} HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n`,
  ]) {
    written = 0;
    const socket = dial(egress);
    socket.pause();
    socket.write(opening);
    await settle(() => written);
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(24 << 20);
    socket.destroy();
  }
});

/** Waits until a figure has stopped growing. */
async function settle(figure: () => number): Promise<void> {
  for (let before = -1; before !== figure() || before === 0;) {
    before = figure();
    await new Promise((done) => setTimeout(done, 400));
  }
}

test("an answer that breaks off breaks off for the client, too", async () => {
  const { egress, origin } = await startOwn((_request, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("half", () => response.destroy());
  });
  const socket = dial(egress);
  socket.write(`GET ${origin}/ HTTP/1.1\r\nHost: x\r\n\r\n`);
  expect(await hear(socket)).not.toMatch(/half.{96}/s);
});

test("a WebSocket passes, as a tunnel and as an upgrade, to a declared place only", async () => {
  const { egress, server, origin, authority } = await startOwn(hello);
  server.on("upgrade", (request, socket, head: Buffer) => {
    socket.on("error", () => undefined);
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: ${request.headers.upgrade}\r\nConnection: Upgrade\r\nx-path: ${request.url} ${request.headers.host}\r\n\r\n`,
    );
    socket.on("data", (chunk: Buffer) =>
      socket.end(String(chunk).toUpperCase()),
    );
    socket.unshift(head);
  });
  const head = `Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\n\r\n`;
  const upgrade = await send(
    egress,
    `GET ${origin}/live HTTP/1.1\r\nHost: x\r\n${head}ping`,
  );
  const tunnel = await send(
    egress,
    `CONNECT ${authority} HTTP/1.1\r\nHost: x\r\n\r\nGET /live HTTP/1.1\r\nHost: ${authority}\r\n${head}ping`,
  );
  for (const answer of [upgrade, tunnel]) {
    expect(answer).toContain(`x-path: /live ${authority}\r\n`);
    expect(answer).toMatch(/PING$/);
  }
  expect(
    (
      await send(
        egress,
        `GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n${head}`,
      )
    ).slice(0, 12),
  ).toBe("HTTP/1.1 403");
});

test("one side may finish speaking while the other goes on", async () => {
  const { egress, server, authority } = await startOwn(hello);
  server.removeAllListeners("connection");
  server.on("connection", (socket: Socket) => {
    let said = "";
    socket.on("data", (chunk) => (said += String(chunk)));
    socket.on("end", () => {
      setTimeout(() => socket.end(`you said ${said}`), 50);
    });
  });
  const socket = connect({
    port: Number(new URL(egress.url).port),
    host: "127.0.0.1",
    allowHalfOpen: true,
  });
  socket.end(`CONNECT ${authority} HTTP/1.1\r\nHost: x\r\n\r\nall of it`);
  const answer = hear(socket);
  socket.once("end", () => socket.end());
  expect(await answer).toMatch(/you said all of it$/);
});

test("what the client still says is heard when the site has finished speaking", async () => {
  const { egress, server, authority } = await startOwn(hello);
  server.removeAllListeners("connection");
  let said = "";
  const finished = new Promise<void>((done) => {
    server.on("connection", (socket: Socket) => {
      socket.on("data", (chunk) => (said += String(chunk))).on("end", done);
      socket.end("that is all");
    });
  });
  const socket = connect({
    port: Number(new URL(egress.url).port),
    host: "127.0.0.1",
    allowHalfOpen: true,
  });
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: x\r\n\r\n`);
  socket.resume();
  await once(socket, "end");
  await new Promise((done) => setTimeout(done, 50));
  socket.end("one thing more");
  await finished;
  expect(said).toBe("one thing more");
});

test("a second answer of the name server leads nowhere else, and the next connection is looked at afresh", async () => {
  const answers = [
    ["127.0.0.1"],
    ["169.254.169.254"],
    ["127.0.0.1", "10.0.0.1", "0.0.0.0"],
  ];
  const asked: string[] = [];
  const { egress, origin, heard } = await startOwn(hello, async (name) => {
    asked.push(name);
    return answers.shift() ?? [];
  });
  const request = `GET ${origin}/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
  const statuses = [];
  for (let round = 0; round < 4; round += 1)
    statuses.push((await send(egress, request)).slice(9, 12));
  expect(statuses).toEqual(["200", "403", "403", "403"]);
  expect(asked).toEqual([host, host, host, host]);
  expect(heard).toHaveLength(1);
  expect(egress.refusals.map(({ rule }) => rule)).toEqual([
    "the host leads to the place where machines in a data centre keep their secrets",
    "the host leads to no machine in particular, which is this computer itself",
    "no such host is known",
  ]);
});

test("where one address does not answer, the next one looked at is tried", async () => {
  // 127.0.0.2 is loopback too, and nobody listens there.
  const { egress, origin } = await startOwn(hello, async () => [
    "::1",
    "127.0.0.2",
    "127.0.0.1",
  ]);
  expect(
    (
      await send(
        egress,
        `GET ${origin}/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      )
    ).slice(9, 12),
  ).toBe("200");
});

test("a host named in one file alone is refused, and the log says in which file it is missing", async () => {
  const missingIn = new Map([["help.intranet:8443", "presscheck.yaml"]]);
  const egress = await startEgress(
    () => true,
    { kind: "live", privateHosts: { open: new Set(), missingIn } },
    here,
  );
  open.push(egress.close);
  expect(
    await send(
      egress,
      "CONNECT help.intranet:8443 HTTP/1.1\r\nHost: x\r\n\r\n",
    ),
  ).toMatch(/ 403 /);
  expect(egress.refusals).toEqual([
    {
      url: "https://help.intranet:8443",
      kind: "half-named",
      rule: "it is named under privateHosts, but not in presscheck.yaml",
      by: "a link check",
    },
  ]);
});

test.each([
  "169.254.169.254",
  "0.0.0.0",
  "224.0.0.1",
  "64:ff9b::7f00:1",
  "fe80::1",
  "192.0.2.1",
])("a private host is never %s, named or not", async (address) => {
  const { egress, authority, heard } = await startOwn(hello, async () => [
    address,
  ]);
  expect(
    await send(egress, `CONNECT ${authority} HTTP/1.1\r\nHost: x\r\n\r\n`),
  ).toMatch(/ 403 /);
  expect(heard).toEqual([]);
});

test("a private host's other ports stay closed", async () => {
  const { egress } = await startOwn(hello);
  expect(
    await send(egress, `CONNECT ${host}:22 HTTP/1.1\r\nHost: x\r\n\r\n`),
  ).toMatch(/ 403 /);
  expect(
    await send(egress, `CONNECT ${host}:443 HTTP/1.1\r\nHost: x\r\n\r\n`),
  ).toMatch(/ 403 /);
});

test("a name server that never answers is waited for so long and no longer", async () => {
  const { egress, authority } = await startOwn(
    hello,
    () => new Promise(() => {}),
    { lookupTimeoutMs: 50 },
  );
  expect(
    await send(egress, `CONNECT ${authority} HTTP/1.1\r\nHost: x\r\n\r\n`),
  ).toMatch(/ 403 /);
  expect(egress.refusals.map(({ kind }) => kind)).toEqual(["not-looked-up"]);
});

test("who dribbles a request's head, or sends none, is sent away", async () => {
  const { egress } = await startOwn(hello, here, { headTimeoutMs: 200 });
  const silent = dial(egress);
  const slow = dial(egress);
  slow.write("GET http://");
  const [nothing, words] = await Promise.all([hear(silent), hear(slow)]);
  expect(nothing).toMatch(/^(HTTP\/1\.1 408 .*)?/s);
  expect(words).toMatch(/^HTTP\/1\.1 408 /);
});

test("a head of more than the limit is refused, and nothing is called", async () => {
  const { egress, origin, heard } = await startOwn(hello, here, {
    headerBytes: 2000,
  });
  const long = `X-Long: ${"a".repeat(4000)}\r\n`;
  expect(
    await send(egress, `GET ${origin}/ HTTP/1.1\r\nHost: x\r\n${long}\r\n`),
  ).toMatch(/^HTTP\/1\.1 431 /);
  expect(heard).toEqual([]);
});

test("an answer with a head of more than the limit is no answer", async () => {
  const { egress, origin } = await startOwn(
    (_request, response) => {
      response.setHeader("x-long", "a".repeat(4000)).end("hello");
    },
    here,
    { headerBytes: 2000 },
  );
  expect(
    await send(egress, `GET ${origin}/ HTTP/1.1\r\nHost: x\r\n\r\n`),
  ).toMatch(/^HTTP\/1\.1 502 /);
});

test("a tunnel through which nothing passes is closed, and so is one half open", async () => {
  const { egress, server, authority } = await startOwn(hello, here, {
    idleTimeoutMs: 300,
    halfOpenTimeoutMs: 100,
  });
  server.removeAllListeners("connection");
  let upstreams = 0;
  server.on("connection", (socket: Socket) => {
    upstreams += 1;
    socket
      .on("error", () => undefined)
      .on("end", () => (upstreams -= 1))
      .resume();
    // Hangs on whatever the other side does.
    socket.allowHalfOpen = true;
  });
  const opening = `CONNECT ${authority} HTTP/1.1\r\nHost: x\r\n\r\n`;
  const idle = dial(egress);
  idle.write(opening);
  const half = connect({
    port: Number(new URL(egress.url).port),
    host: "127.0.0.1",
    allowHalfOpen: true,
  });
  half.on("error", () => undefined).end(opening);
  expect(await Promise.all([hear(idle), hear(half)])).toEqual([
    "HTTP/1.1 200 Connection established\r\n\r\n",
    "HTTP/1.1 200 Connection established\r\n\r\n",
  ]);
  await settle(() => upstreams + 1);
  expect(upstreams).toBe(0);
});

test("more connections than the limit are hung up on, and the door opens again", async () => {
  const { egress, authority } = await startOwn(hello, here, { connections: 5 });
  const opening = `CONNECT ${authority} HTTP/1.1\r\nHost: x\r\n\r\n`;
  const first = Array.from({ length: 5 }, () => dial(egress));
  for (const socket of first) {
    socket.write(opening);
    await once(socket, "data");
  }
  expect(await send(egress, opening)).toBe("");
  for (const socket of first) socket.destroy();
  await new Promise((done) => setTimeout(done, 100));
  const again = dial(egress);
  again.write(opening);
  expect(String((await once(again, "data"))[0])).toMatch(/ 200 /);
});

test("a client that leaves while the name is looked up is connected to nothing", async () => {
  let answer: (addresses: readonly string[]) => void = () => {};
  const { egress, server, authority } = await startOwn(
    hello,
    () => new Promise((give) => (answer = give)),
  );
  let calls = 0;
  server.on("connection", () => (calls += 1));
  const socket = dial(egress);
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await new Promise((done) => setTimeout(done, 50));
  socket.resetAndDestroy();
  await new Promise((done) => setTimeout(done, 50));
  answer(["127.0.0.1"]);
  await new Promise((done) => setTimeout(done, 100));
  expect(calls).toBe(0);
});

test("rubbish of every kind is answered or hung up on, and the door stays open", async () => {
  const { egress, origin, authority } = await startOwn(hello);
  const rubbish = [
    "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
    "\u0005\u0001\u0000",
    "\r\n\r\n\r\n",
    "GET\r\n\r\n",
    "CONNECT\r\n\r\n",
    "CONNECT  HTTP/1.1\r\n\r\n",
    `GET ${origin}/ HTTP/9.9\r\n\r\n`,
    `GET ${origin}/ HTTP/1.1\r\nHost: x\r\nHost: y\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n`,
    `POST ${origin}/ HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `POST ${origin}/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    `GET ${origin}/\u00ff\u00fe HTTP/1.1\r\nHost: x\r\nX: \u00ff\r\nConnection: close\r\n\r\n`,
    `GET ${origin}/ HTTP/1.1\r\nHost: x\r\nX\u0000: 1\r\n\r\n`,
    `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
    `OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    `CONNECT ${"a".repeat(5000)}:443 HTTP/1.1\r\nHost: x\r\n\r\n`,
    `CONNECT ${authority} HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n`,
  ];
  for (const text of rubbish) {
    const socket = dial(egress);
    socket.end(Buffer.from(text, "latin1"));
    await hear(socket);
  }
  expect(
    await send(
      egress,
      `GET ${origin}/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    ),
  ).toMatch(/hello/);
});

test("an answer that is no http, or has a head without end, is no answer", async () => {
  const answers = [
    "rubbish\r\n\r\n",
    "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(9000),
    "HTTP/1.1 099 Odd\r\n\r\n",
    "",
  ];
  const { egress, server, origin } = await startOwn(hello);
  server.removeAllListeners("connection");
  server.on("connection", (socket: Socket) => {
    socket
      .on("error", () => undefined)
      .once("data", () => socket.end(answers.shift() ?? ""));
  });
  for (let round = 0; round < 4; round += 1) {
    const answer = await send(
      egress,
      `GET ${origin}/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).not.toMatch(/ 200 /);
  }
});

test("each entrance counts its own refusals, a page that asks without end included", async () => {
  const { egress } = await startOwn(hello, here, { refusalsPerLook: 3 });
  const look = await egress.openEntrance(() => "https://www.example.com/page");
  const other = await egress.openEntrance(() => "the first step of a recipe");
  const ask = async (url: string, name: string) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write(`CONNECT ${name}:443 HTTP/1.1\r\nHost: x\r\n\r\n`);
    await hear(socket);
  };
  for (const name of [
    "a.example",
    "a.example",
    "b.example",
    "c.example",
    "d.example",
    "e.example",
    "a.example",
  ])
    await ask(look.url, name);
  await ask(other.url, "a.example");
  expect(look.refusals().map(({ url, times, by }) => [url, times, by])).toEqual(
    [
      ["https://a.example", 3, "https://www.example.com/page"],
      ["https://b.example", 1, "https://www.example.com/page"],
      ["https://c.example", 1, "https://www.example.com/page"],
      ["many other addresses", 2, "https://www.example.com/page"],
    ],
  );
  expect(other.refusals().map(({ by }) => by)).toEqual([
    "the first step of a recipe",
  ]);
  expect(egress.refusals).toHaveLength(5);
  await look.close();
  await expect(
    once(connect(Number(new URL(look.url).port), "127.0.0.1"), "connect"),
  ).rejects.toThrow(/ECONNREFUSED/);
});
