// What holds for every rule and every article.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { visit } from "unist-util-visit";
import { openRepository } from "../../src/adapters/repository-files.ts";
import { factsOf } from "./run-example.ts";
import { lintArticles } from "../../src/lint/lint-articles.ts";
import type { Finding } from "../../src/model/finding.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { readRepository } from "../../src/parse/read-repository.ts";
import { readExample, sharedParser } from "./example-registry.ts";
import { readRulePage } from "./read-rule-page.ts";
import { readdirSync } from "node:fs";

const file = "articles/example.md";
const pages = new URL("../../docs/rules/", import.meta.url);

/** Words, marks and slips that rules look for, in any order. */
const bits = fc.constantFrom(
  "Each backup code works once.",
  "<!-- claim: one-use -->",
  "<!-- claim: never-share --> ",
  "<!-- clam: x -->",
  "<!-- checkpoint: failed-code -->",
  "\n\n",
  "\r\n",
  "\n# Top\n\n",
  "\n## Stay safe\n\n",
  "\n#### Deep\n\n",
  "- item ",
  "> quote ",
  "    ",
  "\t",
  "| a | b |\n| --- | --- |\n| Android | [screenshot here] |\n",
  "How to use a backup code",
  "Staying safe\non **Examplegram**",
  "[help.example.com](https://example.org)",
  "[x](http://help.example.com/old)",
  '<a href="https://l.example.com">Staying safe on Examplegram</a>',
  "![](x.png)",
  "**Editor:** please check",
  "TK &amp; \\[TODO: x\\] &nbsp;",
  "On your iPhone, tap **Next**",
  "`TODO: x`",
  "😀 𝐢é\u0301",
  "```\ncode\n```\n",
  "{{ x }} \u202E lo\u200Bg",
  "1. ![](x.png)\n2. Right-click **Log In**\n3. Tap **Log in**\n",
  "As of March 2024, Examplegram always sends 8 codes. ",
  '[x](javascript:y) <a href="data:x">',
);
const heads = fc.constantFrom(
  "claims: [one-use, never-share, nothing]\nlinks: [backup-code-help, old-help, none]\n",
  "claims:\n  - never-share\ncheckpoints:\n  - screen: failed-code\n    section: Stay safe\n    on: [android-web]\n",
  "checkpoints:\n  - { screen: x, section: Deep, on: [web] }\ndescription: 'TODO: on iPhone, tap'\n",
);
const article = fc
  .tuple(heads, fc.array(bits, { maxLength: 14 }), fc.constantFrom("", "\n"))
  .map(
    ([head, body, end]) =>
      `---\ntitle: T\nplatform: example\n${head}---\n${body.join(" ")}${end}`,
  );

test("every finding lies inside its file", async () => {
  await fc.assert(
    fc.asyncProperty(article, async (text) => {
      const { articles, platformById } = await readExample({ [file]: text });
      const found = lintArticles(articles, factsOf(articles, platformById));
      for (const finding of found) expectInside(finding, text);
      expect(found.filter(({ rule }) => rule === "rule-crashed")).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test("stripping positions from the tree crashes no rule", async () => {
  const examples = await Promise.all(
    readdirSync(pages).map((name) =>
      readRulePage(readFileSync(new URL(name, pages), "utf8")),
    ),
  );
  const texts = [
    ...examples
      .flatMap(({ good, bad }) => [...good, ...bad])
      .map((at) => at.text),
    ...fc.sample(article, { numRuns: 50, seed: 7 }),
  ];
  for (const text of texts) {
    const { articles, platformById } = await readExample({ [file]: text });
    const bare = articles.map((each) => ({
      ...each,
      tree: stripPositions(each.tree),
    }));
    const found = lintArticles(bare, factsOf(bare, platformById));
    expect(found.filter(({ rule }) => rule === "rule-crashed")).toEqual([]);
    for (const finding of found) expectInside(finding, text);
  }
});

test("hostile articles end in findings, and soon", async () => {
  const floods = [
    "[".repeat(2000),
    "How to use a backup code ".repeat(5000),
    "<!-- claim: a --> ".repeat(2000),
    "[screenshot ".repeat(3000),
    "checkpoint for editors ".repeat(3000),
    "x".repeat(500_000),
    "(insert picture of ".repeat(3000),
    "TK".repeat(200_000),
    "a ".repeat(50_000),
    "note to ".repeat(10_000),
    "{{ ".repeat(20_000),
    "[[your name ".repeat(10_000),
    "as of ".repeat(20_000),
    "Examplegram always 3 new codes, ".repeat(3_000),
    "**Log in** ".repeat(5_000),
    "1. tap **a**\n".repeat(3_000),
    "a\u200Bb\u202E ".repeat(20_000),
    "\u0430a".repeat(50_000),
  ];
  for (const flood of floods) {
    const text = `---\ntitle: T\nplatform: example\nclaims: [one-use]\nlinks: [safety-help]\n---\n\n${flood}\n`;
    const { articles, platformById } = await readExample({ [file]: text });
    const found = lintArticles(articles, factsOf(articles, platformById));
    expect(found.filter(({ rule }) => rule === "rule-crashed")).toEqual([]);
    for (const finding of found) expectInside(finding, text);
  }
}, 60_000);

test("the shipped articles are without findings, and theirs would lie inside them", async () => {
  const root = new URL("../../", import.meta.url).pathname;
  const files = await openRepository(root);
  const shipped = readdirSync(`${root}/articles`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `articles/${name}`);
  const repository = await readRepository(
    files,
    settingsSchema.parse({}),
    "practice",
    shipped,
    await sharedParser(),
  );
  expect(repository.articles).toHaveLength(shipped.length);
  const found = lintArticles(
    repository.articles,
    factsOf(repository.articles, repository.platformById),
  );
  expect(found).toEqual([]);
  const { platformById } = await readExample({});
  for (const finding of lintArticles(
    repository.articles,
    factsOf(repository.articles, platformById),
  ))
    expectInside(finding, repository.textByFile.get(finding.file) ?? "");
});

function expectInside(finding: Finding, text: string): void {
  if (finding.place === undefined) return;
  const lines = text.split("\n");
  for (const point of [finding.place.start, finding.place.end]) {
    const line = lines[point.line - 1];
    expect(line, `${finding.rule}: line ${point.line}`).toBeDefined();
    expect(point.line).toBeGreaterThanOrEqual(1);
    expect(point.column).toBeGreaterThanOrEqual(1);
    expect(point.column, finding.rule).toBeLessThanOrEqual(
      (line ?? "").length + 1,
    );
  }
  const { start, end } = finding.place;
  expect(end.line > start.line || end.column >= start.column).toBe(true);
}

function stripPositions<T extends object>(tree: T): T {
  const copy = structuredClone(tree);
  visit(copy as never, (node: { position?: unknown }) => {
    delete node.position;
  });
  return copy;
}
