// Test suites as XML 1.0.
import { cleanText } from "../clean-text.ts";

export type Outcome = "passed" | "failure" | "error" | "skipped";

export interface TestCase {
  readonly name: string;
  readonly outcome: Outcome;
  /** The status behind the outcome. */
  readonly type: string;
  readonly message: string;
  /** Paragraphs; not shown of a test that passed. */
  readonly text: readonly string[];
}

export interface TestSuite {
  /** The file it is about. */
  readonly name: string;
  readonly cases: readonly TestCase[];
}

/** A document of suites with their counts. Ends with a line end. */
export function writeSuites(suites: readonly TestSuite[]): string {
  const all = suites.flatMap(({ cases }) => cases);
  const head = writeAttributes({ name: "presscheck", ...countFailing(all) });
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites ${head}>`,
    ...suites.flatMap(writeSuite),
    "</testsuites>",
    "",
  ].join("\n");
}

function writeSuite({ name, cases }: TestSuite): string[] {
  const head = writeAttributes({
    name,
    ...countFailing(cases),
    skipped: count(cases, "skipped"),
  });
  return [
    `  <testsuite ${head}>`,
    ...cases.map((one) => writeCase(one, name)),
    "  </testsuite>",
  ];
}

function writeCase(
  { name, outcome, type, message, text }: TestCase,
  classname: string,
): string {
  const head = `    <testcase ${writeAttributes({ classname, name })}`;
  if (outcome === "passed") return `${head}/>`;
  const body = text.filter((paragraph) => paragraph !== "").join("\n\n");
  const attributes = writeAttributes({ type, message });
  return `${head}><${outcome} ${attributes}>${escapeXml(body)}</${outcome}></testcase>`;
}

function countFailing(cases: readonly TestCase[]) {
  return {
    tests: cases.length,
    failures: count(cases, "failure"),
    errors: count(cases, "error"),
  };
}

function count(cases: readonly TestCase[], outcome: Outcome): number {
  return cases.filter((one) => one.outcome === outcome).length;
}

function writeAttributes(
  values: Readonly<Record<string, string | number>>,
): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeAttribute(String(value))}"`)
    .join(" ");
}

// A parser turns a bare line end in an attribute into a space.
function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

// A character that XML 1.0 cannot hold, not even escaped, makes the whole document
// unreadable: controls, lone surrogates, U+FFFE and U+FFFF.
function escapeXml(text: string): string {
  return cleanText(text)
    .replace(/[\uFFFE\uFFFF]/g, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
