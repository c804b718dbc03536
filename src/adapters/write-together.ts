// Several files at once: all of them, or none. What is to be written lies ready under
// reports/ before a journal says so; from then on, whoever comes next finishes it.
import { readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { resolveInside } from "./resolve-inside.ts";
import { flushFolder, makeFolder, writeFileSafely } from "./write-file.ts";

export interface FileChange {
  /** Repository-relative path. */
  readonly file: string;
  /** undefined: the file is removed. */
  readonly content: string | Uint8Array | undefined;
}

/** A file that would be written outside of the repository, through a link. */
export interface LedOutside {
  readonly outcome: "led-outside";
  readonly file: string;
}

interface Journal {
  readonly moves: readonly {
    readonly file: string;
    /** Name of the content under the staging folder; absent where the file is removed. */
    readonly staged?: string;
  }[];
}

/**
 * Invariant: called by one process at a time (see hold-lock.ts).
 * @param folder absolute path of the reports folder
 */
export async function writeTogether(
  root: string,
  folder: string,
  changes: readonly FileChange[],
): Promise<{ readonly outcome: "written" } | LedOutside> {
  for (const { file } of changes)
    if ((await resolveInside(root, file)) === undefined)
      return { outcome: "led-outside", file };
  const moves: Journal["moves"][number][] = [];
  for (const [index, { file, content }] of changes.entries()) {
    if (content === undefined) moves.push({ file });
    else {
      const staged = String(index);
      await writeFileSafely(join(stagingFolder(folder), staged), content);
      moves.push({ file, staged });
    }
  }
  const journal: Journal = { moves };
  const ready = join(stagingFolder(folder), "journal");
  await writeFileSafely(ready, JSON.stringify(journal));
  await rename(ready, journalFile(folder));
  await flushFolder(folder);
  await carryOut(root, folder, journal);
  return { outcome: "written" };
}

/** Finishes what a killed process had decided and not yet put in place. By one process at a time. */
export async function finishWriting(
  root: string,
  folder: string,
): Promise<void> {
  const journal = await readJournal(folder);
  if (journal !== undefined) await carryOut(root, folder, journal);
  else await rm(stagingFolder(folder), { recursive: true, force: true });
}

/** Whether something was decided that is not yet in place. */
export async function isUnfinished(folder: string): Promise<boolean> {
  return (await readJournal(folder)) !== undefined;
}

async function carryOut(
  root: string,
  folder: string,
  { moves }: Journal,
): Promise<void> {
  const touched = new Set<string>();
  for (const { file, staged } of moves) {
    const path = await resolveInside(root, file);
    // A link that was put there meanwhile leads nowhere that is ours.
    if (path === undefined) continue;
    if (staged === undefined) await rm(path, { force: true });
    else await moveInto(join(stagingFolder(folder), staged), path);
    touched.add(dirname(path));
  }
  for (const one of touched) await flushFolder(one).catch(ignoreMissing);
  await rm(journalFile(folder), { force: true });
  await flushFolder(folder);
  await rm(stagingFolder(folder), { recursive: true, force: true });
}

async function moveInto(staged: string, path: string): Promise<void> {
  await makeFolder(dirname(path));
  try {
    await rename(staged, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // It was moved before the process was killed.
    if (code === "ENOENT") return;
    if (code !== "EXDEV") throw error;
    // The reports lie on another disk.
    await writeFileSafely(path, await readFile(staged));
  }
}

async function readJournal(folder: string): Promise<Journal | undefined> {
  const text = await readFile(journalFile(folder), "utf8").catch(
    () => undefined,
  );
  if (text === undefined) return undefined;
  try {
    const { moves } = JSON.parse(text) as Partial<Journal>;
    return Array.isArray(moves) && moves.every(isMove) ? { moves } : undefined;
  } catch {
    return undefined;
  }
}

function isMove(move: unknown): boolean {
  const { file, staged } = (move ?? {}) as Record<string, unknown>;
  const isStaged =
    staged === undefined ||
    (typeof staged === "string" && /^\d{1,6}$/.test(staged));
  return typeof file === "string" && file !== "" && isStaged;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

function journalFile(folder: string): string {
  return join(folder, ".deciding.json");
}

function stagingFolder(folder: string): string {
  return join(folder, ".deciding.staged");
}
