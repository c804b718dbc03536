// Writes every state of the report as pages, for people and for browser tests.
// PRESSCHECK_GALLERY names the folder; without it they go to a temporary one.
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderHtml } from "../../src/report/html/render-html.tsx";
import { plainPaint } from "../../src/report/paint.ts";
import { renderFindings } from "../../src/report/pretty/render-findings.ts";
import { renderRun } from "../../src/report/pretty/render-run.ts";
import { renderJson } from "../../src/report/render-json.ts";
import { makeDecidableRun, readDecidePage } from "./decidable-run.ts";
import { poisonRun } from "./poison-run.ts";
import { emptyRun, makeRichRun, readyRun } from "./run-fixture.ts";

test("every state renders", async () => {
  const folder =
    process.env["PRESSCHECK_GALLERY"] ??
    (await mkdtemp(join(tmpdir(), "presscheck-gallery-")));
  await mkdir(folder, { recursive: true });
  const rich = await makeRichRun();
  const states = {
    rich,
    hostile: poisonRun(rich),
    empty: { run: emptyRun, bytesBySha: new Map() },
    ready: { run: readyRun, bytesBySha: new Map() },
    decide: await makeDecidableRun(),
  };
  const decidePage = await readDecidePage();
  for (const [name, { run, bytesBySha }] of Object.entries(states)) {
    const page = await renderHtml(run, bytesBySha, decidePage);
    expect(page).toContain("</html>");
    await writeFile(join(folder, `${name}.html`), page);
    await writeFile(join(folder, `${name}.json`), renderJson(run));
    for (const width of [80, 120]) {
      const text =
        renderFindings(run.findings, plainPaint, width) +
        "\n" +
        renderRun(run, {
          paint: plainPaint,
          reportFile: "reports/latest/report.html",
          width,
        });
      await writeFile(join(folder, `${name}-${width}.txt`), text);
    }
  }
});
