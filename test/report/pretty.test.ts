import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { placeAt } from "../../src/model/place.ts";
import { checkpointStatusTitles } from "../../src/model/verdict.ts";
import { plainPaint, type Paint } from "../../src/report/paint.ts";
import { renderFindings } from "../../src/report/pretty/render-findings.ts";
import { renderRun } from "../../src/report/pretty/render-run.ts";
import {
  clipText,
  measureText,
  wrapText,
} from "../../src/report/pretty/wrap-text.ts";
import { sampleFindings } from "./fixture-findings.ts";
import { poisonRun, steering } from "./poison-run.ts";
import { emptyRun, makeRichRun, readyRun } from "./run-fixture.ts";

const colour =
  (code: number) =>
  (text: string): string =>
    `\u001B[${code}m${text}\u001B[0m`;
const colours: Paint = {
  bold: colour(1),
  dim: colour(2),
  red: colour(31),
  green: colour(32),
  yellow: colour(33),
  blue: colour(34),
  magenta: colour(35),
  cyan: colour(36),
};
const strip = (text: string): string => text.replace(/\p{Cc}\[\d+m/gu, "");
const options = {
  paint: plainPaint,
  reportFile: "reports/x/report.html",
  width: 80,
};

test("a finding about something missing", () => {
  const missing = sampleFindings.filter(({ rule }) => rule === "claim-missing");
  expect(renderFindings(missing, plainPaint)).toMatchInlineSnapshot(`
    "articles/instagram-backup-codes.md

      Must fix   The article never says that a backup code works only once
                 articles/instagram-backup-codes.md:43:1

        41 │ ## Why Instagram backup codes stop working
        42 │
           │ ← add it here
        43 │ Backup codes can fail because they were already used, typed incorrectl…
        44 │
        45 │ - **The code was already used.** Keep the list and mark used ones.

      Why        A reader who tries the same code again locks the account for a day.
      Source     How you can use a backup code on Instagram
                 https://help.instagram.com/1006568999411025
      Close, but line 45: “A used backup code may fail even if it was valid before.”
                 does not count: “may” leaves open that it works again
      Do         Add the sentence, or mark the sentence that says so.
      Paste this:

        Each backup code works only once. <!-- claim: one-use -->

      Run        presscheck explain claim-missing
      Waive      npx presscheck waive articles/instagram-backup-codes.md --rule claim-missing --subject one-use --until DATE --reason "…"
                                                                       claim-missing

    1 thing to fix
    "
  `);
});

test("a finding about something that stands there", () => {
  const wrong = sampleFindings.filter(({ rule }) =>
    rule.startsWith("official"),
  );
  expect(renderFindings(wrong, plainPaint)).toMatchInlineSnapshot(`
    "articles/instagram-backup-codes.md

      Must fix   The control “Try another way” is named, but no checkpoint of this
                 section shows it
                 articles/instagram-backup-codes.md:43:205

        42 │
        43 │ …was valid before, so tap **Try another way** and follow what Instagra…
           │                           ^^^^^^^^^^^^^^^^^^^
        44 │

      Why        Nobody has looked whether readers find it.
      Run        presscheck capture instagram/other-ways
      Waive      npx presscheck waive articles/instagram-backup-codes.md --rule official-page-named-without-link --until DATE --reason "…"
                                                    official-page-named-without-link

    1 thing to fix
    "
  `);
});

test("no finding is said in words", () => {
  expect(renderFindings([], plainPaint)).toBe("Nothing to fix or to check.\n");
});

const missingAt = (column: number): Finding => ({
  rule: "r",
  severity: "error",
  file: "a.md",
  title: "t",
  paste: "x: 1",
  place: placeAt(2, column),
  excerpt: { firstLine: 1, lines: ["one", "  two", "three"] },
});
const linesOf = (column: number) =>
  renderFindings([missingAt(column)], plainPaint)
    .split("\n")
    .filter((line) => line.includes("│"))
    .map((line) => line.trim());

describe("where something is missing", () => {
  test("at the start of a line: before it", () => {
    expect(linesOf(1)).toEqual([
      "1 │ one",
      "│   ← add it here",
      "2 │   two",
      "3 │ three",
    ]);
  });
  test("after words: after that line", () => {
    expect(linesOf(6)).toEqual([
      "1 │ one",
      "2 │   two",
      "│   ← add it here",
      "3 │ three",
    ]);
  });
});

test.each([80, 120])(
  "no line of a run is wider than %i columns",
  async (width) => {
    const { run } = await makeRichRun();
    const text =
      renderFindings(run.findings, plainPaint, width) +
      renderRun(run, { ...options, width });
    expect(
      text
        .split("\n")
        // A command is never broken, so that it can be copied.
        .filter((line) => !/^  (?:Run|Fix|Waive) /.test(line))
        .filter((line) => measureText(line) > width),
    ).toEqual([]);
    expect(text.split("\n").filter((line) => /\s$/.test(line))).toEqual([]);
  },
);

test("colours change no visible character", async () => {
  const { run } = await makeRichRun();
  expect(strip(renderRun(run, { ...options, paint: colours }))).toBe(
    renderRun(run, options),
  );
  expect(strip(renderFindings(run.findings, colours))).toBe(
    renderFindings(run.findings, plainPaint),
  );
});

test("a run says every status, every obstacle, what to do, and where the report is", async () => {
  const { run } = await makeRichRun();
  const text = renderRun(run, { ...options, width: 240 });
  for (const title of Object.values(checkpointStatusTitles))
    expect(text).toContain(title);
  for (const { todo } of run.gates.flatMap(({ reasons }) => reasons)) {
    expect(text.toLowerCase()).toContain(todo.toLowerCase());
  }
  expect(text).toContain("hold (practice)  Instagram backup codes not working");
  expect(text).toContain("can never make an article publishable live");
  expect(text).toContain("articles/instagram-locked-out.md:19");
  expect(text).toContain("2 Markdown files not under press check");
  expect(text.trimEnd().split("\n").at(-1)).toBe(
    "Report: reports/x/report.html",
  );
});

test("nothing under press check is not ready", () => {
  expect(renderRun(emptyRun, options)).toContain("Nothing decided");
  expect(renderRun(readyRun, options)).toContain("Ready: 1 article\n");
});

test("hostile text steers no terminal", async () => {
  const { run } = poisonRun(await makeRichRun());
  const text =
    renderFindings(run.findings, plainPaint) + renderRun(run, options);
  expect(text).not.toMatch(steering);
});

test("columns count wide characters and emoji twice, marks not at all", () => {
  expect(measureText("abc")).toBe(3);
  expect(measureText("漢字")).toBe(4);
  expect(measureText("👍🏽")).toBe(2);
  expect(measureText("é")).toBe(1);
  expect(clipText("漢字漢字", 5)).toBe("漢字…");
  expect(wrapText("one  two\nthree", 7)).toEqual(["one two", "three"]);
});

test("a line of ten megabytes costs no time", () => {
  const line = "x漢".repeat(5_000_000);
  const finding: Finding = {
    rule: "r",
    severity: "error",
    file: "a.md",
    title: "t",
    place: {
      start: { line: 2, column: 9_000_000 },
      end: { line: 2, column: 9_000_004 },
    },
    excerpt: { firstLine: 1, lines: [line, line] },
  };
  const text = renderFindings([finding], plainPaint);
  expect(text.length).toBeLessThan(2000);
  expect(text).toContain("^^");
});

test("a source says when it was last seen, and a fix what it does; a file's name stays on its line", () => {
  const finding: Finding = {
    rule: "missing-official-link",
    severity: "error",
    file: "a\nb c.md",
    title: "“Help” names a page, and there is no link.",
    source: {
      title: "Help",
      url: "https://help.example/1",
      seen: "2026-08-03T14:05:00Z",
    },
    fix: { edits: [], says: "Makes “Help” the link." },
  };
  expect(
    renderFindings(
      [finding, { ...finding, file: "b c.md", subject: "help" }],
      plainPaint,
    ),
  ).toMatchInlineSnapshot(`
    "a�b c.md

      Must fix   “Help” names a page, and there is no link.
                 a�b c.md

      Source     Help (last seen 3 Aug 2026)
                 https://help.example/1
                                                               missing-official-link

    b c.md

      Must fix   “Help” names a page, and there is no link.
                 b c.md

      Source     Help (last seen 3 Aug 2026)
                 https://help.example/1
      Fix        npx presscheck lint --fix "b c.md"
                 Makes “Help” the link.
      Waive      npx presscheck waive "b c.md" --rule missing-official-link --subject help --until DATE --reason "…"
                                                               missing-official-link

    2 things to fix
    "
  `);
});
