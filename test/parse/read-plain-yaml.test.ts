import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseYamlFully } from "../../src/parse/parse-yaml.ts";
import { readPlainYaml } from "../../src/parse/read-plain-yaml.ts";

/** Whether it was read; and if so, as the library reads it. */
function expectEqual(text: string): boolean {
  const plain = readPlainYaml(text, 2);
  if (plain === undefined) return false;
  const { value, placeByPath, troubles } = parseYamlFully(text, 2);
  expect(troubles).toEqual([]);
  expect(plain.value).toEqual(value);
  expect(Object.fromEntries(plain.placeByPath)).toEqual(
    Object.fromEntries(placeByPath),
  );
  return true;
}

const full = `title: How to fix it (and why)
description: "What to do: first, this."
date: 2026-11-20
platform: example
claims: [one-use, never-share]
links:
  - help
  - two-factor
checkpoints:
  - screen: sign-in
    section: "Step 1: look"
    on: [web, iphone]
    confirm:
      - id: text
        ask: What does it say?
        answer: text
  - screen: other
    section: More`;

test("frontmatter as articles have it is read as the library reads it", () => {
  expect(expectEqual(full)).toBe(true);
});

const line = fc
  .tuple(
    fc.constantFrom("", "", "", "  ", "    ", "      ", " "),
    fc.constantFrom("", "", "- ", "- - "),
    fc.constantFrom(
      "",
      "a: ",
      "b: ",
      "c:",
      "d: ",
      "title: ",
      "A: ",
      "a-b: ",
      "'a': ",
    ),
    fc.constantFrom(
      ...'|one|one two|one: two|one #two|one#two|true|Null|yes|12|1e3|2026-11-20|2026-13|0x1f|.5|-1|~|[a]|[a, b]|[a,b]|[a, 1]|[]|[true]|"a: b"|"a\\\\n"|"a" b|\'a\'|{ a: b }|*a|&a b|!t a|> |\\||# c|a.|a!|a?|a:|it\'s|“a”|é|- a|---|...|https://a.example/b?c=1&d=%20+~x|a:b|a:b: c|a:/ b|a: /b|- a:b|inf:nan|a=b|a:b:|a :b'.split(
        "|",
      ),
    ),
  )
  .map((parts) => parts.join(""));

/** Lines that fit together more often. */
const likelyLine = fc
  .tuple(
    fc.constantFrom("", "", "  ", "  - ", "    ", "- "),
    fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
    fc.constantFrom(": one", ": one two", ":", ": [a, b-c]", ': "a: b"', ""),
  )
  .map((parts) => parts.join(""));
const anyLine = fc.oneof(
  { weight: 12, arbitrary: likelyLine },
  { weight: 1, arbitrary: line },
);

test("whatever is read is read as the library reads it", () => {
  const read = { count: 0 };
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), (lines) => {
      if (expectEqual(lines.join("\n"))) read.count += 1;
    }),
    { numRuns: 30_000 },
  );
  expect(read.count).toBeGreaterThan(500);
});

test("lines of real frontmatter, put together at will, are read as the library reads them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...full.split("\n"), ""), { maxLength: 12 }),
      (lines) => {
        expectEqual(lines.join("\n"));
      },
    ),
    { numRuns: 20_000 },
  );
});

test("the frontmatter of the pages that ship is read as the library reads it", () => {
  const folder = new URL("../../docs/rules/", import.meta.url);
  const pages = readdirSync(folder).map((name) =>
    readFileSync(new URL(name, folder), "utf8"),
  );
  const texts = pages.flatMap((page) =>
    [...page.matchAll(/^---\n([^]*?)\n---$/gm)].map(([, yaml = ""]) => yaml),
  );
  const read = texts.filter(expectEqual);
  expect(read.length).toBeGreaterThan(texts.length * 0.7);
});
