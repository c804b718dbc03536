import { lint as lintRepository } from "../../pipeline.ts";
import { loadMarkdownParser } from "../../parse/parse-markdown.ts";
import { readRepository } from "../../parse/read-repository.ts";
import type { Checked } from "../../report/formats/checked.ts";
import { sharedRenderers, type Format } from "../../report/formats/formats.ts";
import { renderFindings } from "../../report/pretty/render-findings.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { findArticles } from "../find-articles.ts";
import { openWorkspace } from "../load-settings.ts";
import { readVersion } from "../read-version.ts";
import type { CheckOptions } from "./request.ts";

const renderers: Readonly<
  Record<Format, (checked: Checked, console: Console) => string>
> = {
  ...sharedRenderers,
  pretty: ({ findings }, { paint, columns }) =>
    renderFindings(findings, paint, columns),
  json: ({ findings }) => `${JSON.stringify({ findings }, null, 2)}\n`,
};

/** Parse and lint only: touches no network, starts no browser, writes nothing. */
export async function lint(
  console: Console,
  articles: readonly string[],
  options: Pick<CheckOptions, "target" | "format">,
): Promise<ExitCode> {
  const workspace = await openWorkspace(console.cwd);
  const { files, settings } = workspace;
  const found = await findArticles(workspace, console.cwd, articles);
  const target = options.target ?? settings.target;
  const repository = await readRepository(
    files,
    settings,
    target,
    found,
    await loadMarkdownParser(),
    "text",
  );
  const findings = lintRepository(repository, console.now());
  const checked = { facts: { tool: readVersion() }, findings, gates: [] };
  console.out(renderers[options.format](checked, console));
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
