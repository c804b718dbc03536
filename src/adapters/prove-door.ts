// A flag can be lost on the way to the browser: a wrapper script adds its own, a
// policy of the machine overrules ours, another engine reads none of them. So the
// browser is tried before any page is opened: it is asked for this computer's own
// addresses, and must ask its proxy for them, not this computer.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { createServer as createPlainServer } from "node:net";
import type { Browser } from "playwright";

/** @throws when the browser reaches this computer past its proxy, or does not ask its proxy at all */
export async function proveDoor(browser: Browser): Promise<void> {
  let arrivals = 0;
  let asked = 0;
  const arrive = () => (arrivals += 1);
  const home = createPlainServer((socket) => {
    arrive();
    socket.destroy();
  });
  const udp = createSocket("udp4").on("message", arrive);
  const proxy = createServer((_request, response) => {
    asked += 1;
    response.writeHead(403).end();
  });
  proxy.on("connect", (_request, client) => {
    asked += 1;
    client.on("error", () => undefined);
    client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  const homePort = await listen(home);
  const proxyPort = await listen(proxy);
  udp.bind(0, "127.0.0.1");
  await once(udp, "listening");
  try {
    const context = await browser.newContext({
      proxy: { server: `http://127.0.0.1:${proxyPort}` },
    });
    const page = await context.newPage();
    const addresses = ["127.0.0.1", "localhost", "[::1]"].map(
      (host) => `http://${host}:${homePort}/`,
    );
    await page.evaluate(tryWaysOut, { addresses, udpPort: udp.address().port });
    await context.close();
  } finally {
    udp.close();
    home.close();
    proxy.closeAllConnections();
    proxy.close();
  }
  if (arrivals > 0)
    throw new Error(
      "it reaches this computer past the egress proxy. A setting of the browser, a policy of this machine or a script that starts it lets it.",
    );
  if (asked === 0)
    throw new Error(
      "it does not use the egress proxy. A setting of the browser, a policy of this machine or a script that starts it keeps it from doing so.",
    );
}

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
}

/** Runs in the page. Ends when every try has failed, or after a second. */
async function tryWaysOut(to: {
  readonly addresses: readonly string[];
  readonly udpPort: number;
}): Promise<void> {
  const tries: Promise<unknown>[] = to.addresses.map((address) =>
    fetch(address, { mode: "no-cors" }),
  );
  if (typeof RTCPeerConnection === "function") {
    const peer = new RTCPeerConnection({
      iceServers: [{ urls: `stun:127.0.0.1:${to.udpPort}` }],
    });
    peer.createDataChannel("x");
    tries.push(
      peer.createOffer().then((offer) => peer.setLocalDescription(offer)),
      new Promise<void>((done) => {
        peer.addEventListener("icegatheringstatechange", () => {
          if (peer.iceGatheringState === "complete") done();
        });
      }),
    );
  }
  const enough = new Promise((done) => setTimeout(done, 1000));
  await Promise.race([Promise.allSettled(tries), enough]);
}
