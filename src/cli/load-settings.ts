import { openRepository } from "../adapters/repository-files.ts";
import type { Settings } from "../model/settings.ts";
import { settingsSchema } from "../model/settings.ts";
import { readRecord } from "../parse/read-record.ts";
import type { RepositoryFiles } from "../parse/repository-files.ts";
import { findRoot, settingsFile } from "./find-root.ts";
import { Trouble } from "./trouble.ts";

/** The editor's repository: where it is, how to read it, and its settings. */
export interface Workspace {
  /** Absolute path. */
  readonly root: string;
  readonly files: RepositoryFiles;
  readonly settings: Settings;
}

/** @throws Trouble when there is no presscheck.yaml or it cannot be used */
export async function openWorkspace(cwd: string): Promise<Workspace> {
  const root = findRoot(cwd);
  const files = await openRepository(root);
  const read = await readRecord(files, settingsFile, settingsSchema);
  if (read.outcome === "read") return { root, files, settings: read.value };
  const [finding] = read.outcome === "wrong" ? read.findings : [];
  if (finding === undefined) throw new Trouble(`${settingsFile} is gone.`);
  const { line, column } = finding.place?.start ?? { line: 1, column: 1 };
  throw new Trouble(
    `${settingsFile}:${line}:${column}: ${finding.title}`,
    finding.todo,
  );
}
