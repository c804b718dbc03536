import { expect, test } from "vitest";
import type { LintCache } from "../../src/adapters/lint-cache.ts";
import { emptyCache } from "../../src/adapters/lint-cache.ts";
import type { Collection } from "../../src/cli/lint-collection.ts";
import { lintCollection } from "../../src/cli/lint-collection.ts";
import { openLinter } from "../../src/cli/open-linter.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { lint } from "../../src/pipeline.ts";
import { readRepository } from "../../src/parse/read-repository.ts";
import { exampleFiles, sharedParser } from "../lint/example-registry.ts";
import { filesOf } from "../parse/read-markdown.ts";

const settings = settingsSchema.parse({});
const head = "---\ntitle: T\nplatform: example\nlinks: [safety-help]\n---\n\n";
const texts = {
  ...exampleFiles,
  "checkpoints/broken/platform.yaml": "name: [\n",
  "articles/c.md": `${head}[TODO: write this]\n\n#### Deep\n`,
  "articles/a.md": `${head}One.\n\nTK and [](x).\n`,
  "articles/b.md": "---\nplatfrm: example\n---\n",
  "articles/d.md": "No frontmatter.\n",
  "articles/e.md": "  \n",
  "articles/f.md": `${head}See the safety page. - [ ] task\n`,
  "articles/g.md": `${head}TK <!-- presscheck-ignore template-leftover: it is a name (until 2026-11-21) -->\n`,
  "articles/practice/g.signoff.yaml": "claims: [",
  "presscheck.known.yaml":
    "findings:\n  - { file: articles/a.md, rule: editors-note, words: tk and }\n  - { file: articles/h.md, rule: alt-text }\n  - { file: articles/c.md, rule: alt-text }\n",
};
const articles = Object.keys(texts)
  .filter((path) => /^articles\/\w+\.md$/.test(path))
  .toSorted();

function collect(
  changed: Readonly<Record<string, string>> = {},
  rest: Partial<Collection> = {},
): Collection {
  const files = filesOf({ ...texts, ...changed });
  return {
    workspace: { root: "/", files, settings },
    settingsText: { outcome: "text", text: "" },
    target: "live",
    articles,
    tool: "1",
    now: new Date("2026-11-20T12:00:00Z"),
    ...rest,
  };
}

async function fill(): Promise<LintCache> {
  const { cache } = await lintCollection(collect(), emptyCache, openLinter);
  return { ...emptyCache, ...cache };
}

test("one article after the other gives what all at once gives", async () => {
  const repository = await readRepository(
    filesOf(texts),
    settings,
    "live",
    articles,
    await sharedParser(),
    "text",
  );
  const { findings, notUnderCheck, lookedInto } = await lintCollection(
    collect(),
    emptyCache,
    openLinter,
  );
  expect(notUnderCheck).toEqual(repository.notUnderCheck);
  expect(notUnderCheck).toContain("articles/d.md");
  const found = [...findings].flat();
  expect(found).toEqual(lint(repository, collect().now).findings);
  expect(found.length).toBeGreaterThan(8);
  expect(lookedInto).toBe(articles.length);
});

test("with nothing changed nothing is looked into, and the findings are the same to the letter", async () => {
  const cold = await lintCollection(collect(), emptyCache, openLinter);
  const warm = await lintCollection(collect(), await fill(), openLinter);
  expect(warm.notUnderCheck).toEqual(cold.notUnderCheck);
  expect(JSON.stringify([...warm.findings])).toBe(
    JSON.stringify([...cold.findings]),
  );
  expect(warm.lookedInto).toBe(0);
});

test.each<readonly [string, Readonly<Record<string, string>>, number]>([
  ["an article", { "articles/a.md": `${head}One.\n` }, 1],
  [
    "a platform's claims",
    { "checkpoints/example/claims.yaml": "claims: []\n" },
    7,
  ],
  ["an article's decisions", { "articles/g.signoff.yaml": "claims: []\n" }, 1],
  ["the list of known findings", { "presscheck.known.yaml": "" }, 0],
  ["another platform", { "checkpoints/broken/platform.yaml": "name: x\n" }, 7],
])(
  "after a change of %s what depends on it is looked into",
  async (_what, changed, count) => {
    const cold = await lintCollection(collect(changed), emptyCache, openLinter);
    const warm = await lintCollection(
      collect(changed),
      await fill(),
      openLinter,
    );
    expect([...warm.findings]).toEqual([...cold.findings]);
    expect(warm.lookedInto).toBe(count);
  },
);

test.each<readonly [string, Partial<Collection>]>([
  ["presscheck", { tool: "2" }],
  ["target", { target: "practice" }],
  ["day", { now: new Date("2026-11-21T00:00:00Z") }],
  ["settings", { settingsText: { outcome: "text", text: "locale: de-DE" } }],
])("another %s looks into everything", async (_what, rest) => {
  const { lookedInto } = await lintCollection(
    collect({}, rest),
    await fill(),
    openLinter,
  );
  expect(lookedInto).toBe(articles.length);
});

test("a file that cannot be read any more is looked into again", async () => {
  const { workspace } = collect();
  const files = {
    ...workspace.files,
    readText: async (path: string) =>
      path === "articles/a.md"
        ? ({ outcome: "refused", because: "It is a folder." } as const)
        : workspace.files.readText(path),
  };
  const { findings, lookedInto } = await lintCollection(
    collect({}, { workspace: { ...workspace, files } }),
    await fill(),
    openLinter,
  );
  expect(lookedInto).toBe(1);
  expect(
    [...findings]
      .flat()
      .filter(({ file }) => file === "articles/a.md")
      .map(({ title }) => title),
  ).toEqual(["This file cannot be read. It is a folder."]);
});
