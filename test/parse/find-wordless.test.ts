// A proof that any page has is told where it is written.
import { expect, test } from "vitest";
import { settingsSchema } from "../../src/model/settings.ts";
import { loadMarkdownParser } from "../../src/parse/parse-markdown.ts";
import { readRepository } from "../../src/parse/read-repository.ts";
import { filesOf } from "./read-markdown.ts";

const parser = await loadMarkdownParser();

async function findingsOf(rest: string): Promise<string[]> {
  const { findings } = await readRepository(
    filesOf({
      "checkpoints/example/platform.yaml":
        "name: E\ndomains: [example.com]\ndevices: [web]\n",
      "checkpoints/example/failed/screen.yaml": `title: t\n${rest}`,
    }),
    settingsSchema.parse({}),
    "live",
    [],
    parser,
  );
  return findings.map(
    ({ rule, severity, place, title }) =>
      `${rule} ${severity} ${place?.start.line}:${place?.start.column} ${title}`,
  );
}

const said = (line: number, column: number, what: string) =>
  `proof-without-words warning ${line}:${column} Any page can have what proves this screen: ${what}.`;

const wordless = [
  ["{ role: main }", "main"],
  ["{ role: main }, { role: dialog }", "main, dialog"],
  ["{ role: form }", "form"],
  ["{ role: heading }", "heading"],
  ["{ role: heading, name: /.*/ }", "heading like “.*”"],
  ["{ text: /./ }", "text like “.”"],
  ["{ css: main }", "element main"],
  ['{ css: "body > main form" }', "element body > main form"],
] as const;
test.each(wordless)("%s is on any page", async (proof, what) => {
  expect(await findingsOf(`proof: [${proof}]\n`)).toEqual([said(2, 8, what)]);
});

const worded = [
  "{ role: main }, { text: Backup codes }",
  "{ role: heading, name: /codes?/i }",
  "{ role: region, name: Security }",
  "{ label: Password }",
  "{ placeholder: 8 digits }",
  '{ css: "form[action*=backup]" }',
  '{ css: "#codes" }',
  "{ css: .backup-codes }",
  "{ css: backup-codes }",
  "{ role: cell, name: '/[0-9]{4}/' }",
];
test.each(worded)("%s is something of a screen", async (proof) => {
  expect(await findingsOf(`proof: [${proof}]\n`)).toEqual([]);
});

test("of devices and languages, each by itself", async () => {
  const rest =
    "proof: [{ label: Code }]\ndevices:\n  web:\n    proof: [{ role: main }]\nlocales:\n  de-DE:\n    proof: [{ role: form }]\n";
  expect(await findingsOf(rest)).toEqual([
    said(5, 12, "main"),
    said(8, 12, "form"),
  ]);
});

test("of variants, those that have no words in the usual proof either", async () => {
  const variants =
    "variants:\n  - id: list\n    proof: [{ role: list }]\n  - id: cards\n    proof: [{ text: Cards }]\n";
  expect(await findingsOf(`proof: [{ role: main }]\n${variants}`)).toEqual([
    said(5, 12, "list"),
  ]);
  expect(await findingsOf(`proof: [{ label: Code }]\n${variants}`)).toEqual([]);
});

test("a screen that only people look at needs no words", async () => {
  const byHand = "by: { web: hand, iphone-web: hand, android-web: hand }\n";
  expect(await findingsOf(`proof: [{ role: main }]\n${byHand}`)).toEqual([]);
});
