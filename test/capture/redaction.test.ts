// What a page knows of an account is in no byte that is kept; where it cannot be
// kept out, nothing is kept.
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserHandle } from "../../src/adapters/browser.ts";
import type { Egress } from "../../src/adapters/egress.ts";
import { startEgress } from "../../src/adapters/egress.ts";
import { readPicture } from "../../src/adapters/picture.ts";
import type { RunFolder } from "../../src/adapters/run-store.ts";
import { openRunStore } from "../../src/adapters/run-store.ts";
import { captureScreen } from "../../src/capture/capture-screen.ts";
import type { Capture } from "../../src/model/capture.ts";
import { digest } from "../../src/model/digest.ts";
import type { Screen } from "../../src/model/platform-registry.ts";
import { screenSchema } from "../../src/model/screen.ts";
import type { CanarySite } from "./canary-site.ts";
import { serveCanaries, writePage } from "./canary-site.ts";
import { openTestBrowser } from "../open-test-browser.ts";

// Twelve secrets and where each is planted. Those in the environment are what recipes type.
const account = {
  user: "canary-reader-4711",
  password: 'p&ss<w>ö"rd/77 x',
};
const planted = {
  text: "mail-in-text@canary.test",
  attribute: "token-in-attribute-8f31c2",
  cookie: "value-in-cookie-5d20aa",
  header: "value-in-header-17be90",
  localStorage: "entry-in-local-storage-2291",
  sessionStorage: "entry-in-session-storage-3370",
  path: "a8f3b1c9d7e65f40231199aabbccdd12",
  query: "value-in-query-9921",
  fragment: "value-in-fragment-6610",
  console: "said-on-the-console-7788",
  title: "name-in-title-1313",
  alt: "mail-in-alt@canary.test",
  json: "answer-in-json-4545",
};

const host = "www.canary.test";
const home = `https://${host}/`;
let site: CanarySite;
let egress: Egress;
let browser: BrowserHandle;
let folder: string;
let run: RunFolder;
let body = "";

beforeAll(async () => {
  site = await serveCanaries((request, response) => {
    const { pathname } = new URL(request.url ?? "", home);
    if (pathname === "/start") {
      response
        .writeHead(302, {
          location: `/done/${planted.path}?lang=en&key=${planted.query}#${planted.fragment}`,
        })
        .end();
      return;
    }
    if (pathname === "/api") {
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ secret: planted.json }));
      return;
    }
    response
      .writeHead(200, {
        "content-type": "text/html",
        "set-cookie": `sid=${planted.cookie}; Secure; HttpOnly; Path=/`,
        "x-account": planted.header,
      })
      .end(pathname === "/inner" ? writePage(inner) : body);
  });
  egress = await startEgress((name) => name.endsWith("canary.test"), {
    kind: "practice",
    port: site.port,
    hosts: [host],
  });
  browser = await openTestBrowser(egress);
  folder = await mkdtemp(join(tmpdir(), "presscheck-canary-"));
  run = await openRunStore(folder).create(new Date("2026-11-20T09:00:00Z"));
});

afterAll(async () => {
  await browser.close();
  await egress.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const inner = `<p>Write to inner-frame@canary.test</p><p>1234 5678</p>`;

async function look(page: string, facts: object = {}): Promise<Capture> {
  body = page;
  const screen: Screen = {
    ...screenSchema.parse({
      title: "The account",
      proof: [{ role: "heading", name: "Your account" }],
      recipe: [{ goto: home }],
      ...facts,
    }),
    id: "account",
    platform: "canary",
    file: "checkpoints/canary/account/screen.yaml",
    placeByPath: new Map(),
    baselineByDevice: new Map(),
  };
  const item = {
    id: "canary/account@web",
    platform: "canary",
    screen: "account",
    device: "web",
    recipe: "r",
    reuse: undefined,
  } as const;
  const environment: Record<string, string> = {
    CANARY_TEST_USER: account.user,
    CANARY_TEST_PASSWORD: account.password,
  };
  const capture = await captureScreen(
    item,
    screen,
    { target: "practice", practiceRelease: 1 },
    run.id,
    {
      browser,
      readPicture,
      keep: run.keepBlob,
      keepLook: run.keepLook,
      readSecret: (_platform, name) => environment[name],
      now: () => new Date("2026-11-20T09:00:00Z"),
      budgetMs: 90_000,
      runBudgetMs: 900_000,
      width: { all: 1, perHost: 1 },
      renderer: "test",
      tool: "0.0.0",
      locale: "en-US",
      timezone: "UTC",
    },
  );
  await run.save("captures", [capture]);
  return capture;
}

const needs = ["CANARY_TEST_USER", "CANARY_TEST_PASSWORD"];

/** Every byte below the folder, as one. */
async function readAll(): Promise<Buffer> {
  const names = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = names.filter((name) => name.isFile());
  const bytes = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name))),
  );
  return Buffer.concat(bytes);
}

/** Spelled here by other means than the product's own. */
function spellingsOf(secret: string): Buffer[] {
  const texts = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
    Buffer.from(secret).toString("base64").replace(/=+$/, "").slice(0, -1),
  ];
  return [
    ...texts.map((text) => Buffer.from(text)),
    Buffer.from(secret, "utf16le"),
  ];
}

async function findReadable(secrets: Record<string, string>) {
  const all = await readAll();
  return Object.entries(secrets)
    .filter(([, secret]) =>
      spellingsOf(secret).some((spelling) => all.includes(spelling)),
    )
    .map(([where]) => where);
}

const everywhere = writePage(
  `<p>Signed in as ${planted.text}</p>
   <p data-token="${planted.attribute}">Welcome back</p>
   <img alt="Picture of ${planted.alt}" width="40" height="40" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
   <label>Username <input id="u"></label><label>Password <input id="p" type="password"></label>
   <script>
     localStorage.setItem("l", ${JSON.stringify(planted.localStorage)});
     sessionStorage.setItem("s", ${JSON.stringify(planted.sessionStorage)});
     console.log(${JSON.stringify(planted.console)});
     fetch("/api").then((answer) => answer.json()).then((said) => { window.said = said; });
   </script>`,
  `<title>${planted.title}</title>`,
);

test("secrets planted wherever a site can tell them are in no byte of the run", async () => {
  const capture = await look(everywhere, {
    needs,
    recipe: [
      { goto: `${home}start` },
      { fill: { label: "Username", with: "$CANARY_TEST_USER" } },
      { fill: { label: "Password", with: "$CANARY_TEST_PASSWORD" } },
    ],
  });
  expect(capture.outcome).toBe("captured");
  expect(capture.evidence?.words).toContain("Signed in as ████");
  expect(await findReadable({ ...planted, ...account })).toEqual([]);
  expect(capture.provenance.url).toBe(
    `${home}done/hidden?lang=hidden&key=hidden`,
  );
  expect(capture.provenance.hops).toEqual([
    {
      url: `${home}start`,
      status: 302,
      server: "127.0.0.1",
      tls: "TLS 1.3",
      certificate: digest(site.certificate),
    },
    {
      url: `${home}done/hidden?lang=hidden&key=hidden`,
      status: 200,
      server: "127.0.0.1",
      tls: "TLS 1.3",
      certificate: digest(site.certificate),
    },
  ]);
  expect(capture.provenance.tool).toBe("0.0.0");
  expect(capture.provenance.descriptor).toMatchObject({
    name: undefined,
    width: 1280,
    height: 800,
    scale: 1,
    input: "mouse",
    userAgent: expect.stringContaining("Chrome"),
  });
});

test("the scan of these tests finds a secret where there is one", async () => {
  await run.saveReport("canary.txt", "x".repeat(3) + account.password);
  expect(await findReadable(account)).toEqual(["password"]);
  await rm(join(run.path, "canary.txt"));
});

describe("what is private by its form is covered", () => {
  const cases = [
    ["an address in two elements", "<p><b>reader</b>@<i>canary.test</i></p>"],
    ["a phone number", "<p>We sent it to +1 (555) 010-9988.</p>"],
    ["a phone number of the country", "<p>Call (555) 010-9988.</p>"],
    ["backup codes", "<ul><li>1234 5678</li><li>87654321</li></ul>"],
    ["recovery codes", "<pre>a1b2c-d3e4f\n0a1b2-c3d4e</pre>"],
    ["a set-up key", "<p>JBSW Y3DP EHPK 3PXP</p>"],
    ["a name read out", '<button aria-label="Mail me@canary.test">M</button>'],
    ["a hint", '<input placeholder="me@canary.test">'],
    ["a button", '<input type="button" value="Log in as me@canary.test">'],
    [
      "a shadow root",
      `<div id="h"></div><script>document.querySelector("#h").attachShadow({mode:"open"}).innerHTML="<p>me@canary.test</p>"</script>`,
    ],
  ] as const;
  const secret = /canary\.test|010-9988|1234 5678|87654321|a1b2c|c3d4e|3PXP/;

  test.each(cases)("%s", async (_what, html) => {
    const { outcome, evidence } = await look(writePage(html));
    expect(outcome).toBe("captured");
    const seen = JSON.stringify([evidence?.words, evidence?.tree]);
    expect(seen).not.toMatch(secret);
    expect(seen).toContain("█");
  });

  test("in a frame, whose words are only in the picture", async () => {
    const frame = (path: string) =>
      writePage(`<iframe src="${path}" width="400" height="200"></iframe>`);
    const covered = await look(frame("/inner"));
    const bare = await look(
      writePage(
        `<iframe srcdoc="${writePage(inner.replace("inner-frame@canary.test", "█".repeat(23)).replace("1234 5678", "█".repeat(9))).replaceAll('"', "&quot;")}" width="400" height="200"></iframe>`,
      ),
    );
    expect(covered.evidence?.picture.pixels).toBe(
      bare.evidence?.picture.pixels,
    );
  });

  test("and what only looks a little like it is left", async () => {
    const html =
      "<p>Since 2019, 100-200 people</p><p>Step 1234</p><table><tr><td>2024</td><td>2025</td></tr></table><p>dead-faced</p>";
    const { evidence } = await look(writePage(html));
    expect(evidence?.words).toBe(
      "Your account\nSince 2019, 100-200 people\nStep 1234\n2024 2025\ndead-faced\n",
    );
  });
});

describe("a mask", () => {
  const mask = [{ css: ".me" }];

  test("covers every element it names, its picture and what is read out of it", async () => {
    const html = `<p class="me">first-one-1</p><p class="me" aria-label="second-one-2">x</p>
      <img class="me" width="50" height="50" alt="third-one-3" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><rect width='50' height='50' fill='red'/></svg>">
      <style>.me::after{content:"fourth-one-4"}</style>`;
    const { outcome, evidence } = await look(writePage(html), {
      shot: { mask },
    });
    expect(outcome).toBe("captured");
    expect(JSON.stringify(evidence)).not.toMatch(
      /(first|second|third|fourth)-one/,
    );
    const other = await look(writePage(html.replace("'red'", "'blue'")), {
      shot: { mask },
    });
    expect(other.evidence?.picture.pixels).toBe(evidence?.picture.pixels);
  });

  test("that hits nothing refuses the evidence", async () => {
    const before = (await readdir(join(run.path, "blobs"))).length;
    const capture = await look(writePage("<p>Nobody</p>"), { shot: { mask } });
    expect(capture).toMatchObject({
      outcome: "failed",
      failure: {
        kind: "secret-leaked",
        where:
          "the mask for element .me covers nothing, so what it should hide may show",
      },
    });
    expect(capture.evidence).toBeUndefined();
    expect(await readdir(join(run.path, "blobs"))).toHaveLength(before);
  });

  const putBack = [
    [
      "the same element",
      "if (me.textContent === '') me.textContent = 'reader'",
    ],
    ["another in its place", "me.outerHTML = '<p class=me>reader</p>'"],
    [
      "its background",
      "if (!/fff|255/.test(me.style.background)) me.style.setProperty('background','#fff','important')",
    ],
  ] as const;
  test.each(putBack)(
    "that the page takes off again (%s) refuses the evidence",
    async (_what, act) => {
      const html = `<p class="me">reader</p><script>
        new MutationObserver(() => { const me = document.querySelector(".me"); if (me.hasAttribute("data-presscheck-covered")) { ${act}; } })
          .observe(document.body, { subtree: true, attributes: true, childList: true });
      </script>`;
      expect(await look(writePage(html), { shot: { mask } })).toMatchObject({
        outcome: "failed",
        failure: { kind: "secret-leaked" },
        evidence: undefined,
      });
    },
  );
});

describe("the evidence is refused", () => {
  const steps = { needs };
  const shown = [
    ["in the text", account.user],
    ["in other letters", account.user.toUpperCase()],
    ["in two elements", "canary-<b>reader</b>-4711"],
    ["spelled for an address", encodeURIComponent(account.password)],
    ["as base64", Buffer.from(`u:${account.user}:x`).toString("base64")],
    ["in a name read out", `<i role="img" aria-label="${account.user}"></i>`],
    [
      "in what a style sheet writes",
      `<style>p::after{content:"${account.user}"}</style>`,
    ],
    ["in a frame", `<iframe srcdoc="<p>${account.user}</p>"></iframe>`],
  ] as const;
  test.each(shown)("where a secret is readable %s", async (_what, html) => {
    const capture = await look(writePage(`<p>${html}</p>`), steps);
    expect(capture).toMatchObject({
      outcome: "failed",
      failure: { kind: "secret-leaked" },
    });
    expect(capture.evidence).toBeUndefined();
  });

  test("where an e-mail address shows again after it was covered", async () => {
    const html = `<p id="me">me@canary.test</p><script>
      const me = document.querySelector("#me");
      new MutationObserver(() => { if (me.textContent !== "me@canary.test") me.textContent = "me@canary.test"; })
        .observe(me, { childList: true, characterData: true, subtree: true });
    </script>`;
    expect(await look(writePage(html))).toMatchObject({
      outcome: "failed",
      failure: { kind: "secret-leaked" },
      evidence: undefined,
    });
  });

  test("and none of it is in any byte of the run", async () => {
    expect(await findReadable({ ...planted, ...account })).toEqual([]);
  });
});
