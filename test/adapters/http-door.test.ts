import { once } from "node:events";
import type { Server } from "node:https";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Egress } from "../../src/adapters/egress.ts";
import { startEgress } from "../../src/adapters/egress.ts";
import type { HttpDoorHandle } from "../../src/adapters/http-door.ts";
import { openHttpDoor } from "../../src/adapters/http-door.ts";
import type { HttpDoor } from "../../src/follow/http-door.ts";
import { readPage } from "../../src/follow/read-page.ts";
import type { PracticeServer } from "../../src/practice/serve-practice.ts";
import { servePractice } from "../../src/practice/serve-practice.ts";

const isDeclared = (host: string) =>
  [
    "help.instagram.com",
    "l.instagram.com",
    "instagram.com",
    "big.example",
    "other.example",
  ].includes(host);

let practice: PracticeServer;
let egress: Egress;
let door: HttpDoorHandle;
beforeAll(async () => {
  practice = await servePractice({ release: 1 });
  egress = await startEgress(isDeclared, {
    kind: "practice",
    port: practice.port,
    hosts: practice.hosts,
  });
  door = await openHttpDoor(egress, practice.certificate);
});
afterAll(async () => {
  await door.close();
  await egress.close();
  await practice.close();
});

const get = (through: HttpDoor, url: string) =>
  through.ask({ url, method: "GET" });

test("a page is answered with its text", async () => {
  const answer = await get(door, "https://help.instagram.com/");
  expect(answer).toMatchObject({
    outcome: "answered",
    status: 200,
    extent: "whole",
  });
  expect(
    answer.outcome === "answered" && readPage(answer.body).firstHeading,
  ).toBe("Instagram Help Center");
});

test("a page that is not there is answered so", async () => {
  expect(await get(door, "https://help.instagram.com/nowhere")).toMatchObject({
    outcome: "answered",
    status: 404,
  });
});

test("a redirect is told, not followed", async () => {
  const answer = await get(door, "https://instagram.com/");
  expect(answer).toMatchObject({
    outcome: "answered",
    status: 301,
    headers: {
      location: expect.stringContaining("www.instagram.com") as unknown,
    },
  });
});

test("too many requests is an answer", async () => {
  expect(
    await get(door, "https://help.instagram.com/?practice=rate-limit"),
  ).toMatchObject({ outcome: "answered", status: 429 });
});

test("a connection cut half-way is no answer, never half a page", async () => {
  expect(await get(door, "https://help.instagram.com/?practice=half")).toEqual({
    outcome: "no-answer",
    kind: "cut",
    because: "The connection was cut.",
  });
});

test("a host that the proxy refuses is no answer, with the proxy's reason", async () => {
  expect(await get(door, "https://evil.example/")).toEqual({
    outcome: "no-answer",
    kind: "refused",
    because: "The host is not declared by any platform under check.",
  });
  expect(await get(door, "https://other.example/")).toEqual({
    outcome: "no-answer",
    kind: "refused",
    because: "The practice platform does not imitate this host.",
  });
});

test("a refusal of something that is no address harms no other request", async () => {
  const raw = await fetch(new URL("/not-absolute", egress.url));
  expect(raw.status).toBe(403);
  expect(await get(door, "https://evil.example/")).toMatchObject({
    outcome: "no-answer",
  });
});

test("a certificate that nobody trusts is no answer", async () => {
  const wary = await openHttpDoor(egress, undefined);
  expect(await get(wary, "https://help.instagram.com/")).toEqual({
    outcome: "no-answer",
    kind: "certificate",
    because: "Its certificate is not valid.",
  });
  await wary.close();
});

test("a host that does not exist is told from one that could not be looked up", async () => {
  const answers = [];
  for (const resolve of [
    async () => [],
    () => Promise.reject(new Error("EAI_AGAIN")),
  ]) {
    const live = await startEgress(isDeclared, { kind: "live" }, resolve);
    const through = await openHttpDoor(live, undefined);
    answers.push(await get(through, "https://big.example/"));
    await through.close();
    await live.close();
  }
  expect(answers).toEqual([
    { outcome: "no-such-host" },
    {
      outcome: "no-answer",
      kind: "refused",
      because: "Its name could not be looked up just now.",
    },
  ]);
});

/** A door to a site that answers every path in a way of its own. */
async function openOwn(
  answer: Parameters<typeof createServer>[1],
): Promise<{ door: HttpDoorHandle; close: () => Promise<void> }> {
  const { private: key, cert } = await generate(
    [{ name: "commonName", value: "big.example" }],
    {
      extensions: [
        {
          name: "subjectAltName",
          altNames: [{ type: 2, value: "big.example" }],
        },
      ],
    },
  );
  const server: Server = createServer({ key, cert }, answer);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const own = await startEgress(isDeclared, {
    kind: "practice",
    port: (server.address() as AddressInfo).port,
    hosts: ["big.example"],
  });
  const through = await openHttpDoor(own, cert);
  return {
    door: through,
    close: async () => {
      await through.close();
      await own.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

test("an endless page is cut at two megabytes; a picture is no text; letters of several bytes stay whole", async () => {
  const own = await openOwn((request, response) => {
    response.on("error", () => undefined);
    if (request.url === "/picture") {
      response.writeHead(200, { "content-type": "image/png" }).end("bytes");
    } else if (request.url === "/letters") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      for (const byte of Buffer.from("Grüße 😀"))
        response.write(Uint8Array.of(byte));
      response.end();
    } else {
      response.writeHead(200, { "content-type": "text/html" });
      const chunk = "a".repeat(100_000);
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", more);
      more();
    }
  });
  const endless = await get(own.door, "https://big.example/endless");
  const picture = await get(own.door, "https://big.example/picture");
  const letters = await get(own.door, "https://big.example/letters");
  await own.close();
  const length = endless.outcome === "answered" ? endless.body.length : 0;
  expect([length >= 2_000_000, length < 2_400_000]).toEqual([true, true]);
  expect(endless).toMatchObject({ extent: "beginning" });
  expect(picture).toEqual({
    outcome: "answered",
    status: 200,
    headers: expect.objectContaining({
      "content-type": "image/png",
    }) as unknown,
    body: "",
    extent: "whole",
  });
  expect(letters).toEqual({
    outcome: "answered",
    status: 200,
    headers: expect.anything() as unknown,
    body: "Grüße 😀",
    extent: "whole",
  });
});
