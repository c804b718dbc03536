import { expect, test } from "vitest";
import { settingsSchema } from "../../src/model/settings.ts";
import { loadMarkdownParser } from "../../src/parse/parse-markdown.ts";
import type { Repository } from "../../src/parse/read-repository.ts";
import { readRepository } from "../../src/parse/read-repository.ts";
import type {
  RepositoryFiles,
  TextRead,
} from "../../src/parse/repository-files.ts";
import { filesOf } from "./read-markdown.ts";

const parser = await loadMarkdownParser();
const settings = settingsSchema.parse({});
const folder = "checkpoints/example";

const good: Readonly<Record<string, string>> = {
  [`${folder}/platform.yaml`]:
    "name: Examplegram\ndomains: [example.com]\ndevices: [web]\n",
  [`${folder}/claims.yaml`]:
    "claims:\n  - id: one-use\n    statement: Codes work once.\n    why: People try again.\n    source: { link: help, quote: only once }\n",
  [`${folder}/links.yaml`]:
    "links:\n  - id: help\n    title: Help\n    url: https://example.com/help\n",
  [`${folder}/failed/screen.yaml`]:
    "title: Refused\nproof:\n  - role: alert\n    name: Wrong\nrecipe:\n  - goto: https://example.com/\n",
  "articles/a.md": "---\ntitle: a\nplatform: example\n---\n\nWords.\n",
};

function readFiles(
  changed: Readonly<Record<string, string>>,
  articles = ["articles/a.md"],
): Promise<Repository> {
  return readRepository(
    filesOf({ ...good, ...changed }),
    settings,
    "live",
    articles,
    parser,
  );
}

test("a whole repository is read without a finding", async () => {
  const { findings, articles, platformById } = await readFiles({});
  const platform = platformById.get("example");
  expect(findings).toEqual([]);
  expect(articles.map(({ id }) => id)).toEqual(["a"]);
  expect([...(platform?.claimById.keys() ?? [])]).toEqual(["one-use"]);
  expect(platform?.linkById.get("help")?.names).toEqual([]);
  expect(platform?.screenById.get("failed")?.file).toBe(
    `${folder}/failed/screen.yaml`,
  );
});

const hex = "a".repeat(64);

test.each<readonly [string, string, string, readonly string[]]>([
  [
    "a list for platform.yaml",
    "platform.yaml",
    "- a\n",
    ["1:1 This must be a group of keys, not a list."],
  ],
  [
    "words for platform.yaml",
    "platform.yaml",
    "hello\n",
    ["1:1 This must be a group of keys, not “hello”."],
  ],
  [
    "an empty file",
    "platform.yaml",
    "# nothing yet\n",
    ["1:1 This file cannot be read. It is empty."],
  ],
  [
    "a web address for a host",
    "platform.yaml",
    "name: E\ndomains: [https://example.com]\ndevices: [web]\n",
    [
      "2:11 Entry 1 of “domains” is “https://example.com”; it should be a host name such as instagram.com.",
    ],
  ],
  [
    "private hosts that are none",
    "platform.yaml",
    'name: E\ndomains: [example.com]\nprivateHosts: [help.intranet, "https://help.intranet:1", "0177.0.0.1:80", "help.intranet:8443"]\ndevices: [web]\n',
    [
      "3:16 Entry 1 of “privateHosts” is “help.intranet”; it should be a host and a port such as help.intranet:8443, in small letters and without https://.",
      "3:31 Entry 2 of “privateHosts” is “https://help.intranet:1”; it should be a host and a port such as help.intranet:8443, in small letters and without https://.",
      "3:58 Entry 3 of “privateHosts” should be a host and a port that are written as browsers read them.",
    ],
  ],
  [
    "a path without its slash",
    "platform.yaml",
    "name: E\ndomains: [example.com]\nuserContent:\n  - hosts: [example.com]\n    path: p/*\ndevices: [web]\n",
    ["5:11 “path” is “p/*”; it should be a path that begins with /."],
  ],
  [
    "a claim without its source's quote",
    "claims.yaml",
    "claims:\n  - id: one-use\n    statement: S\n    why: W\n    source:\n      link: help\n",
    ["7:1 “quote” is missing."],
  ],
  [
    "a mode that is none",
    "claims.yaml",
    "claims:\n  - id: a\n    mode: never\n    statement: S\n    why: W\n",
    ["3:11 “mode” is “never”; it can be must, mustNot."],
  ],
  [
    "a claim articles must make without a source",
    "claims.yaml",
    "claims:\n  - id: a\n    statement: S\n    why: W\n",
    ["5:1 “source” is missing in entry 1 of “claims”."],
  ],
  [
    "a form that is neither a sentence nor groups of words",
    "claims.yaml",
    "claims:\n  - id: a\n    mode: mustNot\n    statement: S\n    why: W\n    forms:\n      - all: [[x], []]\n      - 12\n",
    [
      "7:20 Entry 2 of “all” needs at least 1 entry.",
      "8:9 Entry 2 of “forms” is “12”; it should be a sentence, or groups of words under “all”.",
    ],
  ],
  [
    "a value with the key of another notation",
    "claims.yaml",
    "claims:\n  - id: a\n    statement: S\n    why: W\n    source: { link: l, quote: q }\n    values:\n      - { number: 28, unit: days }\n",
    [
      "7:35 “of” is missing in entry 1 of “values”.",
      "7:23 “unit” is not a key that presscheck knows here.",
    ],
  ],
  [
    "a name that two pages have",
    "links.yaml",
    "links:\n  - { id: a, title: t, url: https://example.com/1 }\n  - { id: b, title: t, url: https://example.com/2 }\n  - { id: a, title: t, url: https://example.com/3 }\n",
    ["4:11 “id” should be a name of its own; entry 1 is called “a” already."],
  ],
  [
    "a value of no kind",
    "claims.yaml",
    "claims:\n  - id: a\n    statement: S\n    why: W\n    source: { link: l, quote: q }\n    values:\n      - { days: 28 }\n",
    [
      "7:9 Entry 1 of “values” is a group of keys; it should be a number or a duration with what it is of, { number: 10, of: backup codes } or { duration: 7 days, of: waiting for a reset }; or a label, { label: Log in }; or a path, { path: Settings > Security }.",
    ],
  ],
  [
    "a number for a title",
    "links.yaml",
    "links:\n  - id: help\n    title: 12\n    url: https://example.com\n",
    ["3:12 “title” must be text, not “12”."],
  ],
  [
    "an id with a capital",
    "links.yaml",
    "links:\n  - id: Help\n    title: t\n    url: https://example.com\n",
    [
      "2:9 “id” is “Help”; it should be a name of small letters, digits and hyphens, such as failed-backup-code.",
    ],
  ],
  [
    "a step nobody can take",
    "failed/screen.yaml",
    "title: t\nproof: [{ role: alert, name: Wrong }]\nrecipe:\n  - jump: high\n",
    [
      "4:5 Entry 1 of “recipe” is a group of keys; it should be one step: goto, click, fill, press, select, check, hover, scroll, wait, expect, when, login or steps.",
    ],
  ],
  [
    "a password in an address",
    "failed/screen.yaml",
    "title: t\nproof: [{ role: alert, name: Wrong }]\nrecipe:\n  - goto: https://me:secret@example.com/\n  - goto: https://example.com/@me\n",
    ["4:11 “goto” should be an address without user name and password."],
  ],
  [
    "a step with a slip in its target",
    "failed/screen.yaml",
    "title: t\nproof: [{ role: alert, name: Wrong }]\nrecipe:\n  - click: { role: button, nam: Log in }\n",
    ["4:28 “nam” is not a key that presscheck knows here."],
  ],
  [
    "no proof at all",
    "failed/screen.yaml",
    "title: t\nproof: []\n",
    ["2:8 “proof” needs at least 1 entry."],
  ],
  [
    "a native app that a browser should look at",
    "failed/screen.yaml",
    "title: t\nproof: [{ role: alert, name: Wrong }]\nby: { iphone: browser }\n",
    ["3:15 “iphone” must be hand."],
  ],
  [
    "a baseline that is none",
    "failed/web.yaml",
    "device: web\n",
    [
      "“target”",
      "“kind”",
      "“picture”",
      "“text”",
      "“recipe”",
      "“capturedAt”",
      "“proofs”",
      "“tree”",
      "“signoff”",
    ].map((key) => `2:1 ${key} is missing.`),
  ],
  [
    "a day without a time",
    "observations.yaml",
    `observations:\n  - { link: help, verdict: alive, url: u, hops: [], quotes: [], method: http, at: 2026-01-01 }\n`,
    [
      "2:83 “at” is “2026-01-01”; it should be a date and time such as 2026-11-20T09:30:00Z.",
    ],
  ],
  [
    "a verdict there is none of",
    "observations.yaml",
    `observations:\n  - { link: help, verdict: fine, url: u, hops: [], quotes: [], method: http }\n`,
    [
      "2:28 “verdict” is “fine”; it can be alive, moved, dead, soft-dead, wrong-place, unknown.",
    ],
  ],
])(
  "%s is a finding in an editor's words, at its place",
  async (_what, file, text, expected) => {
    const { findings } = await readFiles({ [`${folder}/${file}`]: text });
    const said = findings.map(
      ({ place, title }) =>
        `${place?.start.line}:${place?.start.column} ${title}`,
    );
    expect(said).toEqual(expected);
    expect(findings.map(({ severity, file: at }) => [severity, at])).toEqual(
      expected.map(() => ["error", `${folder}/${file}`]),
    );
    expect(JSON.stringify(findings)).not.toMatch(
      /invalid_|expected .* received|regex|zod|undefined|NaN|\[object/i,
    );
  },
);

test("a sign-off with a shortened digest is a finding, and counts for nothing", async () => {
  const { findings, signoffsByFile } = await readFiles({
    "articles/a.signoff.yaml": `claims:\n  - { claim: c, hash: ${hex.slice(1)}, words: w, claimed: ${hex}, by: b, at: 2026-01-01T00:00:00Z, why: w }\n`,
  });
  expect(findings.map(({ file, rule, title }) => [file, rule, title])).toEqual([
    [
      "articles/a.signoff.yaml",
      "registry",
      `“hash” is “${"a".repeat(40)}…”; it should be a SHA-256 digest.`,
    ],
  ]);
  expect([...signoffsByFile]).toEqual([]);
});

test("practice and live read their own sign-offs, observations and baselines", async () => {
  const signoff =
    "claims:\n  - { claim: c, hash: " +
    hex +
    ", claimed: " +
    hex +
    ", words: WHICH, by: b, at: 2026-01-01T00:00:00Z, why: w }\n";
  const files = filesOf({
    ...good,
    "articles/a.signoff.yaml": signoff.replace("WHICH", "live"),
    "articles/practice/a.signoff.yaml": signoff.replace("WHICH", "practice"),
    [`${folder}/observations.yaml`]:
      "observations:\n  - { link: help, verdict: alive, url: live, hops: [], method: http }\n",
    [`${folder}/practice/observations.yaml`]:
      "observations:\n  - { link: help, verdict: alive, url: practice, hops: [], method: http }\n",
  });
  const seen = await Promise.all(
    (["live", "practice"] as const).map(async (target) => {
      const { signoffsByFile, platformById } = await readRepository(
        files,
        settings,
        target,
        ["articles/a.md"],
        parser,
      );
      return [
        signoffsByFile.get("articles/a.md")?.claims[0]?.words,
        platformById.get("example")?.observationByLink.get("help")?.url,
      ];
    }),
  );
  expect(seen).toEqual([
    ["live", "live"],
    ["practice", "practice"],
  ]);
});

test("every file asked for is accounted for: read, broken, or not under check", async () => {
  const reads: Readonly<Record<string, TextRead>> = {
    "articles/folder.md": {
      outcome: "refused",
      because: "It is a folder, not a file.",
    },
    "articles/blank.md": { outcome: "text", text: " \n\t\n" },
  };
  const memory = filesOf({
    ...good,
    "articles/about.md": "# About us\n",
    "articles/broken.md": "---\nplatform: [\n---\n",
  });
  const files: RepositoryFiles = {
    ...memory,
    readText: async (path) => reads[path] ?? memory.readText(path),
  };
  const asked = [
    "articles/a.md",
    "articles/about.md",
    "articles/blank.md",
    "articles/broken.md",
    "articles/folder.md",
    "articles/gone.md",
  ];
  const { articles, unparsed, notUnderCheck, findings } = await readRepository(
    files,
    settings,
    "live",
    asked,
    parser,
  );
  expect({
    articles: articles.map(({ file }) => file),
    unparsed,
    notUnderCheck,
  }).toEqual({
    articles: ["articles/a.md"],
    unparsed: [
      "articles/blank.md",
      "articles/broken.md",
      "articles/folder.md",
      "articles/gone.md",
    ],
    notUnderCheck: ["articles/about.md"],
  });
  expect(
    findings.map(({ file, rule, severity, title }) => [
      file,
      rule,
      severity,
      title,
    ]),
  ).toEqual([
    [
      "articles/blank.md",
      "unreadable",
      "error",
      "This file cannot be read. It is empty.",
    ],
    [
      "articles/broken.md",
      "yaml",
      "error",
      "A closing bracket is missing, or stands too far to the left.",
    ],
    [
      "articles/folder.md",
      "unreadable",
      "error",
      "This file cannot be read. It is a folder, not a file.",
    ],
    [
      "articles/gone.md",
      "unreadable",
      "error",
      "This file cannot be read. It is not there.",
    ],
  ]);
});
