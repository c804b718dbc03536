// The formats against the schemas that the tools reading them publish; where each
// comes from: test/fixtures/schemas/README.md.
import { readFileSync } from "node:fs";
import { getSchema } from "@umbrelladocs/rdformat-validator";
import { Ajv } from "ajv";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { afterAll, describe, expect, test } from "vitest";
import type { Finding } from "../../../src/model/finding.ts";
import type { Checked } from "../../../src/report/formats/checked.ts";
import { renderJunit } from "../../../src/report/formats/render-junit.ts";
import { renderRdjson } from "../../../src/report/formats/render-rdjson.ts";
import { renderSarif } from "../../../src/report/formats/render-sarif.ts";
import { poisonRun } from "../poison-run.ts";
import { emptyRun, makeRichRun, readyRun } from "../run-fixture.ts";
import { guide, missing, nothing, smallRun, spanned } from "./small-run.ts";

const folder = new URL("../../fixtures/schemas/", import.meta.url);

const sarifAjv = new AjvDraft04.default({
  allErrors: true,
  strict: false,
  // One of the schema's patterns is not one under Unicode's rules.
  unicodeRegExp: false,
});
addFormats.default(sarifAjv);
const isSarif = sarifAjv.compile(
  JSON.parse(readFileSync(new URL("sarif-2.1.0.json", folder), "utf8")),
);

const isRdjson = new Ajv({ allErrors: true, strict: false }).compile(
  getSchema("rdformat") ?? false,
);

const xsd = XmlDocument.fromBuffer(
  readFileSync(new URL("jenkins-junit.xsd", folder)),
);
const junit = XsdValidator.fromDoc(xsd);
afterAll(() => {
  junit.dispose();
  xsd.dispose();
});

const fixable: Finding = {
  ...spanned,
  fix: {
    edits:
      spanned.place === undefined
        ? []
        : [{ place: spanned.place, text: "DONE" }],
    says: "Writes “DONE” for “TODO”.",
  },
};

/** What the schemas have against a run; nothing when it is right. */
function findComplaints(checked: Checked): unknown[] {
  isSarif(JSON.parse(renderSarif(checked)));
  isRdjson(JSON.parse(renderRdjson(checked)));
  return [
    ...(isSarif.errors ?? []),
    ...(isRdjson.errors ?? []),
    ...complainOfXml(renderJunit(checked)),
  ];
}

function complainOfXml(xml: string): string[] {
  try {
    const document = XmlDocument.fromString(xml);
    try {
      junit.validate(document);
      return [];
    } finally {
      document.dispose();
    }
  } catch (error) {
    return [String(error)];
  }
}

describe("the schemas hold", () => {
  const runs: Readonly<Record<string, () => Promise<Checked>>> = {
    "a small run": async () => smallRun,
    fixes: async () => ({ ...nothing, findings: [fixable] }),
    "more results than are shown": async () => ({
      ...nothing,
      findings: [
        ...Array.from({ length: 5001 }, () => spanned),
        { ...missing, excerpt: { firstLine: 12, lines: ["x"] } },
      ],
    }),
    "a run without problems": async () => nothing,
    "an empty run": async () => emptyRun,
    "a run that is ready": async () => readyRun,
    "a run with every state": async () => (await makeRichRun()).run,
    "a run with hostile text everywhere": async () =>
      poisonRun(await makeRichRun()).run,
  };
  test.each(Object.entries(runs))("%s", async (_, make) => {
    expect(findComplaints(await make())).toEqual([]);
  });

  const nasty = [
    "]]>",
    "<![CDATA[",
    "--><!--",
    "&#0;",
    "\u0000\u0008\u001B[2J\u007F\u0085",
    "\uD800 alone, \uDFFF too",
    "\uFFFE\uFFFF",
    "\u202Egnp.exe",
    "a\r\nb\rc\nd\te",
    "long ".repeat(50_000),
    "\"'<>&%25%0A",
    "[click](https://evil.example)",
    "  ",
  ];
  const files = [
    "articles/a b.md",
    "articles/100%.md",
    "articles/a:b.md",
    "articles/a\nb.md",
    "articles/#1?.md",
    "articles/ä漢\uD800.md",
  ];
  test.each(nasty)("text such as %j", (text) => {
    const findings = [spanned, missing].map((finding) => ({
      ...finding,
      title: `A${text}`,
      why: text,
      paste: text,
      subject: text,
      excerpt: { firstLine: finding.place?.start.line ?? 1, lines: [text] },
    }));
    expect(findComplaints({ ...smallRun, findings })).toEqual([]);
  });
  test.each(files)("a file named %j", (file) => {
    const findings = [{ ...spanned, file }, missing];
    expect(findComplaints({ ...smallRun, findings })).toEqual([]);
  });

  test("any text at any place", () => {
    const text = fc.string({ unit: "binary", minLength: 1 });
    const finding = fc
      .record({
        title: text,
        why: text,
        paste: text,
        file: text.map((name) => `${guide}${name}`),
        line: fc.integer({ min: 1, max: 1e6 }),
        column: fc.integer({ min: 1, max: 1e6 }),
      })
      .map(({ line, column, ...texts }): Finding => ({
        ...missing,
        ...texts,
        place: { start: { line, column }, end: { line, column: column + 1 } },
      }));
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 4 }), (findings) => {
        expect(findComplaints({ ...smallRun, findings })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test("of too many results the worst are kept, and the run says how many were left out", () => {
  const findings = [...Array.from({ length: 5001 }, () => spanned), missing];
  const [run] = JSON.parse(renderSarif({ ...nothing, findings })).runs;
  expect(run.results).toHaveLength(5000);
  expect(run.results[0].ruleId).toBe(missing.rule);
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe(
    "2 more results were left out, none worse than those shown. Run presscheck lint to see all.",
  );
});

test("a fix is one in SARIF, by characters, and a suggestion of rdjson, by bytes", () => {
  const checked = { ...nothing, findings: [fixable] };
  const [result] = JSON.parse(renderSarif(checked)).runs[0].results;
  expect(result.fixes[0].artifactChanges[0].replacements).toEqual([
    {
      deletedRegion: {
        startLine: 9,
        startColumn: 10,
        endLine: 9,
        endColumn: 14,
      },
      insertedContent: { text: "DONE" },
    },
  ]);
  expect(result.message.text).toContain(
    "Can be fixed by: npx presscheck lint --fix articles/guide.md",
  );
  const [diagnostic] = JSON.parse(renderRdjson(checked)).diagnostics;
  expect(diagnostic.suggestions).toEqual([
    {
      range: { start: { line: 9, column: 11 }, end: { line: 9, column: 15 } },
      text: "DONE",
    },
  ]);
});

test("the schemas refuse what is wrong", () => {
  const log = JSON.parse(renderSarif(smallRun));
  log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
  expect(isSarif(log)).toBe(false);
  const result = JSON.parse(renderRdjson(smallRun));
  result.diagnostics[0].severity = "MUST FIX";
  expect(isRdjson(result)).toBe(false);
  const xml = renderJunit(smallRun).replace(/ failures="\d+"/g, "");
  expect(complainOfXml(xml)).not.toEqual([]);
});
