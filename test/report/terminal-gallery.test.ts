// The card of every rule and of every state of a claim, as the terminal shows it.
// PRESSCHECK_GALLERY names the folder; without it the page goes to a temporary one.
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPaint } from "../../src/cli/open-console.ts";
import { addExcerpts } from "../../src/lint/add-excerpts.ts";
import { lintArticles } from "../../src/lint/lint-articles.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { ClaimStatus } from "../../src/model/verdict.ts";
import { renderFindings } from "../../src/report/pretty/render-findings.ts";
import { renderRun } from "../../src/report/pretty/render-run.ts";
import { toSentence } from "../../src/report/describe-verdict.ts";
import { readExample } from "../lint/example-registry.ts";
import { readRulePage } from "../lint/read-rule-page.ts";
import { factsOf, lintText } from "../lint/run-example.ts";
import { drawTerminals, type Picture } from "./draw-terminal.ts";
import { claimWords, makeClaim } from "./fixture-claims.ts";
import { readyGate } from "./fixture-gates.ts";
import { makeRichRun, readyRun } from "./run-fixture.ts";

const pages = new URL("../../docs/rules/", import.meta.url);
const article = "articles/example.md";
const paint = openPaint();
const widths = [80, 120];

test("every rule and every state of a claim has its picture", async () => {
  const rules = (await readdir(pages))
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => name.slice(0, -3));
  const pictures = [
    ...(await Promise.all(rules.map(drawRule))),
    ...Object.keys(claimWords).map((status) =>
      drawClaim(status as ClaimStatus),
    ),
    await drawWholeRun(),
  ];
  for (const { title, widths: texts } of pictures)
    for (const { text } of texts) expect(text, title).toContain("\u001B[");
  const page = drawTerminals(pictures);
  const folder =
    process.env["PRESSCHECK_GALLERY"] ??
    (await mkdtemp(join(tmpdir(), "presscheck-gallery-")));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "terminal.html"), page);
});

async function drawRule(id: string): Promise<Picture> {
  const findings = await findFirst(id);
  expect(findings.length, id).toBeGreaterThan(0);
  return {
    title: id,
    widths: widths.map((width) => ({
      width,
      text: renderFindings(findings, paint, width),
    })),
  };
}

/** What the first bad example of a rule's page gives. */
async function findFirst(id: string): Promise<Finding[]> {
  if (id === "rule-crashed") return crash();
  const page = await readRulePage(
    await readFile(new URL(`${id}.md`, pages), "utf8"),
  );
  const [example] = page.bad;
  if (example === undefined) return [];
  const found = await lintText(example.text, example.changed);
  const textByFile = new Map([
    [article, example.text],
    ...Object.entries(example.changed),
  ]);
  return addExcerpts(
    found.filter(({ rule }) => rule === id),
    textByFile,
  );
}

async function crash(): Promise<Finding[]> {
  const { articles, platformById } = await readExample({
    [article]: "---\ntitle: A\nplatform: example\n---\n",
  });
  const broken = {
    id: "heading-order",
    title: "Breaks down.",
    severity: "error" as const,
    check(): Iterable<never> {
      throw new Error("on purpose");
    },
  };
  return lintArticles(articles, factsOf(articles, platformById), [broken]);
}

function drawClaim(status: ClaimStatus): Picture {
  const claim = makeClaim([status, claimWords[status]]);
  const isStated = status === "stated";
  const run = {
    ...readyRun,
    gates: [
      {
        ...readyGate,
        target: "live" as const,
        status: isStated ? ("ready" as const) : ("hold" as const),
        claims: [claim],
        reasons: isStated
          ? []
          : [
              {
                subject: "claim" as const,
                text: `“${claim.statement}”: ${claim.because}`,
                todo: claim.todo,
              },
            ],
      },
    ],
  };
  const texts = widths.map((width) => ({
    width,
    text: renderRun(run, { paint, reportFile: "reports/x/report.html", width }),
  }));
  if (!isStated) expect(texts[1]?.text).toContain(toSentence(claim.todo));
  return { title: `claim: ${status}`, widths: texts };
}

async function drawWholeRun(): Promise<Picture> {
  const { run } = await makeRichRun();
  return {
    title: "a run with every state",
    widths: widths.map((width) => ({
      width,
      text: renderRun(run, {
        paint,
        reportFile: "reports/x/report.html",
        width,
      }),
    })),
  };
}
