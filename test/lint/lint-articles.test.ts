import { expect, test } from "vitest";
import { defineRule } from "../../src/lint/define-rule.ts";
import { factsOf } from "./run-example.ts";
import { lintArticles } from "../../src/lint/lint-articles.ts";
import { placeAt } from "../../src/model/place.ts";
import { readExample } from "./example-registry.ts";

const text =
  "---\ntitle: Codes\nplatform: example\n---\n\nTake the next code.\n";
const { articles, platformById } = await readExample({
  "articles/b.md": text,
  "articles/a.md": text,
});

const late = defineRule({
  id: "late",
  title: "Looks at the end.",
  severity: "warning",
  *check() {
    yield { title: "second", place: placeAt(6, 9) };
    yield { title: "first", place: placeAt(6, 1) };
    yield { title: "elsewhere", file: "checkpoints/example/links.yaml" };
  },
});

const broken = defineRule({
  id: "broken",
  title: "Breaks down.",
  severity: "note",
  *check() {
    yield { title: "found before", place: placeAt(2, 1) };
    throw new TypeError("Cannot read properties of undefined");
  },
});

test("findings carry rule, severity and file, by file, line and column", () => {
  const found = lintArticles(articles, factsOf(articles, platformById), [late]);
  expect(
    found.map(({ file, title, rule, severity }) => [
      file,
      title,
      rule,
      severity,
    ]),
  ).toEqual([
    ["articles/a.md", "first", "late", "warning"],
    ["articles/a.md", "second", "late", "warning"],
    ["articles/b.md", "first", "late", "warning"],
    ["articles/b.md", "second", "late", "warning"],
    ["checkpoints/example/links.yaml", "elsewhere", "late", "warning"],
    ["checkpoints/example/links.yaml", "elsewhere", "late", "warning"],
  ]);
});

test("a rule that breaks down is an error finding, keeps what it found, and stops no other rule", () => {
  const one = articles.filter(({ file }) => file === "articles/a.md");
  const found = lintArticles(one, factsOf(one, platformById), [broken, late]);
  expect(
    found.map(({ rule, severity, title }) => [rule, severity, title]),
  ).toEqual([
    [
      "rule-crashed",
      "error",
      "The rule “broken” broke down while reading articles/a.md, so this article was not fully checked.",
    ],
    ["broken", "note", "found before"],
    ["late", "warning", "first"],
    ["late", "warning", "second"],
    ["late", "warning", "elsewhere"],
  ]);
  expect(JSON.stringify(found)).not.toMatch(/TypeError|undefined|\.ts/);
});

test("a finding may be milder than its rule, and a rule is told the moment of checking", () => {
  const dated = defineRule({
    id: "dated",
    title: "Looks at the clock.",
    severity: "error",
    *check(context) {
      yield { title: context.now.toISOString(), severity: "note" };
      yield { title: "as the rule" };
    },
  });
  const one = articles.filter(({ file }) => file === "articles/a.md");
  const found = lintArticles(one, factsOf(one, platformById), [dated]);
  expect(found.map(({ severity, title }) => [severity, title])).toEqual([
    ["note", "2026-11-23T12:00:00.000Z"],
    ["error", "as the rule"],
  ]);
});

test("a date grows old a year after the end of what it names", async () => {
  const dated = await readExample({
    "articles/a.md":
      "---\ntitle: Codes\nplatform: example\ndate: 2024-05-01\n---\n\nAs of March 2024, codes are short. The menu moved this year.\n",
  });
  const foundAt = (day: string) =>
    lintArticles(dated.articles, {
      ...factsOf(dated.articles, dated.platformById),
      now: new Date(`${day}T12:00:00Z`),
    })
      .filter(({ rule }) => rule === "stale-date")
      .map(({ subject }) => subject);
  expect(foundAt("2025-03-31")).toEqual([]);
  expect(foundAt("2025-04-02")).toEqual(["As of March 2024"]);
  expect(foundAt("2025-06-03")).toEqual(["As of March 2024", "this year"]);
});
