// The elements and attributes asserted are those of Jenkins' schema (junit-10.xsd), by hand.
import { describe, expect, test } from "vitest";
import { renderJunit } from "../../../src/report/formats/render-junit.ts";
import { poisonRun, steering } from "../poison-run.ts";
import { emptyRun, makeRichRun, readyRun } from "../run-fixture.ts";
import { readXml, type Element } from "./read-xml.ts";
import { guide, nothing, smallRun, spanned } from "./small-run.ts";

test("an article is a suite: its gate, screens, claims, links and findings are tests", () => {
  expect(renderJunit({ ...smallRun, gates: smallRun.gates.slice(0, 1) })).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="presscheck" tests="8" failures="4" errors="1">
  <testsuite name="articles/guide.md" tests="8" failures="4" errors="1" skipped="2">
    <testcase classname="articles/guide.md" name="Gate: A guide"><failure type="hold" message="hold (practice)">Nothing says “once”
Add it.

it has changed
look again

“A statement that is drifted.”: it was edited</failure></testcase>
    <testcase classname="articles/guide.md" name="Screen: The log-in page, for “Start”, on Web"/>
    <testcase classname="articles/guide.md" name="Screen: The log-in page, for “Start”, on iPhone browser"><failure type="changed" message="changed">it has changed
look again</failure></testcase>
    <testcase classname="articles/guide.md" name="Screen: The log-in page, for “Start”, on Android browser"><error type="could-not-look" message="could not look">could not look: the browser crashed
try again when it answers: presscheck capture</error></testcase>
    <testcase classname="articles/guide.md" name="Claim: A statement that is drifted. (claim-drifted)"><failure type="drifted" message="wording changed">it was edited

Now: New words
Approved: Old words</failure></testcase>
    <testcase classname="articles/guide.md" name="Link: Help (help)"><skipped type="moved" message="has moved to another address">https://help.example/?a=1&amp;b=2
it has moved</skipped></testcase>
    <testcase classname="articles/guide.md" name="editors-note: A note: 100 %, for the editor (line 9)"><skipped type="warning" message="A note: 100 %, for the editor">A note: 100 %, for the editor</skipped></testcase>
    <testcase classname="articles/guide.md" name="claim-not-anchored: Nothing says “once”. (line 12)"><failure type="error" message="Nothing says “once”.">Nothing says “once”.
Paste this: Once. &lt;!-- claim: once --&gt;</failure></testcase>
  </testsuite>
</testsuites>
`,
  );
});

test("of a draft nothing fails, and only what was verified passes", () => {
  const xml = renderJunit({ ...smallRun, findings: [] });
  const draft = readXml(xml).children[1];
  expect(draft?.attributes).toMatchObject({
    name: "articles/draft.md",
    tests: "3",
    failures: "0",
    errors: "0",
    skipped: "2",
  });
});

test("findings alone, as lint has them, are a suite for each file", () => {
  const other = { ...spanned, file: "checkpoints/x.yaml" };
  const suites = readXml(
    renderJunit({ ...nothing, findings: [spanned, other, spanned] }),
  ).children;
  expect(
    suites.map(({ attributes, children }) => [
      attributes["name"],
      children.length,
    ]),
  ).toEqual([
    [guide, 2],
    ["checkpoints/x.yaml", 1],
  ]);
});

test("a run of nothing has no suite, so nothing in it has passed", () => {
  expect(readXml(renderJunit(emptyRun)).children).toEqual([]);
});

describe("of the run that holds every status", () => {
  test("counts agree with what is listed, in every suite and over all", async () => {
    const { run } = await makeRichRun();
    const root = readXml(renderJunit(run));
    const elsewhere = run.findings.filter(
      ({ file }) => !run.gates.some((gate) => gate.file === file),
    );
    const parts = run.gates.map(
      ({ checkpoints, claims, links }) =>
        1 + checkpoints.length + claims.length + links.length,
    );
    const total = parts.reduce((sum, part) => sum + part, run.findings.length);
    expect(root.attributes["tests"]).toBe(String(total));
    expect(root.children).toHaveLength(
      run.gates.length + new Set(elsewhere.map(({ file }) => file)).size,
    );
    const sums = { tests: 0, failures: 0, errors: 0 };
    for (const suite of root.children) {
      const outcome = (name: string) =>
        suite.children.filter(({ children }) => children[0]?.name === name)
          .length;
      expect(suite.attributes).toEqual({
        name: suite.attributes["name"],
        tests: String(suite.children.length),
        failures: String(outcome("failure")),
        errors: String(outcome("error")),
        skipped: String(outcome("skipped")),
      });
      sums.tests += suite.children.length;
      sums.failures += outcome("failure");
      sums.errors += outcome("error");
    }
    expect(root.attributes).toEqual({
      name: "presscheck",
      tests: String(sums.tests),
      failures: String(sums.failures),
      errors: String(sums.errors),
    });
  });

  test("what has passed was verified, stated, good or ready, and nothing else", async () => {
    const { run } = await makeRichRun();
    const good = run.gates.flatMap(({ status, checkpoints, claims, links }) => [
      ...(status === "ready" ? ["ready"] : []),
      ...checkpoints.filter((one) => one.status === "verified"),
      ...claims.filter((one) => one.status === "stated"),
      ...links.filter((one) => one.status === "good" || one.status === "alive"),
    ]);
    const passed = testsOf(readXml(renderJunit(run))).filter(
      ({ children }) => children.length === 0,
    );
    expect(passed).toHaveLength(good.length);
  });

  test("what failed says why", async () => {
    const { run } = await makeRichRun();
    const outcomes = testsOf(readXml(renderJunit(run))).flatMap(
      ({ children }) => children,
    );
    for (const { name, attributes, text } of outcomes) {
      expect(attributes["type"]).not.toBe("");
      expect(attributes["message"]).not.toBe("");
      if (name !== "skipped") expect(text).not.toBe("");
    }
  });

  test("a gate that holds is a failure, whatever else there is", async () => {
    const { run } = await makeRichRun();
    const gates = run.gates.map((gate) => ({
      ...gate,
      checkpoints: [],
      claims: [],
      links: [],
    }));
    const suites = readXml(renderJunit({ ...run, gates, findings: [] }));
    expect(
      suites.children.map(({ attributes }) => attributes["failures"]),
    ).toEqual(run.gates.map(({ status }) => (status === "hold" ? "1" : "0")));
  });
});

test("a ready article fails nowhere", () => {
  const root = readXml(renderJunit(readyRun));
  expect(root.attributes).toMatchObject({ failures: "0", errors: "0" });
});

describe("hostile text", () => {
  const illegal = "\u0000\u0008\u000B\u001F\uDFFF\uD800\uFFFE\uFFFF";
  const title = `${illegal}]]></failure>&amp;<b a='"'>\t\u{1F512}\nend`;

  test("comes back as it was, but for characters that XML cannot hold", () => {
    const root = readXml(
      renderJunit({
        ...nothing,
        findings: [{ ...spanned, severity: "error", file: title, title }],
      }),
    );
    const kept = `${"\uFFFD".repeat(8)}]]></failure>&amp;<b a='"'>\t\u{1F512}\nend`;
    const failure = root.children[0]?.children[0]?.children[0];
    expect(root.children[0]?.attributes["name"]).toBe(kept);
    expect(failure?.attributes["message"]).toBe(kept);
    expect(failure?.text).toBe(kept);
  });

  test("in every field leaves the document well-formed and steers no terminal", async () => {
    const rich = await makeRichRun();
    const xml = renderJunit(poisonRun(rich).run);
    expect(xml).not.toMatch(steering);
    expect(testsOf(readXml(xml))).toHaveLength(
      testsOf(readXml(renderJunit(rich.run))).length,
    );
  });
});

function testsOf(root: Element): Element[] {
  return root.children.flatMap(({ children }) => children);
}
