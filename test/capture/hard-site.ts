// A site on loopback whose pages are hard to look at, or mean to the one who looks.
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { hardPages } from "./hard-pages.ts";
import { cornerFilm, movingPicture } from "./moving-pictures.ts";

export const hardHost = "www.example.com";

/** What is answered at one path. */
export interface SitePage {
  readonly body: string | ((visit: number) => string);
  readonly status?: number | ((visit: number) => number);
  readonly headers?: Readonly<Record<string, string>>;
  /** never: the answer is begun and not ended. */
  readonly end?: "never";
}

export interface HardSite {
  /** On 127.0.0.1; the host is `hardHost`. */
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Listens when it resolves. @param pages by path */
export async function startHardSite(
  pages: Readonly<Record<string, SitePage>> = hardPages,
): Promise<HardSite> {
  const { private: key, cert } = await generate([
    { name: "commonName", value: hardHost },
  ]);
  const visits = new Map<string, number>();
  const server = createServer({ key, cert }, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", `https://${hardHost}`);
    const visit = visits.get(pathname) ?? 0;
    visits.set(pathname, visit + 1);
    answer(pages, pathname, visit, response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(
  pages: Readonly<Record<string, SitePage>>,
  path: string,
  visit: number,
  response: ServerResponse,
): void {
  // What is asked for and never comes; the connection ends with the server.
  if (path === "/never") return;
  if (path === "/late") {
    setTimeout(() => response.end("late"), 2500).unref();
    return;
  }
  if (path === "/moving.gif") {
    response.writeHead(200, { "content-type": "image/gif" });
    response.end(movingPicture);
    return;
  }
  if (path === "/corner.svg") {
    response.writeHead(200, { "content-type": "image/svg+xml" });
    response.end(cornerFilm);
    return;
  }
  if (path === "/worker.js") {
    response.writeHead(200, { "content-type": "text/javascript" });
    response.end(
      `addEventListener("fetch", (event) => event.respondWith(new Response("<h1>Not the screen</h1>", { headers: { "content-type": "text/html" } })))`,
    );
    return;
  }
  const page = pages[decodeURIComponent(path.slice(1))];
  if (page === undefined) {
    response.writeHead(404, { "content-type": "text/html" });
    response.end("<title>Not found</title><h1>Page not found</h1>");
    return;
  }
  const { status = 200, headers = {} } = page;
  response.writeHead(typeof status === "function" ? status(visit) : status, {
    "content-type": "text/html; charset=utf-8",
    ...headers,
  });
  const body = typeof page.body === "function" ? page.body(visit) : page.body;
  response.write(body);
  if (page.end !== "never") response.end();
}
