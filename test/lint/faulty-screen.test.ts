// A fault of screen.yaml is told once, where it is: the articles that cite the screen
// are held by it and have no finding of their own.
import { expect, test } from "vitest";
import { lintText } from "./run-example.ts";

const file = "checkpoints/example/failed-code/screen.yaml";
const article = `---
title: Backup codes not working
platform: example
claims: [one-use]
links: [backup-code-help]
checkpoints:
  - screen: failed-code
    section: Try another code
    on: [web, iphone]
---

## Try another code

Each backup code works once. <!-- claim: one-use -->
Take the next one from your list, or see [How to use a backup code](https://help.example.com/backup-codes).

<!-- checkpoint: failed-code -->
`;
const head =
  "title: A backup code was refused\nproof: [{ label: Backup code }]\n";

const faults = [
  ["is no YAML", "title: 'unended\n", 1],
  ["is empty", "", 1],
  ["lacks its proof", "title: A backup code was refused\n", 1],
  ["has a key too many", `${head}prof: 1\n`, 1],
  ["has a step there is none of", `${head}recipe: [{ jump: high }]\n`, 1],
  [
    "names shared steps there are none of",
    `${head}recipe: [{ steps: in }]\n`,
    1,
  ],
  [
    "types in a variable it does not need",
    `${head}recipe: [{ fill: { label: Code, with: $E_TEST_CODE } }]\n`,
    1,
  ],
  ["has two faults", "titel: t\n", 3],
] as const;
test.each(faults)("a screen.yaml that %s", async (_name, text, count) => {
  const found = await lintText(article, { [file]: text });
  expect(found.map((one) => one.file)).toEqual(Array(count).fill(file));
});

test("a name that is near to that of a faulty screen is still unknown", async () => {
  const slip = article.replaceAll("failed-code", "failed-codes");
  const found = await lintText(slip, { [file]: "title: t\n" });
  expect(found.map((one) => [one.file, one.rule])).toEqual([
    ["articles/example.md", "unknown-screen"],
    [file, "registry"],
  ]);
});
