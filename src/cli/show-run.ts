// A finished run: its report on disk, and what the terminal or another tool sees of it.
import { relative } from "node:path";
import type { RunFolder } from "../adapters/run-store.ts";
import type { Run } from "../model/run.ts";
import { renderHtml } from "../report/html/render-html.tsx";
import { sharedRenderers, type Format } from "../report/formats/formats.ts";
import { renderRun } from "../report/pretty/render-run.ts";
import { renderJson } from "../report/render-json.ts";
import type { Console, ExitCode } from "./console-port.ts";
import { readDecidePage } from "./read-page.ts";

const renderers: Readonly<
  Record<Format, (run: Run, view: Parameters<typeof renderRun>[1]) => string>
> = {
  ...sharedRenderers,
  pretty: renderRun,
  json: renderJson,
};

/** Writes report.html and report.json into the run and prints the run in the format asked for. */
export async function showRun(
  console: Console,
  run: Run,
  folder: RunFolder,
  format: Format,
): Promise<ExitCode> {
  const pictures = new Map<string, Uint8Array>();
  for (const { sha } of run.pictures) {
    const bytes = pictures.has(sha) ? undefined : await folder.readBlob(sha);
    if (bytes !== undefined) pictures.set(sha, bytes);
  }
  const path = await folder.saveReport(
    "report.html",
    await renderHtml(run, pictures, readDecidePage()),
  );
  await folder.saveReport("report.json", renderJson(run));
  const reportFile = relative(console.cwd, path) || path;
  const { paint, columns: width } = console;
  console.out(renderers[format](run, { paint, reportFile, width }));
  return decideExit(run);
}

/** 0 when every gated article is ready; drafts are not gated; nothing to check is never green. */
export function decideExit(run: Run): ExitCode {
  const gated = run.gates.filter(({ status }) => status !== "draft");
  const hasErrors = run.findings.some(({ severity }) => severity === "error");
  if (gated.length === 0) return hasErrors ? 1 : 2;
  return gated.every(({ status }) => status === "ready") && !hasErrors ? 0 : 1;
}
