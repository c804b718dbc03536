// The real remark-cli in an editor's repository, with presscheck where npm puts it.
import { spawn } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Finding, Severity } from "../../src/model/finding.ts";

export const packageRoot = fileURLToPath(new URL("../../", import.meta.url));
const remark = join(packageRoot, "node_modules/remark-cli/cli.js");

/** What remark's reporters are given of a message. */
export interface Message {
  readonly file: string;
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
  readonly place?: unknown;
  readonly fatal?: boolean;
  readonly ruleId?: string;
  readonly source?: string;
  readonly note?: string;
  readonly url?: string;
  readonly actual?: string;
  readonly expected?: readonly string[];
  /** What a reporter shows of an error that ended a plugin: its stack, or else its sentence. */
  readonly because?: string;
}

/** A reporter that leaves nothing out. */
const reporter = `export default (files) => JSON.stringify(files.flatMap((file) =>
  file.messages.map(({ reason, line, column, place, fatal, ruleId, source, note, url, actual, expected, cause }) =>
    ({ file: file.history[0], reason, line, column, place, fatal, ruleId, source, note, url, actual, expected, because: cause?.stack || cause?.message }))))`;

/** As npm does it for a folder: presscheck is a link to this checkout. */
export function linkCheckout(folder: string): void {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(packageRoot, join(folder, "node_modules/presscheck"), "junction");
}

export function writeConfig(folder: string, plugins: readonly unknown[]): void {
  writeFileSync(join(folder, ".remarkrc"), JSON.stringify({ plugins }));
}

export async function runRemark(
  cwd: string,
  args: readonly string[],
  input = "",
): Promise<{
  readonly exit: number | null;
  readonly out: string;
  readonly messages: readonly Message[];
}> {
  writeFileSync(join(cwd, "report-messages.mjs"), reporter);
  const report = ["--report", "./report-messages.mjs"];
  const child = spawn(process.execPath, [remark, ...report, ...args], { cwd });
  let out = "";
  let err = "";
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  child.stdin.end(input);
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (!err.startsWith("[")) throw new Error(`remark said: ${err}`);
  return { exit, out, messages: JSON.parse(err) as Message[] };
}

/** What remark and presscheck must agree on. */
export interface Row {
  readonly file: string;
  readonly rule: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly title: string;
  readonly severity: Severity;
}

export function listMessages(messages: readonly Message[]): Row[] {
  const rows = messages.map(
    ({ file, ruleId, line, column, reason, fatal }): Row => ({
      file,
      rule: ruleId,
      line,
      column,
      title: reason,
      severity: fatal === true ? "error" : fatal === false ? "warning" : "note",
    }),
  );
  return rows.toSorted(compareRows);
}

/** @param findings the answer of presscheck lint --format json */
export function listFindings(findings: readonly Finding[]): Row[] {
  const rows = findings.map(({ file, rule, place, title, severity }): Row => ({
    file,
    rule,
    line: place?.start.line,
    column: place?.start.column,
    title,
    severity,
  }));
  return rows.toSorted(compareRows);
}

function compareRows(a: Row, b: Row): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
