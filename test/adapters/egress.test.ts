import { once } from "node:events";
import type { AddressInfo, Server, Socket } from "node:net";
import { connect, createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { Egress, Resolver, Route } from "../../src/adapters/egress.ts";
import { noSuchHost, startEgress } from "../../src/adapters/egress.ts";

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const declared = (host: string) =>
  host === "example.com" || host.endsWith(".example.com");
const nowhere: Resolver = async () => {
  throw new Error("nothing may be looked up");
};

async function start(
  route: Route = { kind: "live" },
  resolve: Resolver = nowhere,
  isDeclared = declared,
): Promise<Egress> {
  const egress = await startEgress(isDeclared, route, resolve);
  open.push(() => egress.close());
  return egress;
}

function dial(egress: Egress): Socket {
  const socket = connect(Number(new URL(egress.url).port), "127.0.0.1");
  socket.on("error", () => undefined);
  return socket;
}

/** All that comes back for some bytes, until the other side hangs up. */
async function send(egress: Egress, text: string): Promise<string> {
  const socket = dial(egress);
  let answer = "";
  socket.setEncoding("latin1").on("data", (chunk: string) => (answer += chunk));
  socket.write(text);
  await once(socket, "close");
  return answer;
}

async function ask(
  egress: Egress,
  authority: string,
): Promise<string | undefined> {
  const answer = await send(
    egress,
    `CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`,
  );
  return /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1];
}

/** A server on loopback that answers what it hears in capitals. */
async function startShouter(): Promise<{
  readonly port: number;
  readonly server: Server;
  readonly sockets: Socket[];
}> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket
      .on("error", () => undefined)
      .on("data", (chunk) => socket.write(String(chunk).toUpperCase()));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  open.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, server, sockets };
}

const undeclared = "the host is not declared by any platform under check";
const wrongPort = "only the web's own ports are let through";
const reserved = "the host leads to a private or reserved address";

test.each([
  ["evil.example:443", undeclared],
  ["example.com.evil.example:443", undeclared],
  ["notexample.com:443", undeclared],
  ["example.com.:443", undeclared],
  ["127.0.0.1:443", undeclared],
  ["[::1]:443", undeclared],
  ["169.254.169.254:80", undeclared],
  ["localhost:443", undeclared],
  ["example.com:22", wrongPort],
  ["example.com:8443", wrongPort],
  ["example.com:0", wrongPort],
  ["example.com:-443", wrongPort],
  ["example.com:", wrongPort],
  ["example.com", wrongPort],
  ["example.com:443:80x", wrongPort],
])(
  "a tunnel to %s is refused and logged, and nothing is looked up",
  async (authority, rule) => {
    const egress = await start();
    expect(await ask(egress, authority)).toBe("403");
    expect(egress.refusals).toEqual([{ url: `https://${authority}`, rule }]);
  },
);

const inside = [
  "127.0.0.1",
  "127.255.255.254",
  "0.0.0.0",
  "10.0.0.1",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "169.254.0.1",
  "100.64.0.1",
  "100.100.100.200",
  "192.0.0.192",
  "192.0.2.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "fe80::1",
  "fe80::1%eth0",
  "fc00::1",
  "fd00:ec2::254",
  "ff02::1",
  "fec0::1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:169.254.169.254",
  "0:0:0:0:0:ffff:10.0.0.1",
  "::127.0.0.1",
  "::7f00:1",
  "64:ff9b::7f00:1",
  "64:ff9b::169.254.169.254",
  "64:ff9b:1::10.0.0.1",
  "2002:7f00:1::",
  "2002:a9fe:a9fe::1",
  "2001:0:7f00:1::",
  "2001:db8::1",
  "100::1",
  "0x7f.0.0.1",
  "0177.0.0.1",
  "2130706433",
  "127.1",
  "not an address",
  "",
];

test.each(inside)("a host that resolves to %j is refused", async (address) => {
  const egress = await start({ kind: "live" }, async () => [address]);
  expect([await ask(egress, "example.com:443"), egress.refusals]).toEqual([
    "403",
    [{ url: "https://example.com:443", rule: reserved }],
  ]);
});

test.each(inside.slice(0, 4))(
  "a host with %s among public addresses is refused",
  async (address) => {
    const egress = await start({ kind: "live" }, async () => [
      "1.1.1.1",
      address,
    ]);
    expect([
      await ask(egress, "example.com:443"),
      egress.refusals.map(({ rule }) => rule),
    ]).toEqual(["403", [reserved]]);
  },
);

test.each([
  "127.0.0.1:443",
  "127.1:443",
  "0x7f.1:443",
  "0x7f000001:443",
  "2130706433:443",
  "017700000001:443",
  "0:443",
  "0.0.0.0:443",
  "[::1]:443",
  "[::ffff:127.0.0.1]:443",
  "[::ffff:7f00:1]:443",
  "[fe80::1]:443",
  "[64:ff9b::7f00:1]:443",
  "::1:443",
  "localhost:443",
  "169.254.169.254:80",
  "10.0.0.1:443",
  "user@127.0.0.1:443",
  "127.0.0.1%00.example.com:443",
])(
  "even where every host were declared, the name %s leads nowhere",
  async (authority) => {
    const egress = await startEgress(() => true, { kind: "live" });
    open.push(() => egress.close());
    const status = await ask(egress, authority);
    expect(["403", "400"]).toContain(status);
    if (status === "403") expect(egress.refusals).toHaveLength(1);
  },
);

test("a host that does not exist is told from one that could not be looked up", async () => {
  const gone = await start({ kind: "live" }, async () => []);
  const unsure = await start({ kind: "live" }, nowhere);
  expect([
    await ask(gone, "example.com:443"),
    await ask(unsure, "example.com:443"),
  ]).toEqual(["403", "403"]);
  expect(
    [gone.refusals, unsure.refusals].map(([refusal]) => refusal?.rule),
  ).toEqual([noSuchHost, "its name could not be looked up just now"]);
});

test("a host is looked up once, so that a second answer cannot lead elsewhere", async () => {
  const answers = [["1.1.1.1"], ["127.0.0.1"]];
  const asked: string[] = [];
  let hear = () => {};
  const heard = new Promise<void>((resolve) => (hear = resolve));
  const egress = await start({ kind: "live" }, async (host) => {
    asked.push(host);
    hear();
    return answers.shift() ?? [];
  });
  const socket = dial(egress);
  socket.write("CONNECT Www.Example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n");
  await heard;
  await new Promise((done) => setTimeout(done, 50));
  socket.destroy();
  expect([asked, egress.refusals]).toEqual([["www.example.com"], []]);
});

test("on practice a declared host is the practice platform, and only those it imitates", async () => {
  const { port } = await startShouter();
  const egress = await start({
    kind: "practice",
    port,
    hosts: ["example.com"],
  });
  const socket = dial(egress);
  socket.write("CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n");
  const [first] = (await once(socket, "data")) as [Buffer];
  socket.write("hello");
  const [second] = (await once(socket, "data")) as [Buffer];
  socket.destroy();
  expect([String(first), String(second)]).toEqual([
    "HTTP/1.1 200 Connection established\r\n\r\n",
    "HELLO",
  ]);
  expect([
    await ask(egress, "www.example.com:443"),
    await ask(egress, "evil.example:443"),
  ]).toEqual(["403", "403"]);
  expect(egress.refusals.map(({ rule }) => rule)).toEqual([
    "the practice platform does not imitate this host",
    undeclared,
  ]);
});

test("what a hasty client sends with its request is not lost", async () => {
  const { port } = await startShouter();
  const egress = await start({
    kind: "practice",
    port,
    hosts: ["example.com"],
  });
  const socket = dial(egress);
  let answer = "";
  const shouted = new Promise<void>((resolve) => {
    socket.on("data", (chunk) => {
      answer += String(chunk);
      if (answer.endsWith("HELLO")) resolve();
    });
  });
  socket.write("CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\nhello");
  await shouted;
  socket.destroy();
  expect(answer).toBe("HTTP/1.1 200 Connection established\r\n\r\nHELLO");
});

test.each(["GET", "POST"])(
  "plain http (%s) is refused and logged",
  async (method) => {
    const egress = await start();
    const answer = await send(
      egress,
      `${method} http://example.com/x HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n`,
    );
    expect([answer.slice(0, 12), egress.refusals]).toEqual([
      "HTTP/1.1 403",
      [{ url: "http://example.com/x", rule: "only https is let through" }],
    ]);
  },
);

test("where nobody listens the answer is 502, and the next tunnel works", async () => {
  const { port, server } = await startShouter();
  await new Promise((closed) => server.close(closed));
  const egress = await start({
    kind: "practice",
    port,
    hosts: ["example.com"],
  });
  expect([
    await ask(egress, "example.com:443"),
    await ask(egress, "example.com:443"),
    egress.refusals,
  ]).toEqual(["502", "502", []]);
});

test("rubbish, and clients that go away in the middle, crash nothing", async () => {
  const { port } = await startShouter();
  const egress = await start({
    kind: "practice",
    port,
    hosts: ["example.com"],
  });
  await send(egress, "\u0000\u0001 rubbish\r\n\r\n");
  for (const part of [
    "CONN",
    "CONNECT example.com:443 HTTP/1.1\r\n",
    "CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n",
  ]) {
    const socket = dial(egress);
    socket.write(part);
    await once(socket, "connect");
    socket.resetAndDestroy();
  }
  expect(await ask(egress, "evil.example:443")).toBe("403");
});

test("when the other end hangs up, so does the tunnel", async () => {
  const { port, sockets } = await startShouter();
  const egress = await start({
    kind: "practice",
    port,
    hosts: ["example.com"],
  });
  const socket = dial(egress);
  socket.write("CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n");
  await once(socket, "data");
  const closed = once(socket, "close");
  for (const upstream of sockets) upstream.destroy();
  await closed;
  expect(socket.destroyed).toBe(true);
});

test("closing ends open tunnels and waits for none", async () => {
  const { port, sockets } = await startShouter();
  const egress = await startEgress(
    declared,
    { kind: "practice", port, hosts: ["example.com"] },
    nowhere,
  );
  const socket = dial(egress);
  socket.write("CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n");
  await once(socket, "data");
  const ends = [
    once(socket, "close"),
    ...sockets.map((upstream) => once(upstream, "close")),
  ];
  await egress.close();
  await Promise.all(ends);
  await expect(once(dial(egress), "connect")).rejects.toThrow(/ECONNREFUSED/);
});
