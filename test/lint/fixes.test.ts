// What lint --fix writes: every fix any rule page's example offers, and laws for any text.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../../src/lint/apply-fixes.ts";
import type { Finding } from "../../src/model/finding.ts";
import { indexLines } from "../../src/model/line-index.ts";
import { readRulePage } from "./read-rule-page.ts";
import { lintText } from "./run-example.ts";

const file = "articles/example.md";

async function fixOnce(text: string, changed: Record<string, string> = {}) {
  const findings = await lintText(text, changed);
  return applyFixes(
    text,
    findings.filter((finding) => finding.file === file),
  );
}

async function fixAll(text: string, changed: Record<string, string> = {}) {
  let fixed = text;
  for (let round = 0; round < 10; round += 1) {
    const applied = await fixOnce(fixed, changed);
    if (applied.fixes.length === 0) return fixed;
    fixed = applied.text;
  }
  throw new Error("The fixes never end.");
}

const head = (keys: string) =>
  `---\ntitle: Backup codes\nplatform: example\n${keys}---\n`;

describe("what is written", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "a misspelt claim and its mark",
      `${head("claims: [one-uze]\n")}\nEach backup code works once. <!-- claim: one-usr -->\n`,
      `${head("claims: [one-use]\n")}\nEach backup code works once. <!-- claim: one-use -->\n`,
    ],
    [
      "a misspelt word in a mark",
      `${head("claims: [one-use]\n")}\nEach backup code works once. <!-- calim: one-use -->\n`,
      `${head("claims: [one-use]\n")}\nEach backup code works once. <!-- claim: one-use -->\n`,
    ],
    [
      "a misspelt key and page",
      `${head("lnks: [safety-hepl]\n")}\n[Safety](https://help.example.com/safety)\n`,
      `${head("links: [safety-help]\n")}\n[Safety](https://help.example.com/safety)\n`,
    ],
    [
      "words that name a page become the link",
      `${head("links: [backup-code-help]\n")}\nSee the backup-code help page.\n`,
      `${head("links: [backup-code-help]\n")}\nSee the [backup-code help page](https://help.example.com/backup-codes).\n`,
    ],
    [
      "a heading that skips a level moves up with those beside and under it",
      `${head("links: []\n")}\n## A\n\n#### B\n\n##### C\n\n#### D\n\n### E\n`,
      `${head("links: []\n")}\n## A\n\n### B\n\n#### C\n\n### D\n\n### E\n`,
    ],
    [
      "a second top heading moves down with those under it",
      `${head("links: []\n")}\n# A\n\n## B\n`,
      `${head("links: []\n")}\n## A\n\n### B\n`,
    ],
    [
      "empty lines above the frontmatter go",
      `\n \n${head("links: [safety-help]\n")}\n[S](https://help.example.com/safety)\n`,
      `${head("links: [safety-help]\n")}\n[S](https://help.example.com/safety)\n`,
    ],
  ];
  test.each(cases)("%s", async (_, text, expected) => {
    expect(await fixAll(text)).toBe(expected);
  });

  test.each(cases)("%s, with Windows' line ends", async (_, text, expected) => {
    const crlf = (lines: string) => lines.replaceAll("\n", "\r\n");
    expect(await fixAll(crlf(text))).toBe(crlf(expected));
  });
});

describe("what is left to a person", () => {
  const texts: Readonly<Record<string, string>> = {
    "a claim that could be either of two": head("claims: [one-us, ne-use]\n"),
    "a top heading that repeats the title": `${head("links: []\n")}\n# Backup codes\n`,
    "a heading underlined": `${head("links: []\n")}\nBackup\n======\n`,
    "a page's name in a picture's description": `${head("links: [backup-code-help]\n")}\n![The backup-code help page](x.png)\n`,
    "a page's name in a tag": `${head("links: [backup-code-help]\n")}\nSee <b title="backup-code help page">this</b>.\n`,
    "a page's name behind an exclamation mark": `${head("links: [backup-code-help]\n")}\nNow!backup-code help page\n`,
    "a page whose address is not official": `${head("links: [old-help]\n")}\nSee The old help pages.\n`,
    "a sentence that is missing": `${head("claims: [one-use]\n")}\nCodes are short.\n`,
    "a name with another number": head("links: [safety-help-2]\n"),
  };
  test.each(Object.entries(texts))("%s", async (name, text) => {
    const { fixes } = await fixOnce(text);
    if (!name.startsWith("a claim that could"))
      expect(fixes.map(({ finding }) => finding.fix?.says)).toEqual([]);
  });
});

test("on every bad example of the rule pages, fixing ends, and leaves nothing it did not find", async () => {
  const pages = new URL("../../docs/rules/", import.meta.url);
  for (const page of readdirSync(pages).filter((n) => n !== "README.md")) {
    const { bad } = await readRulePage(
      readFileSync(new URL(page, pages), "utf8"),
    );
    for (const { text, changed } of bad) {
      const before = await lintText(text, changed);
      const fixed = await fixAll(text, changed);
      const after = await lintText(fixed, changed);
      expect(after.length, page).toBeLessThanOrEqual(before.length);
      if (fixed === text) expect(after).toEqual(before);
    }
  }
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "a",
    "é",
    "漢",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\uD800",
    "😀",
    " ",
    "\uFEFF",
    "#",
  );
  const text = fc
    .array(piece, { maxLength: 60 })
    .map((parts) => parts.join(""));
  const edited = text.chain((whole) =>
    fc.record({
      whole: fc.constant(whole),
      spans: fc.array(
        fc.tuple(fc.nat(whole.length), fc.nat(whole.length), piece),
        { maxLength: 6 },
      ),
    }),
  );
  const toFinding = (
    whole: string,
    [a, b, put]: readonly [number, number, string],
  ): Finding => ({
    rule: "r",
    severity: "error",
    file,
    title: "t",
    fix: {
      edits: [
        {
          place: indexLines(whole).placeOf(Math.min(a, b), Math.max(a, b)),
          text: put,
        },
      ],
      says: "s",
    },
  });

  test("keeps every character that no fix names", () => {
    fc.assert(
      fc.property(edited, ({ whole, spans }) => {
        const findings = spans.map((span) => toFinding(whole, span));
        const { text: fixed, fixes } = applyFixes(whole, findings);
        const made = findings
          .map((finding, index) => ({ finding, span: spans[index] }))
          .filter(({ finding }) => fixes.some((fix) => fix.finding === finding))
          .flatMap(({ span }) => (span === undefined ? [] : [span]))
          .map(([a, b, put]) => [Math.min(a, b), Math.max(a, b), put] as const)
          .toSorted(([a], [b]) => b - a);
        const expected = made.reduce(
          (kept, [start, end, put]) =>
            kept.slice(0, start) + put + kept.slice(end),
          whole,
        );
        expect(fixed).toBe(expected);
        expect(findings.length === 0 || fixes.length > 0).toBe(true);
      }),
    );
  });
});
