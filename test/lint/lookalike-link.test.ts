import { expect, test } from "vitest";
import type { Waiver } from "../../src/model/waiver.ts";
import { lint } from "../../src/pipeline.ts";
import { readExample } from "./example-registry.ts";
import { describeFinding, exampleDay, lintText } from "./run-example.ts";

const file = "articles/example.md";
const head = "---\ntitle: Backup codes not working\nplatform: example\n---\n\n";

test("a waiver lets one address stand, and no other", async () => {
  const text = `${head}Ask [one](https://examplegram-help.net/) or [another](https://examplegram-help.org/).\n`;
  const waiver: Waiver = {
    rule: "lookalike-link",
    subject: "https://examplegram-help.net/",
    by: "Ada",
    at: "2026-11-01T00:00:00.000Z",
    why: "Run by volunteers, known to us.",
    until: "2027-11-01T00:00:00.000Z",
  };
  const repository = await readExample({ [file]: text });
  const signoffsByFile = new Map([
    [file, { waivers: [waiver], checkpoints: [], claims: [] }],
  ]);
  const { findings } = lint({ ...repository, signoffsByFile }, exampleDay);
  expect(
    findings.map(({ subject, severity, excused }) => ({
      subject,
      severity,
      why: excused?.why,
    })),
  ).toEqual([
    {
      subject: "https://examplegram-help.net/",
      severity: "note",
      why: "Run by volunteers, known to us.",
    },
    {
      subject: "https://examplegram-help.org/",
      severity: "error",
      why: undefined,
    },
  ]);
});

test("links are read in every form: references, bare addresses and raw HTML", async () => {
  const text = `${head}Ask [one][1], https://exarnple.com/ or <a href="https://exarnple.com/html">this</a>.\n\n[1]: https://exarnple.com/reference\n`;
  const findings = await lintText(text);
  expect(findings.map(({ rule, subject }) => ({ rule, subject }))).toEqual(
    ["reference", "", "html"].map((page) => ({
      rule: "lookalike-link",
      subject: `https://exarnple.com/${page}`,
    })),
  );
});

test.each([
  '<form action="https://exarnple.com/login"><button>Log in</button></form>',
  '<form><button formaction="//exarnple.com/login">Log in</button></form>',
  '<iframe src="https://exarnple.com/login"></iframe>',
  '<object data="https://exarnple.com/login"></object>',
])("%s sends readers there as a link does", async (html) => {
  const findings = await lintText(`${head}${html}\n`);
  expect(findings.map(describeFinding)).toEqual([
    expect.stringMatching(
      /^6:\d+ Must fix `exarnple\.com` imitates example\.com: `rn` looks like `m`\.$/,
    ),
  ]);
});

test("a platform's further domains are no imitations, and no official pages either", async () => {
  const text = `${head}See [its blog](https://blog.examplegram.com/) and [its shop](https://examplegram-shop.com/).\n`;
  const changed = {
    "checkpoints/example/platform.yaml": `name: Examplegram
domains: [example.com]
otherDomains: [examplegram.com]
devices: [web]
`,
    "checkpoints/example/links.yaml": `links:
  - { id: blog, title: Its blog, url: "https://blog.examplegram.com/" }
`,
    "checkpoints/example/claims.yaml": "claims: []\n",
  };
  const findings = await lintText(
    text.replace("platform: example", "platform: example\nlinks: [blog]"),
    changed,
  );
  expect(findings.map(describeFinding)).toEqual([
    "4:9 Must fix The listed page “blog” is not official: blog.examplegram.com is not on Examplegram's list of domains (example.com).",
    "7:51 Check `examplegram-shop.com` comes close to example.com: it is the name with “shop” beside it.",
  ]);
});

test("the reason why a listed page is not official names the imitation", async () => {
  const findings = await lintText(
    `${head.replace("platform: example", "platform: example\nlinks: [help]")}See [the help](https://help.exarnple.com/).\n`,
    {
      "checkpoints/example/links.yaml":
        'links:\n  - { id: help, title: Help, url: "https://help.exarnple.com/" }\n',
      "checkpoints/example/claims.yaml": "claims: []\n",
    },
  );
  expect(findings.map(describeFinding)).toEqual([
    "4:9 Must fix The listed page “help” is not official: help.exarnple.com is not on Examplegram's list of domains (example.com), and imitates example.com: `rn` looks like `m`.",
    "7:5 Must fix `help.exarnple.com` imitates example.com: `rn` looks like `m`.",
  ]);
});
