// A site on a declared host whose pages try every way a page has of reaching this
// computer, and a counter on this computer that says which of them arrived.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import { createServer as createPlainServer } from "node:net";
import { generate } from "selfsigned";

export interface Counter {
  readonly port: number;
  readonly udpPort: number;
  /** One entry for everything that arrived: the way's name where it sent one, else the kind of connection. */
  readonly arrivals: string[];
  readonly close: () => Promise<void>;
}

/** Counts on 127.0.0.1 and, where the machine has it, on ::1: TCP and UDP. */
export async function startCounter(): Promise<Counter> {
  const arrivals: string[] = [];
  const sockets = new Set<Socket>();
  const answer = createHttpServer((request, response) => {
    arrivals.push((request.url ?? "").slice(1));
    response
      .writeHead(200, { "access-control-allow-origin": "*" })
      .end("reached");
  });
  answer.on("upgrade", (request, socket) => {
    arrivals.push((request.url ?? "").slice(1));
    socket.destroy();
  });
  const hear = (socket: Socket): void => {
    sockets.add(socket);
    arrivals.push("tcp");
    socket.on("error", () => undefined);
    socket.once("data", (first) => {
      // The first byte of a TLS greeting: something secure wants in.
      if (first[0] === 22) arrivals.push("tls");
      socket.unshift(first);
      answer.emit("connection", socket);
    });
  };
  const four = createPlainServer(hear);
  await once(four.listen(0, "127.0.0.1"), "listening");
  const { port } = four.address() as AddressInfo;
  const six = createPlainServer(hear);
  const hasSix = await listens(six, port);
  const udp = createSocket("udp4").on("message", (packet) => {
    // RFC 8489 §5: the magic cookie of STUN and TURN. RFC 9000 §17.2: QUIC's long header.
    const isStun = packet.subarray(4, 8).toString("hex") === "2112a442";
    arrivals.push(isStun ? "stun" : (packet[0] ?? 0) >= 0xc0 ? "quic" : "udp");
  });
  udp.bind(0, "127.0.0.1");
  await once(udp, "listening");
  return {
    port,
    udpPort: udp.address().port,
    arrivals,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      four.close();
      if (hasSix) six.close();
      answer.close();
      udp.close();
    },
  };
}

async function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "::1", () => resolve(true));
  });
}

export const site = "www.example.com";

export interface HostileSite {
  /** On 127.0.0.1; the host is `site`. */
  readonly port: number;
  /** Paths that the site was asked for. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** @param home the origin the pages are to reach, such as http://127.0.0.1:4000 */
export async function startHostileSite(
  home: string,
  counter: Counter,
): Promise<HostileSite> {
  const asked: string[] = [];
  const { private: key, cert } = await generate([
    { name: "commonName", value: site },
  ]);
  const server = createServer({ key, cert }, (request, response) => {
    const { pathname, searchParams } = new URL(
      request.url ?? "/",
      `https://${site}`,
    );
    asked.push(pathname);
    if (pathname === "/to") {
      response
        .writeHead(Number(searchParams.get("status") ?? 302), {
          location: `${home}/${searchParams.get("way") ?? ""}`,
          "access-control-allow-origin": "*",
        })
        .end();
      return;
    }
    const script = pathname.endsWith(".js");
    response.writeHead(200, {
      "content-type": script ? "text/javascript" : "text/html; charset=utf-8",
      ...headersOf(pathname, home),
    });
    response.end(pages(home, counter)[pathname] ?? "nothing here");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function headersOf(path: string, home: string): Record<string, string> {
  if (path === "/refresh-header")
    return { refresh: `0; url=${home}/refresh-header` };
  if (path !== "/") return {};
  return {
    link: `<${home}/link-header>; rel=preload; as=image, <${home}>; rel=preconnect`,
    "reporting-endpoints": `home="${home}/reporting"`,
    nel: '{"report_to":"home","max_age":1000,"success_fraction":1}',
    "content-security-policy-report-only": `img-src 'none'; report-uri ${home}/csp-report`,
  };
}

/** Ways that end in a page of their own, opened one after the other. */
export const lastPages = [
  "/script-redirect",
  "/meta-refresh",
  "/refresh-header",
  "/form-post",
  "/to?way=top-redirect",
];

function pages(home: string, counter: Counter): Record<string, string> {
  const wsHome = home.replace(/^http/, "ws");
  const udp = `127.0.0.1:${counter.udpPort}`;
  const tags = [
    `<link rel="stylesheet" href="${home}/stylesheet">`,
    `<link rel="prefetch" href="${home}/prefetch">`,
    `<link rel="preload" as="image" href="${home}/preload">`,
    `<link rel="modulepreload" href="${home}/modulepreload">`,
    `<link rel="preconnect" href="${home}">`,
    `<link rel="dns-prefetch" href="${home}">`,
    `<link rel="prerender" href="${home}/prerender">`,
    `<link rel="icon" href="${home}/icon">`,
    `<link rel="manifest" href="${home}/manifest" crossorigin>`,
    `<style>
      @import url("${home}/css-import");
      @font-face { font-family: Home; src: url("${home}/font"); }
      body { background: url("${home}/css-background"); font-family: Home; }
      p { cursor: url("${home}/cursor"), auto; }
      li { list-style-image: url("${home}/list-style"); }
    </style>`,
    `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${home}/speculation"]}],"prerender":[{"source":"list","urls":["${home}/speculation-prerender"]}]}</script>`,
    `<p>Words in a font from home.</p><ul><li>one</li></ul>`,
    `<img src="${home}/image">`,
    `<img src="/to?way=image-redirect">`,
    `<img srcset="${home}/srcset 1x">`,
    `<picture><source srcset="${home}/picture"><img></picture>`,
    `<input type="image" src="${home}/input-image">`,
    `<svg><image href="${home}/svg-image" width="9" height="9"/></svg>`,
    `<iframe src="${home}/frame"></iframe>`,
    `<iframe src="/to?way=frame-redirect"></iframe>`,
    `<iframe srcdoc='<meta http-equiv="refresh" content="0;url=${home}/frame-refresh">'></iframe>`,
    `<iframe srcdoc='<script>location="${home}/frame-script-redirect"</script>'></iframe>`,
    `<iframe src="data:text/html,<img src=${home}/data-frame-image>"></iframe>`,
    `<object data="${home}/object"></object>`,
    `<embed src="${home}/embed">`,
    `<video src="${home}/video" autoplay muted></video>`,
    `<audio src="${home}/audio" preload="auto"></audio>`,
    `<script src="${home}/script"></script>`,
    `<script type="module">import("${home}/dynamic-import").catch(() => 0)</script>`,
    `<a id="ping" href="#" ping="${home}/ping">ping</a>`,
    `<iframe srcdoc='<a href="${home}/download" download>x</a><script>document.links[0].click()</script>'></iframe>`,
    `<form id="form" method="post" target="sink" action="${home}/form"><input name="a"></form><iframe name="sink"></iframe>`,
  ].join("\n");
  const worker = `
    fetch("${home}/worker-fetch", { mode: "no-cors" }).catch(() => 0);
    try { new WebSocket("${wsHome}/worker-socket"); } catch {}
    try { importScripts("${home}/import-scripts"); } catch {}`;
  const script = `
    const quietly = (work) => { try { const made = work(); made?.catch?.(() => 0); } catch {} };
    const blob = (text, type) => URL.createObjectURL(new Blob([text], { type }));
    quietly(() => fetch("${home}/fetch", { mode: "no-cors" }));
    quietly(() => fetch("${home}/fetch-cors", { method: "PUT" }));
    quietly(() => fetch("${home}/fetch-keepalive", { mode: "no-cors", keepalive: true, method: "POST", body: "x" }));
    quietly(() => fetch("/to?way=fetch-redirect", { mode: "no-cors" }));
    quietly(() => { const x = new XMLHttpRequest(); x.open("GET", "${home}/xhr"); x.send(); });
    quietly(() => { navigator.sendBeacon("${home}/beacon", "x"); });
    quietly(() => { new EventSource("${home}/event-source"); });
    quietly(() => { new WebSocket("${wsHome}/socket"); });
    quietly(() => { new WebSocket("${wsHome.replace("ws:", "wss:")}/secure-socket"); });
    quietly(() => { new Worker(blob(${JSON.stringify(worker)}, "text/javascript")); });
    quietly(() => { new Worker("/worker.js"); });
    quietly(() => { new SharedWorker("/worker.js"); });
    quietly(() => navigator.serviceWorker.register("/service-worker.js"));
    quietly(() => { new Image().src = "${home}/new-image"; });
    quietly(() => { window.open("${home}/window-open"); });
    quietly(() => { document.getElementById("ping").click(); });
    quietly(() => { document.getElementById("form").submit(); });
    quietly(() => { const t = new WebTransport("https://${udp}/"); t.ready.catch(() => 0); t.closed.catch(() => 0); });
    quietly(() => document.fonts.load("12px Home"));
    quietly(async () => {
      window.candidates = [];
      const peer = new RTCPeerConnection({ iceServers: [
        { urls: ["stun:${udp}", "stun:localhost:${counter.udpPort}"] },
        { urls: ["turn:${udp}?transport=udp", "turn:127.0.0.1:${counter.port}?transport=tcp"], username: "a", credential: "b" },
      ] });
      peer.onicecandidate = ({ candidate }) => candidate && window.candidates.push(candidate.candidate);
      peer.createDataChannel("x");
      const offer = await peer.createOffer();
      await peer.setLocalDescription(offer);
      // A partner who says he lives on this computer: the browser sends him checks over UDP.
      const partner = new RTCPeerConnection();
      await partner.setRemoteDescription(offer);
      const reply = await partner.createAnswer();
      await peer.setRemoteDescription(reply);
      for (const kind of ["udp", "tcp"])
        await peer.addIceCandidate({ sdpMid: "0", candidate:
          "candidate:1 1 " + kind + " 2122260223 127.0.0.1 " + (kind === "udp" ? ${counter.udpPort} : ${counter.port}) + " typ host" + (kind === "tcp" ? " tcptype passive" : "") });
    });
    setTimeout(() => { window.isDone = true; }, 2500);`;
  const page = (body: string) =>
    `<!doctype html><meta charset="utf-8"><title>Hostile</title>${body}`;
  return {
    "/": page(`${tags}<script>${script}</script>`),
    "/worker.js": worker,
    "/service-worker.js": `fetch("${home}/service-worker", { mode: "no-cors" }).catch(() => 0);`,
    "/script-redirect": page(
      `<script>location.replace("${home}/script-redirect")</script>`,
    ),
    "/meta-refresh": page(
      `<meta http-equiv="refresh" content="0;url=${home}/meta-refresh">`,
    ),
    "/refresh-header": page("wait"),
    "/form-post": page(
      `<form method="post" action="${home}/form-post"></form><script>document.forms[0].submit()</script>`,
    ),
  };
}
