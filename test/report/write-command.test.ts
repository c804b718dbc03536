import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import {
  quoteForShell,
  writeFixCommand,
  writeWaiveCommand,
} from "../../src/report/write-command.ts";
import { missing } from "./formats/small-run.ts";

test.each([
  ["articles/a.md", "articles/a.md"],
  ["articles/über 漢.md", '"articles/über 漢.md"'],
  ["a b.md", '"a b.md"'],
  ["it's.md", '"it\'s.md"'],
  ['"q" $HOME `id`.md', `'"q" $HOME \`id\`.md'`],
  ["$x'y.md", `'$x'\\''y.md'`],
  ["-rf", "./-rf"],
])("%s is written as %s", (name, word) => {
  expect(quoteForShell(name)).toBe(word);
});

test.each(["a\nb.md", "a\u001B[2J.md", "a\uD800.md", "a\u202Eb.md"])(
  "%j stands in no command",
  (file) => {
    const finding: Finding = {
      ...missing,
      file,
      fix: { edits: [], says: "" },
    };
    expect(writeFixCommand(finding)).toBeUndefined();
    expect(writeWaiveCommand(finding)).toBeUndefined();
  },
);

test("a shell reads any name back as it is", () => {
  const name = fc.string({ unit: "grapheme-ascii", minLength: 1 });
  const names = fc.sample(name, 200).filter((each) => !each.startsWith("-"));
  const words = names.flatMap((each) => quoteForShell(each) ?? []);
  expect(words).toHaveLength(names.length);
  const said = execFileSync("sh", [
    "-c",
    words.map((word) => `printf '%s\\n' ${word}`).join("\n"),
  ]);
  expect(String(said)).toBe(names.map((each) => `${each}\n`).join(""));
});

test("what keeps a file from being read cannot be waived, and neither can a note", () => {
  expect(writeWaiveCommand(missing)).toBe(
    'npx presscheck waive articles/guide.md --rule claim-not-anchored --subject once --until DATE --reason "…"',
  );
  for (const rule of ["yaml", "unreadable", "frontmatter", "rule-crashed"])
    expect(writeWaiveCommand({ ...missing, rule })).toBeUndefined();
  expect(writeWaiveCommand({ ...missing, severity: "note" })).toBeUndefined();
});
