// A site that leaves something in every place where a browser keeps things, and can
// tell whether it was there before.
import { EventEmitter, once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright";
import { generate } from "selfsigned";

export const plantingHosts = ["www.example.com", "other.example.net"];

export interface PlantingSite {
  readonly port: number;
  /** What was asked for and what came along with it, since the last time this was read. */
  readonly readRequests: () => string[];
  /**
   * Has the page ask for something that outlives it, and leaves a cookie when it is
   * answered. Resolves when the site has been asked.
   */
  readonly askSlowly: (page: Page, who: "own" | "planted") => Promise<void>;
  /** Answers all of these. */
  readonly answerSlow: () => void;
  readonly close: () => Promise<void>;
}

const page = `<!doctype html><title>Planting</title>
<style>#pointed{height:300px;background:green}#pointed:hover{background:red}:visited{color:purple}</style>
<link rel="stylesheet" href="/style.css"><script src="/script.js"></script>
<div id="pointed" tabindex="0">Point here</div><p><a href="/visited">Visited</a></p><img src="/picture.svg" alt="">
<script>
addEventListener("pagehide", () => {
  sessionStorage.setItem("late", "1");
  localStorage.setItem("late", "1");
  document.cookie = "late=1; path=/";
  navigator.sendBeacon("/beacon");
  fetch("/left/" + (window.planted ? "planted" : "own"), { keepalive: true });
});
</script>`;

const kept = {
  "cache-control": "max-age=9999",
  etag: '"kept"',
};

/** Client hints that a browser sends to a site that has asked for them in an answer before. */
const hintNames = ["sec-ch-device-memory", "sec-ch-ua-platform-version"];

const inFrame = {
  "set-cookie":
    "partitioned=1; Path=/; Secure; SameSite=None; Partitioned; Max-Age=99999",
};

/** Another site's frame, whose storage the browser keeps from it all but for a cookie of its own. */
const framed = `<!doctype html><title>Framed</title><script>
parent.postMessage({ found: document.cookie }, "*");
</script>`;

/** Listens when it resolves. */
export async function startPlantingSite(): Promise<PlantingSite> {
  const { private: key, cert } = await generate([
    { name: "commonName", value: "www.example.com" },
  ]);
  let requests: string[] = [];
  let slow: (() => void)[] = [];
  const asked = new EventEmitter();
  const server = createServer({ key, cert }, (request, response) => {
    const { cookie, authorization, host } = request.headers;
    const tag = request.headers["if-none-match"];
    const url = request.url ?? "/";
    const hints = hintNames.filter((name) => name in request.headers);
    const brought = [cookie, authorization, tag, ...hints].filter((one) => one);
    const { method = "" } = request;
    requests.push([method, host, url, ...brought].join(" "));
    const answer = (type: string, text: string, headers = {}) =>
      response.writeHead(200, { "content-type": type, ...headers }).end(text);
    if (url === "/preflighted")
      return answer("text/plain", "asked", {
        "access-control-allow-origin": "*",
        "access-control-allow-headers": "x-planted",
        "access-control-max-age": "7200",
      });
    if (url === "/asks-for-hints")
      return answer("text/html", page, {
        "accept-ch": hintNames.join(", "),
      });
    if (url === "/framed") return answer("text/html", framed, inFrame);
    if (url === "/style.css") return answer("text/css", "p{margin:9px}", kept);
    if (url === "/script.js")
      return answer("text/javascript", "window.ran = 1", kept);
    if (url === "/picture.svg")
      return answer(
        "image/svg+xml",
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        kept,
      );
    if (url === "/worker.js")
      return answer(
        "text/javascript",
        "let met = 0; onconnect = ({ ports: [port] }) => port.postMessage(met += 1);",
      );
    if (url === "/password" && authorization === undefined)
      return response
        .writeHead(401, { "www-authenticate": 'Basic realm="plant"' })
        .end("Who are you?");
    if (url === "/leads-to-password")
      return response
        .writeHead(302, { location: `https://user:pass@${host}/password` })
        .end();
    const cookies = {
      "set-cookie": [
        "hidden=1; Path=/; HttpOnly; Secure",
        "lasting=1; Path=/; Max-Age=99999; Secure",
      ],
    };
    const late = {
      "set-cookie": `${url.slice(1).replace("/", "-")}=1; Path=/`,
    };
    const answerLate = () => void answer("text/plain", "late", late);
    if (url.startsWith("/slow/")) {
      asked.emit(url);
      return slow.push(answerLate);
    }
    if (url.startsWith("/left/")) return setTimeout(answerLate, 700).unref();
    return answer("text/html", page, cookies);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    port: (server.address() as AddressInfo).port,
    readRequests: () => {
      const read = requests;
      requests = [];
      return read.filter((line) => !line.includes("/favicon.ico"));
    },
    askSlowly: async (page, who) => {
      const isAsked = once(asked, `/slow/${who}`);
      await page.evaluate((name) => {
        fetch(`/slow/${name}`, { keepalive: true }).catch(() => undefined);
      }, who);
      await isAsked;
    },
    answerSlow: () => {
      for (const answerLate of slow) answerLate();
      slow = [];
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Leaves something in every place a page can reach. */
export async function plant(page: Page): Promise<void> {
  await page.context().grantPermissions(["geolocation", "notifications"]);
  await page.evaluate(async () => {
    window.name = "planted";
    Reflect.set(window, "planted", true);
    document.cookie = "script=1; path=/";
    localStorage.setItem("planted", "1");
    sessionStorage.setItem("planted", "1");
    await new Promise<void>((done) => {
      const request = indexedDB.open("planted", 1);
      request.addEventListener("success", () => {
        request.result.close();
        done();
      });
    });
    const cache = await caches.open("planted");
    await cache.put("/planted", new Response("planted"));
    const files = await navigator.storage.getDirectory();
    await files.getFileHandle("planted", { create: true });
    Reflect.set(window, "kept", new SharedWorker("/worker.js", "planted"));
    const buckets = Reflect.get(navigator, "storageBuckets");
    await buckets.open("planted", { persisted: true });
    void navigator.locks.request("planted", () => new Promise(() => undefined));
    await navigator.locks.query();
    const elsewhere =
      location.hostname === "www.example.com"
        ? "https://other.example.net"
        : "https://www.example.com";
    await fetch(`${elsewhere}/preflighted`, { headers: { "x-planted": "1" } });
    const frame = document.createElement("iframe");
    frame.name = "planted-frame";
    const loaded = new Promise((done) => frame.addEventListener("load", done));
    frame.src = `${elsewhere}/framed`;
    document.body.append(frame);
    await loaded;
    addEventListener("beforeunload", (event) => event.preventDefault());
    history.pushState({}, "", "/pushed");
    history.pushState({}, "", "/pushed-again");
  });
  await page.locator("#pointed").hover();
  await page.locator("#pointed").focus();
  await page.keyboard.press("ControlOrMeta+a");
}

/** Everything a page can tell of those that were here before it. */
export async function tellTraces(page: Page): Promise<unknown> {
  const told = await page.evaluate(async () => {
    const files: string[] = [];
    const folder = await navigator.storage.getDirectory();
    for await (const name of folder.keys()) files.push(name);
    const ask = async (name: PermissionName) =>
      (await navigator.permissions.query({ name })).state;
    const { port } = new SharedWorker("/worker.js", "planted");
    const met = await new Promise((resolve) => {
      port.addEventListener("message", ({ data }) => resolve(data));
      port.start();
      setTimeout(() => resolve("nobody answers"), 3000);
    });
    const pointed = document.querySelector("#pointed") as Element;
    const elsewhere =
      location.hostname === "www.example.com"
        ? "https://other.example.net"
        : "https://www.example.com";
    await fetch(`${elsewhere}/preflighted`, { headers: { "x-planted": "1" } });
    const inFrame = await new Promise((resolve) => {
      addEventListener("message", ({ data }) => resolve(data.found), {
        once: true,
      });
      const frame = document.createElement("iframe");
      frame.src = `${elsewhere}/framed`;
      document.body.append(frame);
      setTimeout(() => resolve("nothing was told"), 3000);
    });
    const { held } = await navigator.locks.query();
    return {
      name: window.name,
      planted: Reflect.get(window, "planted") ?? false,
      cookies: document.cookie,
      local: Object.fromEntries(Object.entries(localStorage)),
      session: Object.fromEntries(Object.entries(sessionStorage)),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      files,
      buckets: await Reflect.get(navigator, "storageBuckets").keys(),
      locks: held?.map(({ name }) => name),
      inFrame,
      selected: String(getSelection()),
      scale: [window.visualViewport?.scale, window.devicePixelRatio],
      met,
      history: history.length,
      entries: navigation.entries().length,
      hover: getComputedStyle(pointed).backgroundColor,
      focus: document.activeElement?.id,
      scrolled: window.scrollY,
      referrer: document.referrer,
      permissions: [await ask("geolocation"), await ask("notifications")],
    };
  });
  const { cookies } = await page.context().storageState();
  // The answers to this look's own late questions may be here already, or not.
  const jar = cookies
    .map(({ name }) => name)
    .filter((name) => !name.endsWith("-own"));
  return { ...told, jar: jar.sort() };
}
