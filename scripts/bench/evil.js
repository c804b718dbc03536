// Texts made to be slow, and collections larger than anybody's, at sizes n, 2n and
// 4n. Linear time doubles with the size: a factor of 2 a step, 4 in all.
import { performance } from "node:perf_hooks";
import { findCompiledRoot } from "../../bin/build.js";
import { makeArticle } from "./make-articles.js";

const head = "---\ntitle: A\nplatform: example\n---\n\n";
const times = (text) => (length) =>
  head + text.repeat(Math.ceil(length / text.length));

/** By what each is: its text for a length in characters, and the first length. */
const texts = {
  "an article of 5 MB": [
    (length) => makeArticle(1, 1, length / 6.2),
    1_250_000,
  ],
  "a table of 5,000 rows": [
    (length) =>
      `${head}| a | b |\n|---|---|\n${"| **Settings** | See [help](https://example.com/a). |\n".repeat(length / 53)}`,
    66_250,
  ],
  "open brackets": [times("[\n"), 50_000],
  "brackets in a line": [times("[".repeat(1000) + "\n"), 50_000],
  "open links": [times("[a](b\n"), 50_000],
  "open emphasis": [times("*a **b _c\n"), 50_000],
  "emphasis in words": [times("a**b_c* \n"), 50_000],
  "quotations in quotations": [times(`${">".repeat(60)} a\n`), 50_000],
  "open comments": [times("<!-- a\n"), 50_000],
  "comments in sentences": [times("One. <!-- claim: a --> "), 12_000],
  references: [
    (length) =>
      head +
      Array.from(
        { length: length / 14 },
        (_, at) => `[d${at}]: /u${at}\n`,
      ).join(""),
    50_000,
  ],
  "one reference, used often": [
    (length) => `${head}[a]: /u\n\n${"[a]\n".repeat(length / 4)}`,
    50_000,
  ],
  "code that is not closed": [times("` `` ```\n"), 50_000],
  "items of a list": [times("- One **two**.\n"), 50_000],
  entities: [times("&a&amp;\n"), 50_000],
  escapes: [times("\\*\\_\n"), 50_000],
  stops: [times("a.B. "), 12_000],
  "bold words": [times("tap **Log in**, then\n"), 50_000],
  headings: [times("## A heading\n\n"), 50_000],
  "HTML links": [times("<a href='x'>a</a>\n"), 50_000],
  "words of an editor's note": [
    times("note to the [insert screenshot "),
    12_000,
  ],
  "names of an official page": [times("see the help page now\n"), 50_000],
  "comments almost marks": [times("<!-- clam: a -->\n\n"), 50_000],
};

export async function benchEvil(only) {
  const root = findCompiledRoot();
  const load = (path) => import(new URL(path, root).href);
  const { openLinter } = await load("cli/open-linter.js");
  const { settingsSchema } = await load("model/settings.js");
  const settings = settingsSchema.parse({});
  const run = async (registry, text) => {
    const started = performance.now();
    const linter = await openLinter({
      settings,
      target: "live",
      registry,
      now: new Date(),
    });
    const [{ findings: packed }] = await linter.lint([
      {
        file: "articles/a.md",
        text: { outcome: "text", text },
        signoffs: { outcome: "absent" },
      },
    ]);
    const ms = performance.now() - started;
    const findings = JSON.parse(new TextDecoder().decode(packed));
    return {
      ms,
      isRefused: findings.some(({ rule }) => rule === "unreadable"),
    };
  };
  const show = async (what, one) => {
    const { first, second, third, isRefused } = await grow(one);
    const steps = [first, second, third].map((ms) => `${Math.round(ms)} ms`);
    console.log(
      `${what.padEnd(30)} ${steps.join(" → ").padEnd(34)} × ${(third / first).toFixed(1)}${isRefused ? "  refused with a finding" : ""}`,
    );
  };
  console.log("n → 2n → 4n; linear time: × 4");
  for (const [what, [make, length]] of Object.entries(texts).filter(
    ([name]) => only === undefined || name === only,
  ))
    await show(what, (size) => run(platform, make(length * size)));
  await show("10,000 claims", (size) => {
    const { registry, text } = makeClaims(2500 * size);
    return run({ ...platform, ...registry }, text);
  });
}

async function grow(run) {
  const results = [];
  for (const size of [1, 1, 2, 4]) results.push(await run(size));
  const [, first, second, third] = results.map(({ ms }) => ms);
  return { first, second, third, isRefused: results.at(-1).isRefused };
}

const asRead = (textByPath) =>
  Object.fromEntries(
    Object.entries(textByPath).map(([path, text]) => [
      path,
      { outcome: "text", text },
    ]),
  );

const platform = asRead({
  "checkpoints/example/platform.yaml":
    "name: Example\ndomains: [example.com]\ndevices: [web]\n",
  "checkpoints/example/links.yaml":
    "links:\n  - id: help\n    title: Help\n    url: https://example.com/help\n    names: [help page]\n",
});

// A platform of so many claims that all say nearly the same, and an article that has to make a tenth of them.
function makeClaims(count) {
  const ids = Array.from({ length: count }, (_, index) => `claim-${index}`);
  const named = ids.filter((_, index) => index % 10 === 0);
  const claims = ids.map(
    (id, index) =>
      `  - id: ${id}\n    statement: Code ${index} of the list works once.\n    why: Readers lose their accounts.\n    source: { link: help, quote: It works once. }\n`,
  );
  // Half of them are marked in the article; for the others the nearest sentence is looked for.
  const said = named.map(
    (id, index) =>
      `Code ${index} of the list works once.${index % 2 === 0 ? ` <!-- claim: ${id} -->` : ""}\n`,
  );
  return {
    registry: asRead({
      "checkpoints/example/claims.yaml": `claims:\n${claims.join("")}`,
    }),
    text: `---\ntitle: A\nplatform: example\nclaims: [${named.join(", ")}]\n---\n\n${said.join("\n")}`,
  };
}
