import { expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { read, readArticle } from "./read-markdown.ts";

/** rule, "line:column", title, todo or text to paste */
function said(findings: readonly Finding[]) {
  return findings.map(({ rule, place, title, todo, paste }) => {
    const at = `${place?.start.line}:${place?.start.column}`;
    return [rule, at, title, paste ?? todo];
  });
}

function headed(...lines: readonly string[]): string {
  return `---\n${lines.join("\n")}\n---\n\nWords.\n`;
}

const wrong: readonly (readonly [
  name: string,
  text: string,
  findings: readonly (readonly [string, string, string, string | undefined])[],
])[] = [
  [
    "a missing key is reported at the end of its parent, with the text to paste",
    headed(
      "title: Codes",
      "platform: x",
      "checkpoints:",
      "  - screen: a",
      "    on: [web]",
    ),
    [
      [
        "frontmatter",
        "6:14",
        "“section” is missing in entry 1 of “checkpoints”.",
        "section: ",
      ],
    ],
  ],
  [
    "a missing key of the article itself is reported where the keys end",
    headed("platform: x", "status: draft"),
    [["frontmatter", "3:14", "“title” is missing.", "title: "]],
  ],
  [
    "a list where text belongs",
    headed("title: [a]", "platform: x"),
    [["frontmatter", "2:8", "“title” must be text, not a list.", undefined]],
  ],
  [
    "text where a list belongs",
    headed("title: a", "platform: x", "claims: one-use"),
    [
      [
        "frontmatter",
        "4:9",
        "“claims” must be a list, not “one-use”.",
        undefined,
      ],
    ],
  ],
  [
    "nothing where text belongs",
    headed("title:", "platform: x"),
    [["frontmatter", "2:7", "“title” must be text, not empty.", undefined]],
  ],
  [
    "an unknown device, with the one that was meant",
    headed(
      "title: a",
      "platform: x",
      "checkpoints:",
      "  - screen: a",
      "    section: S",
      "    on: [web, androd]",
    ),
    [
      [
        "frontmatter",
        "7:15",
        "Entry 2 of “on” is “androd”; it can be web, iphone-web, android-web, iphone, android. Did you mean “android”?",
        undefined,
      ],
    ],
  ],
  [
    "an empty list of devices",
    headed(
      "title: a",
      "platform: x",
      "checkpoints:",
      "  - screen: a",
      "    section: S",
      "    on: []",
    ),
    [["frontmatter", "7:9", "“on” needs at least 1 entry.", undefined]],
  ],
  [
    "an unknown key in a checkpoint, with the one that was meant",
    headed(
      "title: a",
      "platform: x",
      "checkpoints:",
      "  - screen: a",
      "    section: S",
      "    on: [web]",
      "    freshfor: 30d",
    ),
    [
      [
        "frontmatter",
        "8:5",
        "“freshfor” is not a key that presscheck knows here.",
        "Did you mean “freshFor”?",
      ],
    ],
  ],
  [
    "an unknown key in a checkpoint that is like none",
    headed(
      "title: a",
      "platform: x",
      "checkpoints:",
      "  - screen: a",
      "    section: S",
      "    on: [web]",
      "    colour: red",
    ),
    [
      [
        "frontmatter",
        "8:5",
        "“colour” is not a key that presscheck knows here.",
        "Known keys: screen, section, on, confirm, freshFor.",
      ],
    ],
  ],
  [
    "a time nobody can read",
    headed(
      "title: a",
      "platform: x",
      "checkpoints:",
      "  - screen: a",
      "    section: S",
      "    on: [web]",
      "    freshFor: one month",
    ),
    [
      [
        "frontmatter",
        "8:15",
        "“freshFor” is “one month”; it should be a time such as 12h, 30d or 6w.",
        undefined,
      ],
    ],
  ],
  [
    "a question of an unknown kind names the kinds there are",
    headed(
      "title: a",
      "platform: x",
      "checkpoints:",
      "  - screen: a",
      "    section: S",
      "    on: [web]",
      "    confirm:",
      "      - { id: sms, ask: SMS?, answer: yesno }",
    ),
    [
      [
        "frontmatter",
        "9:39",
        "“answer” is “yesno”; it can be yes-no, text, number, choice. Did you mean “yes-no”?",
        undefined,
      ],
    ],
  ],
  [
    "a question that does not say how it is answered",
    headed(
      "title: a",
      "platform: x",
      "checkpoints:",
      "  - screen: a",
      "    section: S",
      "    on: [web]",
      "    confirm:",
      "      - { id: sms, ask: SMS? }",
    ),
    [
      [
        "frontmatter",
        "9:31",
        "“answer” is missing in entry 1 of “confirm”.",
        "answer: ",
      ],
    ],
  ],
  [
    "a pattern that no linear-time engine runs",
    headed(
      "title: a",
      "platform: x",
      "checkpoints:",
      "  - screen: a",
      "    section: S",
      "    on: [web]",
      "    confirm:",
      "      - { id: sms, ask: SMS?, answer: yes-no, look: { role: button, name: /(?=a)b/ } }",
    ),
    [
      [
        "frontmatter",
        "9:75",
        "“name” should be words, or a pattern such as /sms|text/i without look-around and back-references.",
        undefined,
      ],
    ],
  ],
  [
    "a misspelt `checkpoint`",
    headed("title: a", "platform: x", "checkpoint: []"),
    [
      [
        "frontmatter",
        "4:1",
        "“checkpoint” is not a key of presscheck: did you mean “checkpoints”?",
        "Rename the key to “checkpoints”.",
      ],
    ],
  ],
  [
    "a misspelt `platfrom` is said once, not also as a missing key",
    headed("title: a", "platfrom: x"),
    [
      [
        "frontmatter",
        "3:1",
        "“platfrom” is not a key of presscheck: did you mean “platform”?",
        "Rename the key to “platform”.",
      ],
    ],
  ],
  [
    "a key that stands twice",
    headed("title: a", "platform: x", "title: b"),
    [["yaml", "4:1", "The same key stands here twice; keep one.", undefined]],
  ],
  [
    "a reference, of which bombs are made",
    headed("title: &a x", "platform: *a"),
    [
      [
        "yaml",
        "3:11",
        "References (*name) are not used in presscheck's files; write the value out.",
        undefined,
      ],
    ],
  ],
  [
    "a tag",
    headed("title: !secret x", "platform: x"),
    [
      [
        "yaml",
        "2:8",
        "Tags (!name) are not used in presscheck's files.",
        undefined,
      ],
    ],
  ],
  [
    "a frontmatter that is never closed",
    "---\ntitle: a\nplatform: x\n\nWords.\n",
    [
      [
        "frontmatter",
        "1:1",
        "The frontmatter begins here and is never closed.",
        "---",
      ],
    ],
  ],
  [
    "a frontmatter that an empty line keeps from being one",
    "\n---\ntitle: a\nplatform: x\n---\n\nWords.\n",
    [
      [
        "frontmatter",
        "1:1",
        "Something stands before the frontmatter, so it is read as prose.",
        "Delete the empty lines and spaces above the first three hyphens.",
      ],
    ],
  ],
  [
    "a frontmatter behind four hyphens",
    "----\ntitle: a\nplatform: x\n---\n\nWords.\n",
    [
      [
        "frontmatter",
        "1:1",
        "The keys at the top do not stand between two lines of three hyphens, so they are read as prose.",
        "---",
      ],
    ],
  ],
  [
    "a frontmatter behind the dash a word processor makes of hyphens",
    "—-\ntitle: a\nplatform: x\n—-\n\nWords.\n",
    [
      [
        "frontmatter",
        "1:1",
        "The keys at the top do not stand between two lines of three hyphens, so they are read as prose.",
        "---",
      ],
    ],
  ],
  [
    "a frontmatter whose first line is lost",
    "title: a\nplatform: x\n---\n\nWords.\n",
    [
      [
        "frontmatter",
        "1:1",
        "The keys at the top do not stand between two lines of three hyphens, so they are read as prose.",
        "---",
      ],
    ],
  ],
];

test.each(wrong)("%s", (_name, text, findings) => {
  const { isUnderCheck, findings: found } = read(text);
  expect(said(found)).toEqual(findings);
  expect(isUnderCheck).toBe(true);
});

test.each(wrong)(
  "%s: the same places in a file with Windows line ends",
  (_name, text, findings) => {
    expect(said(read(text.replaceAll("\n", "\r\n")).findings)).toEqual(
      findings,
    );
  },
);

test("a line indented with a tab is named, in its own line", () => {
  const { findings, article } = read(
    headed("title: a", "platform: x", "checkpoints:", "\t- screen: a"),
  );
  expect(article).toBeUndefined();
  expect(findings.map(({ rule }) => rule)).toContain("yaml");
  expect(findings.map(({ title }) => title)).toContain(
    "This line is indented with a tab; YAML wants spaces.",
  );
  expect(findings.map(({ place }) => place?.start.line)).toContain(5);
});

test("a bomb of references is refused before it is opened", () => {
  const levels = Array.from(
    { length: 30 },
    (_, n) => `k${n}: &k${n} [${n === 0 ? "lol" : `*k${n - 1}, *k${n - 1}`}]`,
  );
  const { article, findings } = read(
    headed("title: a", "platform: x", ...levels),
  );
  expect(article).toBeUndefined();
  expect(new Set(findings.map(({ title }) => title))).toEqual(
    new Set([
      "References (*name) are not used in presscheck's files; write the value out.",
    ]),
  );
  expect(findings.length).toBeLessThanOrEqual(20);
});

test.each(["[", "{a: ", "[\n "])(
  "brackets nested by the ten thousands (%j) are a few findings",
  (open) => {
    const { article, findings } = read(
      headed("platform: x", `title: ${open.repeat(100_000 / open.length)}`),
    );
    expect(article).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(20);
  },
);

test.each([
  ["quotations", ">".repeat(40_000)],
  ["list items", "- ".repeat(20_000)],
  ["numbered items", "1. ".repeat(10_000)],
])(
  "%s nested by the ten thousands are one finding, at once",
  (_what, prose) => {
    const { isUnderCheck, findings } = read(
      `---\ntitle: a\nplatform: x\n---\n\n${prose}\n`,
    );
    expect([
      isUnderCheck,
      ...findings.map(({ rule, title }) => [rule, title]),
    ]).toEqual([
      true,
      [
        "unreadable",
        "This file cannot be read. Its lists or quotations are nested too deeply to be read.",
      ],
    ]);
  },
);

test("brackets by the hundred thousands are words like others", () => {
  const { article, findings } = read(
    `---\ntitle: a\nplatform: x\n---\n\n${"[\n".repeat(200_000)}`,
  );
  expect([article?.sentences.length, findings]).toEqual([1, []]);
});

test("keys of the site generator pass", () => {
  const { findings, article } = read(
    headed(
      "title: Codes",
      "platform: x",
      "date: 2026-01-01",
      "tags: [a, b]",
      "layout: post",
      "author: { name: A }",
      "slug: codes",
      "draft: false",
      "weight: 3",
    ),
  );
  expect(findings).toEqual([]);
  expect(article?.frontmatter).toEqual({
    title: "Codes",
    platform: "x",
    status: "review",
    claims: [],
    links: [],
    checkpoints: [],
  });
});

test.each([
  ["no frontmatter", "# About us\n\nWords.\n"],
  [
    "only a site generator's keys",
    headed("title: About us", "date: 2026-01-01", "status: published"),
  ],
  ["a thematic break first", "---\n\nWords.\n\n---\n"],
  ["an empty frontmatter", "---\n---\n\nWords.\n"],
])(
  "an article with %s is not under press check, and says nothing",
  (_what, text) => {
    const { isUnderCheck, article, findings } = read(text);
    expect({ isUnderCheck, article, findings }).toEqual({
      isUnderCheck: false,
      article: undefined,
      findings: [],
    });
  },
);

test("what is not written has its stated default", () => {
  const article = readArticle(
    headed(
      "title: a",
      "platform: x",
      "checkpoints:",
      "  - { screen: s, section: S, on: [web] }",
    ),
  );
  expect(article.frontmatter.checkpoints).toEqual([
    { screen: "s", section: "S", on: ["web"], confirm: [], freshFor: "30d" },
  ]);
  expect(article.frontmatterEnd).toEqual({ line: 6, column: 1 });
  expect(article.placeByPath.get("checkpoints.0.section")?.start).toEqual({
    line: 5,
    column: 27,
  });
});

test.each([
  ["prose with a colon", "Note: this is short.\n\nlinks: none\n"],
  ["a rule above prose", "----\n\nWords about platforms: many.\n"],
  ["keys of a site generator", "+++\ntitle: a\ntags: [b]\n+++\n\nWords.\n"],
])("%s is no frontmatter gone wrong", (_name, text) => {
  const { isUnderCheck, findings } = read(text);
  expect([isUnderCheck, findings]).toEqual([false, []]);
});
