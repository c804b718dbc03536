// A run that is killed, or ends for want of space, tidies nothing. Each is marked while
// it is under way, by an empty file beside its folder: its name says who runs it, and
// there is no such thing as half of it. The next run finds the marks of the dead.
import { open, readFile, readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import {
  dropRecords,
  listEvidence,
  looksFolder,
  readRecords,
} from "./look-records.ts";
import { makeFolder, removeAllUnfinished } from "./write-file.ts";

/** A run that was cut short, and how many of its looks are whole. */
export interface CutShort {
  readonly id: string;
  readonly looks: number;
}

/** Before the run's folder is made. @param folder absolute path of the reports folder */
export async function markRunning(folder: string, id: string): Promise<void> {
  await makeFolder(folder);
  const mark = await open(join(folder, nameMark(id)), "w");
  await mark.close();
}

export function markOver(folder: string, id: string): Promise<void> {
  return rm(join(folder, nameMark(id)), { force: true });
}

function nameMark(id: string): string {
  return `${id}.${encodeURIComponent(hostname())}.${process.pid}.running`;
}

const markName =
  /^(\d{4}-\d\d-\d\dT[\dA-Za-z-]{1,40})\.(.{1,253})\.(\d{1,10})\.running$/;

/**
 * Removes what runs that were cut short left half done, and the whole folders of those
 * that finished no look. What is whole stays. Each such run is told of once.
 * @param folder absolute path of the reports folder
 */
export async function tidyCutShort(folder: string): Promise<CutShort[]> {
  const cutShort: CutShort[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const [, id, host, pid] = markName.exec(name) ?? [];
    if (id === undefined || host === undefined) continue;
    const mark = join(folder, name);
    if (!(await isOver(mark, host, Number(pid)))) continue;
    cutShort.push({ id, looks: await tidyRun(join(folder, id)) });
    // Last, so that a tidying that is cut short itself is begun again.
    await rm(mark, { force: true });
  }
  return cutShort;
}

async function tidyRun(run: string): Promise<number> {
  for (const part of [run, join(run, looksFolder), join(run, "blobs")])
    await removeAllUnfinished(part);
  const all = await countCaptures(run);
  if (all !== undefined) {
    await dropRecords(run);
    return all;
  }
  const looks = await readRecords(run);
  if (looks.length === 0) await rm(run, { recursive: true, force: true });
  const named = looks.flatMap(({ evidence }) => listEvidence(evidence));
  await removeAllBut(join(run, "blobs"), new Set(named.map((at) => at.name)));
  return looks.length;
}

// Where all looks had ended, they are in one file.
async function countCaptures(run: string): Promise<number | undefined> {
  try {
    const text = await readFile(join(run, "captures.json"), "utf8");
    const captures: unknown = JSON.parse(text);
    return Array.isArray(captures) ? captures.length : undefined;
  } catch {
    return undefined;
  }
}

// Evidence of looks that had not ended: no record names it.
async function removeAllBut(
  folder: string,
  names: ReadonlySet<string>,
): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (!names.has(name)) await rm(join(folder, name), { force: true });
}

/** What another computer, or a container that is gone, began is left alone for so long. */
const strangeMs = 24 * 3_600_000;

async function isOver(
  mark: string,
  host: string,
  pid: number,
): Promise<boolean> {
  if (host === encodeURIComponent(hostname())) return !isAlive(pid);
  const facts = await stat(mark).catch(() => undefined);
  return facts !== undefined && Date.now() - facts.mtimeMs > strangeMs;
}

// Another process may have got the number meanwhile: then the run waits for a later tidying.
function isAlive(pid: number): boolean {
  // A run of this process is marked after the tidying.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
