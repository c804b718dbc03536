import { request } from "node:https";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  servePractice,
  type PracticeServer,
} from "../../src/practice/serve-practice.ts";

let server: PracticeServer;
beforeAll(async () => {
  server = await servePractice({ release: 1 });
});
afterAll(() => server.close());

function ask(
  host: string,
  path: string,
  form?: string,
): Promise<{ status: number; cookie: string | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port: server.port,
        servername: host,
        ca: server.certificate,
        path,
        method: form === undefined ? "GET" : "POST",
        headers: {
          host,
          ...(form === undefined
            ? {}
            : { "content-type": "application/x-www-form-urlencoded" }),
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            cookie: response.headers["set-cookie"]?.[0],
            text,
          }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(form);
  });
}

test("every host is served under a certificate its name is on", async () => {
  expect(server.hosts).toEqual([
    "www.instagram.com",
    "instagram.com",
    "help.instagram.com",
    "l.instagram.com",
    "github.com",
    "docs.github.com",
  ]);
  const statuses = await Promise.all(
    server.hosts.map(async (host) => (await ask(host, "/")).status),
  );
  expect(statuses).toEqual([302, 301, 200, 404, 200, 200]);
});

test("a form travels, and the session comes back as a cookie", async () => {
  const form = "username=practice-reader&password=for-practice-only-1";
  const answer = await ask("www.instagram.com", "/accounts/login/", form);
  expect(answer.status).toBe(303);
  expect(answer.cookie).toMatch(/^practice_session=.*HttpOnly; Secure/);
});

test("a host nobody imitates fails the certificate check", async () => {
  await expect(ask("instagram.com.example", "/")).rejects.toThrow(
    /altnames|ERR_TLS/i,
  );
});

test("a connection cut half-way is an error, not a short page", async () => {
  await expect(ask("help.instagram.com", "/?practice=half")).rejects.toThrow();
});

test("closing does not wait for a slow answer", async () => {
  const other = await servePractice({ release: 2 });
  const slow = new Promise((resolve) => {
    const asked = request({
      host: "127.0.0.1",
      port: other.port,
      servername: "github.com",
      ca: other.certificate,
      path: "/?practice=slow",
      headers: { host: "github.com" },
    });
    asked.on("error", () => resolve("cut"));
    asked.on("finish", () => setImmediate(() => void other.close()));
    asked.end();
  });
  expect(await slow).toBe("cut");
});
