// The page is the test: every example on a rule's page is an article, read by the
// real parsers beside the example platform.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/lint/rules/index.ts";
import { severityTitles, type Severity } from "../../src/model/finding.ts";
import { exampleFiles } from "./example-registry.ts";
import { readRulePage } from "./read-rule-page.ts";
import { describeFinding, lintText } from "./run-example.ts";

const pages = new URL("../../docs/rules/", import.meta.url);
const ruleFiles = new URL("../../src/lint/rules/", import.meta.url);
/** Findings of parsing, and of the runner itself. */
const ruleless: Readonly<Record<string, Severity>> = {
  frontmatter: "error",
  "known-findings": "warning",
  "proof-without-words": "warning",
  registry: "error",
  "rule-crashed": "error",
  unreadable: "error",
  waiver: "warning",
  yaml: "error",
};
/** No article can show it. */
const withoutExamples = "rule-crashed";

const index = readFileSync(new URL("README.md", pages), "utf8");
const ids = [...rules.map(({ id }) => id), ...Object.keys(ruleless)].toSorted();

describe("rule, page and registry line exist for each other", () => {
  test("every page is about a rule, and every rule has a page", () => {
    const found = readdirSync(pages).filter((name) => name !== "README.md");
    expect(found.toSorted()).toEqual(ids.map((id) => `${id}.md`));
  });

  test("every rule file is in the registry, and nothing else is", () => {
    const found = readdirSync(ruleFiles).filter((name) => name !== "index.ts");
    expect(found.toSorted()).toEqual(
      rules.map(({ id }) => `${id}.ts`).toSorted(),
    );
  });

  test("the registry is in alphabetical order, without repeats", () => {
    const listed = rules.map(({ id }) => id);
    expect(listed).toEqual([...new Set(listed)].toSorted());
  });

  test("the index lists every rule with its severity and summary", async () => {
    for (const id of ids) {
      const severity =
        rules.find((rule) => rule.id === id)?.severity ?? ruleless[id];
      const { summary } = await readRulePage(readPage(id));
      const row = `| [${id}](${id}.md) | ${severityTitles[severity ?? "note"]} | ${summary} |`;
      expect(index).toContain(row);
    }
  });

  test("the index shows the example platform as the tests use it", () => {
    for (const [path, text] of Object.entries(exampleFiles))
      expect(index).toContain(`\`\`\`yaml ${path}\n${text}\`\`\``);
  });
});

describe.each(ids)("%s", (id) => {
  test("its page has the headings every page has, and the rule's own summary", async () => {
    const page = await readRulePage(readPage(id));
    expect(page.title).toBe(id);
    expect(page.headings).toEqual([
      "Why it matters",
      "Good",
      "Bad",
      "What to do",
      "When it does not apply",
    ]);
    const rule = rules.find((each) => each.id === id);
    if (rule !== undefined) expect(page.summary).toBe(rule.title);
    if (id === withoutExamples) return;
    expect(page.good.length).toBeGreaterThan(0);
    expect(page.bad.length).toBeGreaterThan(0);
  });

  test("good examples give no finding at all", async () => {
    const page = await readRulePage(readPage(id));
    for (const { text, changed, line } of page.good) {
      const findings = await lintText(text, changed);
      expect(findings.map(describeFinding), `line ${line}`).toEqual([]);
    }
  });

  test("bad examples give exactly the findings listed behind them", async () => {
    const page = await readRulePage(readPage(id));
    for (const { text, changed, line, expected } of page.bad) {
      const findings = await lintText(text, changed);
      expect(findings.map(describeFinding), `line ${line}`).toEqual(expected);
      expect(findings.map(({ rule }) => rule)).toContain(id);
    }
  });
});

function readPage(id: string): string {
  return readFileSync(new URL(`${id}.md`, pages), "utf8");
}
