import { once } from "node:events";
import type { AddressInfo, Server, Socket } from "node:net";
import { connect, createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { AddressClass } from "../../src/adapters/classify-address.ts";
import { addressTitles } from "../../src/adapters/classify-address.ts";
import type { Egress, Resolver, Route } from "../../src/adapters/egress.ts";
import { noSuchHost, startEgress } from "../../src/adapters/egress.ts";
import { disguises, spellings } from "./spellings.ts";

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

/** Status of a plain request by absolute address. */
async function get(
  egress: Egress,
  address: string,
): Promise<string | undefined> {
  const answer = await send(
    egress,
    `GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
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
const odd = "the address is written in a way that hides where it leads";
const unreadable = "an address that cannot be read";

test.each([
  ["evil.example:443", "https://evil.example", undeclared],
  [
    "example.com.evil.example:443",
    "https://example.com.evil.example",
    undeclared,
  ],
  ["notexample.com:443", "https://notexample.com", undeclared],
  ["127.0.0.1:443", "https://127.0.0.1", undeclared],
  ["[::1]:443", "https://[::1]", undeclared],
  ["169.254.169.254:80", "https://169.254.169.254:80", undeclared],
  ["localhost:443", "https://localhost", undeclared],
  ["example.com:22", "https://example.com:22", wrongPort],
  ["EXAMPLE.com:8443", "https://example.com:8443", wrongPort],
  ["example.com:0", "https://example.com:0", wrongPort],
  ["example.com:99999", "https://example.com:99999", wrongPort],
  ["example.com.:443", unreadable, odd],
  ["example.com:-443", unreadable, odd],
  ["example.com:", unreadable, odd],
  ["example.com", unreadable, odd],
  ["example.com:443:80x", unreadable, odd],
  ["user@example.com:443", unreadable, odd],
  ["example.com%00:443", unreadable, odd],
  ["[fe80::1%25eth0]:443", unreadable, odd],
])(
  "a tunnel to %s is refused and logged, and nothing is looked up",
  async (authority, url, rule) => {
    const egress = await start();
    expect(await ask(egress, authority)).toBe("403");
    expect(egress.refusals).toEqual([
      { url, rule, kind: expect.any(String), by: "a link check" },
    ]);
  },
);

/** Every answer that no declared host may lead to, with where it leads. */
const inside: readonly (readonly [string, AddressClass])[] = [
  ...group(
    "loopback",
    "127.0.0.1 127.255.255.254 ::1 ::ffff:127.0.0.1 ::ffff:7f00:1 0x7f.0.0.1 0177.0.0.1 2130706433 127.1",
  ),
  ...group(
    "private",
    "10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 fc00::1 fd12:3456::1 fec0::1 0:0:0:0:0:ffff:10.0.0.1",
  ),
  ...group("carrier", "100.64.0.1 100.127.255.255"),
  ...group("link-local", "169.254.0.1 fe80::1 ::ffff:169.254.1.1"),
  ...group(
    "metadata",
    "169.254.169.254 169.254.170.2 100.100.100.200 168.63.129.16 192.0.0.192 fd00:ec2::254 ::ffff:169.254.169.254 2852039166",
  ),
  ...group(
    "multicast",
    "224.0.0.1 239.255.255.250 255.255.255.255 ff02::1 ff0e::1",
  ),
  ...group("unspecified", "0.0.0.0 0.1.2.3 ::"),
  ...group(
    "translated",
    "::127.0.0.1 ::7f00:1 64:ff9b::7f00:1 64:ff9b::169.254.169.254 64:ff9b::8.8.8.8 64:ff9b:1::10.0.0.1 64:ff9b:1:ffff::1 2002:7f00:1:: 2002:a9fe:a9fe::1 2001:0:7f00:1:: 2001::1 ::ffff:0:7f00:1 2600::5efe:7f00:1 2600::200:5efe:7f00:1",
  ),
  ...group(
    "reserved",
    "192.0.2.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 240.0.0.1 192.88.99.1 2001:db8::1 3fff::1 100::1 2001:2::1 2001:10::1 5f00::1 4000::1 e000::1 64:ff9c::1",
  ),
  ...group(
    "unreadable",
    "fe80::1%eth0 2600::1%lo 127.0.0.1.5 .1 08.8.8.8 12345:: 1.1.1.1,127.0.0.1",
  ),
  ["not an address", "unreadable"],
  ["", "unreadable"],
];

function group(
  kind: AddressClass,
  addresses: string,
): (readonly [string, AddressClass])[] {
  return addresses.split(" ").map((address) => [address, kind] as const);
}

test("there are at least sixty of them", () => {
  expect(new Set(inside.map(([address]) => address)).size).toBeGreaterThan(60);
});

test.each(inside)(
  "a host that resolves to %j (%s) is refused, alone and among public addresses",
  async (address, kind) => {
    const rule = `the host leads to ${addressTitles[kind]}`;
    const answers = [
      [address],
      [address, "1.1.1.1"],
      ["1.1.1.1", "2606:4700:4700::1111", address],
    ];
    const egress = await start(
      { kind: "live" },
      async () => answers.shift() ?? [],
    );
    expect([
      await ask(egress, "example.com:443"),
      await ask(egress, "www.example.com:80"),
      await get(egress, "http://example.com/"),
    ]).toEqual(["403", "403", "403"]);
    expect(egress.refusals.map((refusal) => refusal.rule)).toEqual([
      rule,
      rule,
      rule,
    ]);
  },
);

test.each([...spellings.map(({ host }) => host), ...disguises])(
  "even where every host were declared, %j leads nowhere, as a tunnel or as an address",
  async (host) => {
    const egress = await startEgress(() => true, { kind: "live" });
    open.push(() => egress.close());
    const statuses = [
      await ask(egress, `${host}:443`),
      await ask(egress, `${host}:80`),
      await get(egress, `http://${host}/`),
      await get(egress, `http://${host}:80/path`),
      await get(egress, `HTTP://${host}?q`),
      await ask(egress, host),
    ];
    // 502 would mean that somebody was called, 200 that somebody was reached.
    for (const status of statuses) expect(["403", "400"]).toContain(status);
    expect(egress.refusals.length).toBe(
      statuses.filter((status) => status === "403").length,
    );
  },
);

test("the table of spellings is what browsers make of them", () => {
  const wrong = spellings.filter(({ host, means }) => {
    const read = URL.canParse(`http://${host}/`)
      ? new URL(`http://${host}/`).hostname.replace(/\.$/, "")
      : undefined;
    return read !== means;
  });
  expect(wrong).toEqual([]);
  expect(spellings.length).toBeGreaterThan(60);
});

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

test.each([
  "http://evil.example/x?secret=1",
  "http://evil.example:80/",
  "HTTP://EVIL.example",
])(
  "a plain request for %s is refused and logged without its path",
  async (address) => {
    const egress = await start();
    expect(await get(egress, address)).toBe("403");
    expect(egress.refusals).toEqual([
      {
        url: "http://evil.example",
        rule: undeclared,
        kind: "not-declared",
        by: "a link check",
      },
    ]);
  },
);

test.each([
  "/not-absolute",
  "ftp://example.com/",
  "https://example.com/",
  "file:///etc/passwd",
  "http://",
])(
  "a plain request for %s is refused as no address at all",
  async (address) => {
    const egress = await start();
    expect(await get(egress, address)).toBe("403");
    expect(egress.refusals.map(({ rule }) => rule)).toEqual([odd]);
  },
);

test("the practice platform is reached by https only", async () => {
  const { port } = await startShouter();
  const egress = await start({
    kind: "practice",
    port,
    hosts: ["example.com"],
  });
  expect(await get(egress, "http://example.com/")).toBe("403");
  expect(egress.refusals.map(({ kind }) => kind)).toEqual(["practice-https"]);
});

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
