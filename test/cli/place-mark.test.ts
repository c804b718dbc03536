// A mark goes behind its sentence, wherever that stands, and touches nothing else.
import { expect, test } from "vitest";
import { applyMarks, tryMark } from "../../src/cli/place-mark.ts";
import { loadMarkdownParser } from "../../src/parse/parse-markdown.ts";
import { frontmatter, readProse } from "../parse/read-markdown.ts";

const parser = await loadMarkdownParser();
const mark = "<!-- claim: one-use -->";

function markIn(prose: string): string | undefined {
  const article = readProse(prose);
  const sentence = article.sentences.find(({ text }) =>
    /works once/.test(text),
  );
  if (sentence === undefined) throw new Error(`no sentence in ${prose}`);
  const old = article.anchors.find(({ id }) => id === "one-use");
  const edit = tryMark(article, "one-use", sentence, old, parser);
  return edit && applyMarks(article.text, [edit]).slice(frontmatter.length);
}

// The mark is put where "@" stands.
test.each([
  ["a paragraph", "Each code works once.@\n"],
  ["the middle of a paragraph", "First. Each code works once.@ Last.\n"],
  ["the end of a file without a line end", "Each code works once.@"],
  ["line ends of Windows", "First.\r\nEach code works once.@\r\nLast.\r\n"],
  ["a line break of two spaces", "Each code works once.@  \nLast.\n"],
  ["a sentence over two lines", "Each code\nworks once.@ Last.\n"],
  ["a list", "- First.\n- Each code works once.@\n- Last.\n"],
  ["a list in a list", "1. First.\n   - Each code works once.@\n2. Last.\n"],
  ["a heading", "## Each code works once@\n\nText.\n"],
  ["a closed heading", "## Each code works once@ ##\n\nText.\n"],
  ["an underlined heading", "Each code works once@\n===\n\nText.\n"],
  ["a table", "| a | b |\n| - | - |\n| Each code works once.@ | c |\n"],
  ["a quote", "> First.\n> Each code works once.@\n> Last.\n"],
  ["bold at the end", "**Each code works once.**@ Last.\n"],
  ["bold before the full stop", "Each code **works once**.@ Last.\n"],
  ["italic in bold", "Each code ***works once.***@\n"],
  [
    "a link at the end",
    "See [each code works once](https://a.example/).@ Last.\n",
  ],
  ["a whole link", "[Each code works once.](https://a.example/)@\n"],
  ["an entity at the end", "Each code works once&hellip;@\n\nLast.\n"],
  ["quotation marks", "“Each code works once.”@ Last.\n"],
  ["another claim's mark", "Each code works once.@ <!-- claim: other -->\n"],
  ["raw HTML", "<p>Each code works once.@</p>\n"],
  ["emoji before it", "👩‍👩‍👧 Each code works once.@ Last.\n"],
])("in %s", (_name, text) => {
  expect(markIn(text.replace("@", ""))).toBe(text.replace("@", ` ${mark}`));
});

test.each([
  ["several sentences in bold", "**Each code works once. Keep them.**\n"],
  [
    "several sentences in a link",
    "[Each code works once. Go.](https://a.example/)\n",
  ],
])("%s cannot be marked one by one, and nothing is offered", (_name, text) => {
  expect(markIn(text)).toBeUndefined();
});

test("a mark that stands behind the wrong sentence moves, with its space", () => {
  expect(markIn(`First. ${mark}\n\nEach code works once.\n`)).toBe(
    `First.\n\nEach code works once. ${mark}\n`,
  );
});

test("a mark closed by another comment is not moved", () => {
  expect(
    markIn(`${mark}First.<!-- /claim -->\n\nEach code works once.\n`),
  ).toBeUndefined();
});
