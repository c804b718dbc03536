// The review page in one script, for the report, which is one file: rolldown joins the
// compiled modules of review-page/ (docs/decisions/0020-report-decides.md).
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const bundler = fileURLToPath(
  new URL("../node_modules/rolldown/bin/cli.mjs", import.meta.url),
);

/**
 * Writes report-page/decide.js beside the compiled modules.
 * @param {URL} build folder of the compiled sources, ending in "/"
 * @returns {string | undefined} what went wrong; undefined when nothing did
 */
export function bundlePage(build) {
  if (!existsSync(bundler)) return "rolldown is not installed\n";
  const entry = new URL("review-page/start-from-file.js", build);
  const file = new URL("report-page/decide.js", build);
  // In a function of its own: nothing of it is a name of the report's window.
  const options = ["--format", "iife", "--platform", "browser", "--minify"];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bundler, fileURLToPath(entry), ...options, "--file", fileURLToPath(file)],
    { encoding: "utf8" },
  );
  return status === 0 ? undefined : `${stdout}${stderr}`;
}
