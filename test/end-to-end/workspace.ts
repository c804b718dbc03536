// An editor's repository in a temporary folder, and the compiled command run in it.
import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Run } from "../../src/model/run.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Outcome {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Workspace {
  readonly path: string;
  readonly run: (
    args: readonly string[],
    options?: RunOptions,
  ) => Promise<Outcome>;
  readonly read: (file: string) => string;
  readonly write: (file: string, content: string | Uint8Array) => void;
  /** Replaces a text that must be there. */
  readonly edit: (file: string, from: string | RegExp, to: string) => void;
  /** The newest run. */
  readonly latest: () => Run;
  readonly latestReport: () => string;
  readonly remove: () => void;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Told every piece of stderr as it comes. */
  readonly onError?: (text: string) => void;
}

export const guide = "articles/instagram-backup-codes-not-working.md";
export const shortGuide = "articles/github-recovery-codes.md";

/**
 * The shipped articles and registries; with the runs of `from`, so that its looks are reused.
 * @param shipped what is taken over of this repository
 */
export function openWorkspace(
  from?: Workspace,
  shipped = ["articles", "checkpoints", "presscheck.yaml"],
): Workspace {
  const path = mkdtempSync(join(tmpdir(), "presscheck-"));
  for (const name of shipped) {
    cpSync(join(root, name), join(path, name), { recursive: true });
  }
  if (from !== undefined)
    cpSync(join(from.path, "reports"), join(path, "reports"), {
      recursive: true,
    });
  const read = (file: string) => readFileSync(join(path, file), "utf8");
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  };
  const newest = () => {
    const runs = readdirSync(join(path, "reports")).sort();
    return join(path, "reports", runs.at(-1) ?? "");
  };
  return {
    path,
    run: (args, options) => runCommand(path, args, options),
    read,
    write,
    edit: (file, from, to) => {
      const before = read(file);
      const after = before.replace(from, to);
      if (after === before)
        throw new Error(`nothing to replace in ${file}: ${String(from)}`);
      write(file, after);
    },
    latest: () => loadRun(newest()),
    latestReport: () => join(newest(), "report.html"),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

function loadRun(folder: string): Run {
  const parts = readdirSync(folder).filter(
    (name) => name.endsWith(".json") && name !== "report.json",
  );
  return Object.fromEntries(
    parts.map((name) => [
      name.slice(0, -5),
      JSON.parse(readFileSync(join(folder, name), "utf8")),
    ]),
  ) as unknown as Run;
}

export function runCommand(
  cwd: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Outcome> {
  const script = process.env["PRESSCHECK_TESTED"];
  if (script === undefined) throw new Error("test/build-once.ts did not run");
  const env = { ...process.env, NO_COLOR: "1", ...options.env };
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => {
    err += data.toString();
    options.onError?.(err);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => resolve({ exit, out, err }));
  });
}

/** Output on one line, however it was wrapped. */
export function unwrap(text: string): string {
  return text.replace(/\s+/g, " ");
}
