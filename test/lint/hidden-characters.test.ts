// Where a character stands in the file, and how it is named, whatever is around it.
import { expect, test } from "vitest";
import { lintText } from "./run-example.ts";

const head = "---\ntitle: Backup codes\nplatform: example\n---\n\n";

async function namesIn(text: string): Promise<string[]> {
  const found = await lintText(text);
  return found
    .filter(({ rule }) => rule === "invisible-characters")
    .map(
      ({ place, severity, subject }) =>
        `${place?.start.line}:${place?.start.column} ${severity} ${subject}`,
    );
}

test.each([
  [
    "in the frontmatter",
    head.replace("codes", "co\u202Edes"),
    ["2:17 error U+202E"],
  ],
  ["in code", `${head}\`a\u2066b\`\n`, ["6:3 error U+2066"]],
  [
    "in an address",
    `${head}[x](https://help.example.com/\u200Bx)\n`,
    ["6:30 warning U+200B"],
  ],
  ["as an entity", `${head}a &#x202E; b &#8203; c\n`, ["6:3 error U+202E"]],
  [
    "a run of the same is one",
    `${head}a\u200B\u200B\u200Bb\n`,
    ["6:2 warning U+200B"],
  ],
  [
    "beyond the Basic Multilingual Plane",
    `${head}😀 a\u{E0041}\n`,
    ["6:5 error U+E0041"],
  ],
  ["a byte order mark at the start of the file", `\uFEFF${head}Words.\n`, []],
])("%s", async (_name, text, expected) => {
  expect(await namesIn(text)).toEqual(expected);
});

test("a file full of them gives as many findings as help", async () => {
  expect(await namesIn(`${head}${"a\u200B ".repeat(500)}\n`)).toHaveLength(50);
});
