import { join } from "node:path";
import { rewriteText } from "../../adapters/rewrite-text.ts";
import { loadMarkdownParser } from "../../parse/parse-markdown.ts";
import { readRepository } from "../../parse/read-repository.ts";
import { lint as lintRepository } from "../../pipeline.ts";
import { renderFixes } from "../../report/pretty/render-fixes.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { findArticles } from "../find-articles.ts";
import { findFixes, type Rewrite } from "../find-fixes.ts";
import type { Workspace } from "../load-settings.ts";
import { openWorkspace } from "../load-settings.ts";
import { Trouble } from "../trouble.ts";
import { showFindings } from "../show-findings.ts";
import type { CheckOptions } from "./request.ts";

/** dry: shows what would be written, and writes nothing. */
export type FixMode = "write" | "dry";

/**
 * Makes every fix that lint offers, and reports what was fixed and what is left.
 * @throws Trouble when a file changed on disk after it was read; it stays as it is
 */
export async function fix(
  console: Console,
  articles: readonly string[],
  options: Pick<CheckOptions, "target" | "format">,
  mode: FixMode,
): Promise<ExitCode> {
  const workspace = await openWorkspace(console.cwd);
  const { files, settings } = workspace;
  const named = await findArticles(workspace, console.cwd, articles);
  const parser = await loadMarkdownParser();
  const target = options.target ?? settings.target;
  let notUnderCheck: readonly string[] = [];
  const found = await findFixes(files, async (view) => {
    const read = [view, settings, target, named, parser, "text"] as const;
    const repository = await readRepository(...read);
    notUnderCheck = repository.notUnderCheck;
    return lintRepository(repository, console.now()).findings;
  });
  if (mode === "write") await writeAll(workspace, found.rewrites);
  const { paint, columns } = console;
  const report = renderFixes(found.fixes, mode, paint, columns);
  // Machine formats stand alone on standard output.
  if (options.format === "pretty") console.out(report);
  else console.err(report);
  showFindings(
    console,
    { groups: [found.after], notUnderCheck },
    options.format,
  );
  const left = mode === "write" ? found.after : found.before;
  return left.some(({ severity }) => severity === "error") ? 1 : 0;
}

async function writeAll(
  { root }: Workspace,
  rewrites: readonly Rewrite[],
): Promise<void> {
  const changed: string[] = [];
  for (const { file, before, after } of rewrites) {
    const outcome = await rewriteText(root, join(root, file), before, after);
    if (outcome === "changed") changed.push(file);
  }
  if (changed.length === 0) return;
  throw new Trouble(
    `${changed.join(", ")} changed on disk meanwhile, so nothing was written there.`,
    "Save it in your editor and run the command again.",
  );
}
