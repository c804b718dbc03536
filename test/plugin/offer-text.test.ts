import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { offerText } from "../../src/plugin/offer-text.ts";

const text = "---\r\nclams: [a]\r\n---\r\n\r\nIt is so. <!-- claim: a -->\r\n";
const place = { start: { line: 2, column: 1 }, end: { line: 2, column: 6 } };
const start = { start: place.start, end: place.start };

function find(parts: Partial<Finding>): Finding {
  const rule = "frontmatter";
  return { rule, severity: "error", file: "a.md", title: "Wrong.", ...parts };
}

describe("what an editor may put in with one click", () => {
  test("a fix of just what is marked, beside what stands there", () => {
    const fix = { edits: [{ place, text: "claims" }], says: "…" };
    const offer = { actual: "clams", expected: "claims" };
    expect(offerText(find({ place, fix }), text)).toEqual(offer);
    expect(offerText(find({ place, fix }), `\uFEFF${text}`)).toEqual(offer);
  });

  test("missing text, as a line of its own before the line that is marked", () => {
    const finding = find({ place: start, paste: "links: [b]" });
    expect(offerText(finding, text)).toEqual({
      actual: undefined,
      expected: "links: [b]\n",
    });
  });

  test("missing text, on an empty line", () => {
    const at = { line: 4, column: 1 };
    const finding = find({ place: { start: at, end: at }, paste: "So." });
    expect(offerText(finding, text)).toEqual({
      actual: undefined,
      expected: "So.",
    });
  });

  test.each<[string, Partial<Finding>]>([
    ["nothing to write", { place }],
    ["no place", { paste: "Say so." }],
    ["text for somewhere near what is marked", { place, paste: "Say so." }],
    ["a key without its value", { place: start, paste: "links: " }],
    ["the words that stand there", { place: start, paste: "clams: [a]" }],
    [
      "the middle of a line, where a mark may follow",
      {
        place: { start: { line: 5, column: 10 }, end: { line: 5, column: 10 } },
        paste: "Say so.",
      },
    ],
    [
      "a fix elsewhere",
      { place, fix: { edits: [{ place: start, text: "x" }], says: "…" } },
    ],
    [
      "a fix of two edits",
      {
        place,
        fix: {
          edits: [
            { place, text: "x" },
            { place: start, text: "y" },
          ],
          says: "…",
        },
      },
    ],
  ])("nothing for %s", (_case, parts) => {
    expect(offerText(find(parts), text)).toBeUndefined();
  });
});
