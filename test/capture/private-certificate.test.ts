// A service on one's own network is reached by its name and port, and by a certificate
// that this computer trusts; any other ends the look before a word is said to it.
import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { afterEach, expect, test } from "vitest";
import { startEgress } from "../../src/adapters/egress.ts";
import { openHttpDoor } from "../../src/adapters/http-door.ts";
import { explainBrowserError } from "../../src/capture/run-recipe.ts";
import { openTestBrowser } from "../open-test-browser.ts";

const host = "help.intranet";
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** The service, named by both files, and the door to it. @param issuedTo the certificate's host */
async function openService(issuedTo: string) {
  const { private: key, cert } = await generate([
    { name: "commonName", value: issuedTo },
  ]);
  const heard: string[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.end("<h1>Help</h1>");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const authority = `${host}:${(server.address() as AddressInfo).port}`;
  const privateHosts = { open: new Set([authority]), missingIn: new Map() };
  const egress = await startEgress(
    () => false,
    { kind: "live", privateHosts },
    () => Promise.resolve(["127.0.0.1"]),
  );
  closing.push(async () => {
    await egress.close();
    server.closeAllConnections();
    server.close();
  });
  return { egress, heard, url: `https://${authority}/codes`, authority, cert };
}

test("a recipe opens no private host whose certificate this computer does not trust", async () => {
  const { egress, heard, url, authority } = await openService(host);
  const browser = await openTestBrowser(egress, { target: "live" });
  closing.push(() => browser.close());
  const { page, close } = await browser.openPage("web");
  const error = await page.goto(url).then(
    () => "opened",
    (failure: unknown) => String(failure),
  );
  await close();
  expect(explainBrowserError(error)).toEqual({
    kind: "unreachable",
    host: authority,
    because: "this computer does not trust its certificate",
  });
  // It was the certificate: the door had let the browser through, and nothing was asked.
  const refused = egress.refusals.filter(({ url: one }) => one.includes(host));
  expect([refused, heard]).toEqual([[], []]);
});

test("nor does a link check; one that Node trusts it takes", async () => {
  const { egress, heard, url, cert } = await openService(host);
  const ask = async (trusted: string | undefined) => {
    const door = await openHttpDoor(egress, trusted);
    closing.push(() => door.close());
    return door.ask({ url, method: "GET" });
  };
  expect(await ask(undefined)).toMatchObject({
    outcome: "no-answer",
    kind: "certificate",
  });
  expect(heard).toEqual([]);
  expect(await ask(cert)).toMatchObject({ status: 200 });
  expect(heard).toEqual(["GET /codes"]);
});

test.each([
  ["ERR_CERT_COMMON_NAME_INVALID", "its certificate is for another host"],
  ["ERR_CERT_DATE_INVALID", "its certificate is not valid at this time"],
  ["ERR_CERT_REVOKED", "its certificate is not valid"],
  ["ERR_FAILED", "the connection failed"],
])("%s is said in words", (code, because) => {
  const message = `page.goto: net::${code} at https://${host}:8443/`;
  expect(explainBrowserError(message)).toEqual({
    kind: "unreachable",
    host: `${host}:8443`,
    because,
  });
});
