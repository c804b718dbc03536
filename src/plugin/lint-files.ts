// remark's files → the same lint as the command's → messages of the files.
import { dirname, relative, resolve, sep } from "node:path";
import type { Transformer } from "unified";
import { openWorkspace, type Workspace } from "../cli/load-settings.ts";
import { Trouble } from "../cli/trouble.ts";
import type { Target } from "../model/device.ts";
import { loadMarkdownParser } from "../parse/parse-markdown.ts";
import { readArticles } from "../parse/read-repository.ts";
import type { RepositoryFiles } from "../parse/repository-files.ts";
import { lint } from "../pipeline.ts";
import { findBearer } from "./find-bearer.ts";
import { recallRegistries } from "./recall-registries.ts";
import { writeMessage, writeTrouble } from "./write-message.ts";

export type VFile = Parameters<Transformer>[1];

export interface LintRequest {
  readonly file: VFile;
  /** Absent: as presscheck.yaml says. */
  readonly target?: Target;
}

/** Files of one repository that are held against the same target. */
interface Group {
  readonly workspace: Workspace;
  readonly target: Target;
  /** By repository-relative path. */
  readonly fileByPath: Map<string, VFile>;
}

/**
 * Gives each file the messages that `presscheck lint` has for it. Trouble with a
 * repository is told once, on the first file it keeps from being linted.
 * @throws whatever is a fault of presscheck or of the machine
 */
export async function lintFiles(
  requests: readonly LintRequest[],
  now: Date,
): Promise<void> {
  // Files reach the end of remark's reading in any order.
  const sorted = requests.toSorted((a, b) =>
    locate(a.file) < locate(b.file) ? -1 : 1,
  );
  for (const group of await groupByRepository(sorted))
    await lintGroup(group, now);
}

async function groupByRepository(
  requests: readonly LintRequest[],
): Promise<Iterable<Group>> {
  const groups = new Map<string, Group>();
  const workspaceByFolder = new Map<string, Workspace | undefined>();
  const troubles = new Set<string>();
  for (const { file, target } of requests) {
    const path = locate(file);
    const folder = dirname(path);
    if (!workspaceByFolder.has(folder))
      workspaceByFolder.set(folder, await enter(folder, file, troubles));
    const workspace = workspaceByFolder.get(folder);
    if (workspace === undefined) continue;
    const against = target ?? workspace.settings.target;
    const key = `${against} ${workspace.root}`;
    const group: Group = groups.get(key) ?? {
      workspace,
      target: against,
      fileByPath: new Map<string, VFile>(),
    };
    groups.set(key, group);
    group.fileByPath.set(
      relative(workspace.root, path).split(sep).join("/"),
      file,
    );
  }
  return groups.values();
}

/** Absolute path. Text from a pipe has no name, and no decisions about it are kept. */
function locate({ cwd, path }: VFile): string {
  return resolve(cwd, path ?? "unnamed.md");
}

async function enter(
  folder: string,
  file: VFile,
  told: Set<string>,
): Promise<Workspace | undefined> {
  try {
    return await openWorkspace(folder);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    if (!told.has(error.message)) writeTrouble(file, error);
    told.add(error.message);
    return undefined;
  }
}

async function lintGroup(
  { workspace, target, fileByPath }: Group,
  now: Date,
): Promise<void> {
  const repository = await readArticles(
    showTexts(workspace.files, fileByPath),
    target,
    [...fileByPath.keys()],
    await loadMarkdownParser(),
    await recallRegistries(workspace, target),
  );
  for (const finding of lint(repository, now).findings) {
    const bearer = findBearer(finding, repository, workspace.settings, target);
    const file = bearer === undefined ? undefined : fileByPath.get(bearer);
    if (file === undefined) continue;
    writeMessage(file, finding, bearer === finding.file ? "here" : "elsewhere");
  }
}

// An editor lints what is on the screen and not yet saved. What the disk has and
// presscheck refuses (not UTF-8, say) stays refused: remark read it all the same,
// with replacement characters.
function showTexts(
  files: RepositoryFiles,
  fileByPath: ReadonlyMap<string, VFile>,
): RepositoryFiles {
  const readText = async (path: string) => {
    const read = await files.readText(path);
    const file = fileByPath.get(path);
    if (file === undefined || read.outcome === "refused") return read;
    // Read from disk, a text has no byte order mark.
    const text = String(file).replace(/^\uFEFF/, "");
    return { outcome: "text", text } as const;
  };
  return { ...files, readText };
}
