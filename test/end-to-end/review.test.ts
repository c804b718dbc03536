// The review page of a real repository: what other pages of this computer try is refused and
// changes nothing; an editor decides by keyboard alone, and the gate takes their word.
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { digest } from "../../src/model/digest.ts";
import { queueSchema, type ScreenItem } from "../../src/model/review-wire.ts";
import type { Workspace } from "./workspace.ts";
import { openWorkspace } from "./workspace.ts";

const article = "articles/other-ways.md";
const signoffs = "articles/practice/other-ways.signoff.yaml";

let workspace: Workspace;
let command: ChildProcess;
let address: string;
let port: number;
let token: string;
let browser: Browser;

beforeAll(async () => {
  workspace = openWorkspace();
  workspace.write(
    article,
    "---\ntitle: Other ways\nplatform: instagram\nstatus: review\ncheckpoints:\n  - screen: other-ways\n    section: Other ways\n    on: [web, iphone-web]\n    confirm:\n      - { id: sms, ask: Is a text message offered?, answer: yes-no, look: { role: button, name: Text message } }\n---\n\n## Other ways\n\nChoose another way to log in.\n",
  );
  const kept = join(
    workspace.path,
    "checkpoints/instagram/other-ways/practice",
  );
  for (const name of readdirSync(kept))
    if (name.startsWith("web.")) rmSync(join(kept, name));
  await workspace.run(["verify", article]);
  const script = process.env["PRESSCHECK_TESTED"] ?? "";
  command = spawn(
    process.execPath,
    [script, "review", article, "--by", "The web desk"],
    { cwd: workspace.path, env: { ...process.env, NO_COLOR: "1" } },
  );
  address = await new Promise<string>((resolve, reject) => {
    let said = "";
    command.stdout?.on("data", (data: Buffer) => {
      said += data.toString();
      const found = /http:\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    command.once("close", () => reject(new Error("it ended at once")));
  });
  const url = new URL(address);
  port = Number(url.port);
  token = url.hash.slice("#token=".length);
  const executablePath = process.env["PRESSCHECK_BROWSER"];
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-background-networking"],
  });
});

afterAll(async () => {
  await browser?.close();
  command?.kill("SIGKILL");
  workspace?.remove();
});

/** Everything an editor keeps, by its digest. */
function readKept(): Record<string, string> {
  const entries = readdirSync(workspace.path, {
    recursive: true,
    withFileTypes: true,
  });
  return Object.fromEntries(
    entries
      // What was typed and not decided is no part of it; git leaves it out.
      .filter(({ name }) => !name.startsWith(".review-"))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, digest(readFileSync(file))]),
  );
}

/** The status of the answer to bytes as they are; 0 where the connection is cut without one. */
function send(text: string): Promise<number> {
  return new Promise((resolve) => {
    let said = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.setTimeout(20_000, () => socket.destroy());
    socket.on("data", (data) => {
      said += data.toString("latin1");
      const status = /^HTTP\/1\.1 (\d+)/.exec(said)?.[1];
      if (status !== undefined) {
        socket.destroy();
        resolve(Number(status));
      }
    });
    socket.on("error", () => resolve(0));
    socket.on("close", () => resolve(0));
  });
}

function write(
  first: string,
  headers: Readonly<Record<string, string | readonly string[]>>,
  body = "",
): string {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  );
  return [
    `${first} HTTP/1.1`,
    ...lines,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "",
    body,
  ].join("\r\n");
}

/** What the page itself would send, with its session. */
const own = () => ({
  Host: `127.0.0.1:${port}`,
  Origin: `http://127.0.0.1:${port}`,
  "Sec-Fetch-Site": "same-origin",
  "Content-Type": "application/json",
  Cookie: `presscheck-${port}=${token}`,
});

async function readItem(): Promise<ScreenItem> {
  const { Host, Cookie } = own();
  const response = await fetch(`http://${Host}/api/queue`, {
    headers: { Cookie },
  });
  const [item] = queueSchema.parse(await response.json()).items;
  if (item?.kind !== "screen") throw new Error("no screen waits");
  return item;
}

/** An approval that would be kept, were it the page that sent it. */
async function writeApproval(): Promise<string> {
  const { screen, section, device, shown } = await readItem();
  return JSON.stringify({
    kind: "screen",
    article,
    target: "practice",
    screen,
    section,
    device,
    answers: { sms: true },
    verdict: "approved",
    shown,
    why: "forged",
  });
}

test("whatever is not the page's own request is refused, and nothing changes on disk", async () => {
  const before = readKept();
  const body = await writeApproval();
  const decide = "POST /api/decisions";
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const otherPort = (other.address() as AddressInfo).port;
  other.close();
  const big = JSON.stringify({ why: "a".repeat(70_000) });
  const attacks: Record<string, string> = {
    "another name": write(decide, { ...own(), Host: "evil.example" }, body),
    "localhost.": write(decide, { ...own(), Host: `localhost.:${port}` }, body),
    "a name that leads here": write(
      decide,
      { ...own(), Host: `127.0.0.1.nip.io:${port}` },
      body,
    ),
    "two names": write(
      decide,
      { ...own(), Host: [`127.0.0.1:${port}`, "evil.example"] },
      body,
    ),
    "a whole address": write(
      `POST http://evil.example/api/decisions`,
      own(),
      body,
    ),
    "origin null": write(decide, { ...own(), Origin: "null" }, body),
    "another origin": write(
      decide,
      { ...own(), Origin: "https://evil.example" },
      body,
    ),
    "another port": write(
      decide,
      { ...own(), Origin: `http://127.0.0.1:${otherPort}` },
      body,
    ),
    "another site": write(
      decide,
      { ...own(), "Sec-Fetch-Site": "cross-site" },
      body,
    ),
    "a form's plain text": write(
      decide,
      { ...own(), "Content-Type": "text/plain" },
      body,
    ),
    "no token": write(decide, { ...own(), Cookie: "a=b" }, body),
    "a guessed token": write(
      decide,
      { ...own(), Cookie: `presscheck-${port}=${"A".repeat(43)}` },
      body,
    ),
    "half a token": write(
      decide,
      { ...own(), Cookie: `presscheck-${port}=${token.slice(0, 21)}` },
      body,
    ),
    "a token of another start's cookie": write(
      decide,
      { ...own(), Cookie: `presscheck-1=${token}` },
      body,
    ),
    "a session for a guess": write(
      "POST /api/session",
      own(),
      '{"token":"guess"}',
    ),
    "reading with an effect": write("GET /api/decisions", own(), body),
    "undo by reading": write("GET /api/undo", own()),
    "another method over it": write(
      "GET /api/decisions?_method=POST",
      { ...own(), "X-HTTP-Method-Override": "POST" },
      body,
    ),
    deleting: write("DELETE /api/decisions", own()),
    "an upgrade": write("GET /api/queue", {
      ...own(),
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    }),
    "a body without end": write(decide, own(), big),
    "a body that is no JSON": write(decide, own(), "{"),
    "a decision with more than belongs to it": write(
      decide,
      own(),
      body.replace("{", '{"by":"Somebody else",'),
    ),
    "a decision about another picture": write(
      decide,
      own(),
      body.replace(/"picture":"[0-9a-f]{64}"/, `"picture":"${"0".repeat(64)}"`),
    ),
    "a decision about an edited passage": write(
      decide,
      own(),
      body.replace(/"passage":"[0-9a-f]{64}"/, `"passage":"${"0".repeat(64)}"`),
    ),
    "an answer the screen does not give": write(
      decide,
      own(),
      body.replace('"sms":true', '"sms":false'),
    ),
    "a rejection without a reason": write(
      decide,
      own(),
      body.replace('"approved"', '"rejected"').replace("forged", " "),
    ),
    "undoing what was never done": write(
      "POST /api/undo",
      own(),
      '{"last":"approved"}',
    ),
    ...Object.fromEntries(
      [
        "../../presscheck.yaml",
        "..%2f..%2fpresscheck.yaml",
        "%2e%2e/%2e%2e/presscheck.yaml",
        "..\\..\\presscheck.yaml",
        "..%5c..%5cpresscheck.yaml",
        "....//....//presscheck.yaml",
        "%00",
        `${"a".repeat(64)}.png`,
        `${"a".repeat(64)}::$DATA`,
        `${"A".repeat(64)}`,
        "/etc/passwd",
      ].flatMap((path) => [
        [`blob ${path}`, write(`GET /blobs/${path}`, own())],
        [`page ${path}`, write(`GET /page/${path}`, own())],
      ]),
    ),
  };
  const answers: Record<string, number> = {};
  for (const [name, text] of Object.entries(attacks))
    answers[name] = await send(text);
  expect(
    Object.fromEntries(
      Object.entries(answers).filter(
        ([, status]) => status < 400 || status >= 500,
      ),
    ),
  ).toEqual({});
  expect(answers).toMatchObject({
    "localhost.": 421,
    "two names": 421,
    "origin null": 403,
    "a form's plain text": 415,
    "a guessed token": 401,
    "an upgrade": 400,
    "a body without end": 413,
    "a decision about another picture": 422,
    "a decision about an edited passage": 409,
    "an answer the screen does not give": 422,
    "a rejection without a reason": 422,
  });
  expect(readKept()).toEqual(before);
});

test("the same decision is kept when it is the page's own, and undone byte for byte", async () => {
  const before = readKept();
  const body = await writeApproval();
  const post = async (path: string, content: string) => {
    const { Host, ...headers } = own();
    const response = await fetch(`http://${Host}${path}`, {
      method: "POST",
      headers,
      body: content,
    });
    return {
      status: response.status,
      said: (await response.json()) as unknown,
    };
  };
  const kept = await post("/api/decisions", body);
  expect(kept.status).toBe(200);
  const { last, decided } = queueSchema.parse(kept.said);
  expect([last, decided]).toEqual([
    `approved “other-ways” on Web in ${article}`,
    1,
  ]);
  expect(readKept()).not.toEqual(before);
  const file = join(workspace.path, signoffs);
  const ownOnly = readFileSync(file);
  expect((await post("/api/undo", '{"last":"something else"}')).status).toBe(
    409,
  );
  const accepted = await workspace.run([
    "accept",
    article,
    "--screen",
    "other-ways",
    "--on",
    "iphone-web",
    "--by",
    "Grace",
    "--reason",
    "compared",
  ]);
  expect(accepted.exit).toBe(0);
  const decidedByTwo = readKept();
  expect(await post("/api/undo", JSON.stringify({ last }))).toEqual({
    status: 409,
    said: {
      because:
        "Somebody has decided something else since, so nothing was undone.",
      todo: "Decide again: the new decision takes the old one's place.",
    },
  });
  expect(readKept()).toEqual(decidedByTwo);
  // Hers is taken back in git: then nothing stands on the first any more.
  writeFileSync(file, ownOnly);
  expect((await post("/api/undo", JSON.stringify({ last }))).status).toBe(200);
  expect(readKept()).toEqual(before);
});

test("a page of another origin in the same browser can neither read nor decide nor frame it", async () => {
  const before = readKept();
  const body = await writeApproval();
  const evil = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end("<!doctype html><title>evil</title><p>hello");
  });
  await new Promise<void>((resolve) => evil.listen(0, "127.0.0.1", resolve));
  const evilPort = (evil.address() as AddressInfo).port;
  const context = await browser.newContext();
  const mine = await context.newPage();
  await mine.goto(address);
  await mine.locator(".item").waitFor();
  const page = await context.newPage();
  // Another port of 127.0.0.1 is the same site: the cookie is sent along.
  await page.goto(`http://127.0.0.1:${evilPort}/`);
  const got = await page.evaluate(
    async ({ review, decision }) => {
      const attempt = (path: string, options: RequestInit) =>
        fetch(`${review}${path}`, { credentials: "include", ...options })
          .then(({ status, type }) => `${type} ${status}`)
          .catch(() => "kept out");
      const plain = { "content-type": "text/plain" };
      const frame = document.createElement("iframe");
      frame.src = review;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener("load", resolve));
      const socket = new WebSocket(review.replace("http", "ws"));
      const socketEnd = await new Promise<string>((resolve) => {
        socket.onopen = () => resolve("open");
        socket.onerror = () => resolve("kept out");
      });
      const form = document.createElement("form");
      form.method = "post";
      form.enctype = "text/plain";
      form.action = `${review}/api/decisions`;
      form.target = "_blank";
      const field = document.createElement("input");
      field.name = decision.slice(0, -1);
      field.value = "}";
      form.append(field);
      document.body.append(form);
      form.submit();
      return {
        read: await attempt("/api/queue", {}),
        write: await attempt("/api/decisions", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: decision,
        }),
        // Sent without asking; the answer says nothing, so the disk must.
        blind: await attempt("/api/decisions", {
          method: "POST",
          mode: "no-cors",
          headers: plain,
          body: decision,
        }),
        framed: frame.contentDocument === null ? "kept out" : "framed",
        socket: socketEnd,
      };
    },
    { review: `http://127.0.0.1:${port}`, decision: body },
  );
  expect(got).toEqual({
    read: "kept out",
    write: "kept out",
    // The resource policy keeps even an answer that cannot be read from arriving.
    blind: "kept out",
    framed: "kept out",
    socket: "kept out",
  });
  expect(readKept()).toEqual(before);
  await context.close();
  evil.close();
});

async function said(page: Page): Promise<string> {
  return (await page.locator("p.said").textContent()) ?? "";
}

test("by keyboard alone: one is rejected and taken back, all are approved, and the gate is ready", async () => {
  const before = readKept();
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator(".item").waitFor();
  expect(page.url()).not.toContain("token");
  const words = page.locator(".progress-words");
  expect(await words.textContent()).toBe("0 decided · 2 to decide");
  await page.waitForFunction(() =>
    [...document.images].every(
      ({ complete, naturalWidth }) => complete && naturalWidth > 0,
    ),
  );

  await page.keyboard.press("r");
  expect(await said(page)).toContain("A rejection needs a reason");
  await page.keyboard.type("ajkru belongs to the reason");
  await page.reload();
  await page.locator(".item").waitFor();
  expect(await page.getByLabel("Why you decide so").inputValue()).toBe(
    "ajkru belongs to the reason",
  );
  await page.keyboard.press("r");
  await page.getByText("1 decided · 1 to decide · 1 rejected").waitFor();
  expect(workspace.read(signoffs)).toContain(
    "why: ajkru belongs to the reason",
  );
  expect(workspace.read(signoffs)).toContain("decision: rejected");

  await page.keyboard.press("u");
  await page.getByText("0 decided · 2 to decide").waitFor();
  expect(await said(page)).toContain("Undone: rejected");
  expect(readKept()).toEqual(before);

  for (const left of ["1 decided · 1 to decide", "2 decided · 0 to decide"]) {
    await page.waitForFunction(() =>
      [...document.images].every(
        ({ complete, naturalWidth }) => complete && naturalWidth > 0,
      ),
    );
    await page.keyboard.press("a");
    await page.getByText(left).waitFor();
  }
  expect(await page.locator("h2").first().textContent()).toBe("All done");
  await page.close();

  const { exit } = await workspace.run(["gate"]);
  expect([exit, workspace.latest().gates.map(({ status }) => status)]).toEqual([
    0,
    ["ready"],
  ]);
});

test("it stops on Ctrl-C, and what was decided stays", async () => {
  const kept = readKept();
  const ended = new Promise((resolve) => command.once("close", resolve));
  command.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(readKept()).toEqual(kept);
});
