// reports/<run>/: a JSON file per stage, and pictures under blobs/ named by digest.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { link, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Capture } from "../model/capture.ts";
import { digest } from "../model/digest.ts";
import type { Run } from "../model/run.ts";
import type { CutShort } from "./cut-short-runs.ts";
import { markOver, markRunning, tidyCutShort } from "./cut-short-runs.ts";
import {
  dropRecords,
  listEvidence,
  readRecords,
  recordLook,
} from "./look-records.ts";
import { flushFolder, makeFolder, writeFileSafely } from "./write-file.ts";

/** The parts of a run, each in a file of its own. */
const parts = [
  "facts",
  "findings",
  "observations",
  "plan",
  "captures",
  "comparisons",
  "gates",
  "passages",
  "pictures",
  "refused",
  "changedSources",
] as const satisfies readonly (keyof Run)[];

/** Of some runs only. */
const rareParts = ["queue"] as const satisfies readonly (keyof Run)[];

export interface RunFolder {
  readonly id: string;
  /** Absolute path. */
  readonly path: string;
  readonly save: <Part extends keyof Run>(
    part: Part,
    value: Run[Part],
  ) => Promise<void>;
  readonly saveReport: (name: string, content: string) => Promise<string>;
  /** Records a look that has ended. What is kept of it must be on disk already. */
  readonly keepLook: (capture: Capture) => Promise<void>;
  /** Nothing more is written into it; a run that is never ended was cut short. */
  readonly end: () => Promise<void>;
  readonly keepBlob: (
    sha: string,
    bytes: Uint8Array,
    ending?: BlobEnding,
  ) => Promise<void>;
  /** Takes a blob over from another run without copying its bytes where the disk allows. */
  readonly adoptBlob: (
    sha: string,
    from: RunFolder,
    ending?: BlobEnding,
  ) => Promise<void>;
  /** undefined when it is missing or its bytes are not what its name says. */
  readonly readBlob: (sha: string) => Promise<Uint8Array | undefined>;
}

/** Pictures, visible text, accessibility trees. */
type BlobEnding = "png" | "txt" | "json";

export interface RunStore {
  readonly create: (now: Date) => Promise<RunFolder>;
  /** Puts in order what killed runs left behind, and says which those were. */
  readonly tidy: () => Promise<readonly CutShort[]>;
  readonly open: (id: string) => RunFolder;
  /** A whole run; undefined when it is missing or not complete. "latest" is the newest complete one. */
  readonly load: (id: string) => Promise<Run | undefined>;
  /** Captures of earlier runs, newest run first; of a run that was cut short, those that had ended. */
  readonly findCaptures: (search?: CaptureSearch) => Promise<Capture[]>;
}

/** Which captures of runs are meant; the others are not looked at closely. */
export interface CaptureSearch {
  readonly isMeant: (capture: Capture) => boolean;
  /** No run before that of such a one is searched. */
  readonly isLast: (capture: Capture) => boolean;
  /** Runs that are searched however old they are. */
  readonly runs?: ReadonlySet<string>;
}

/** undefined of what is not there, or is no JSON. */
export type ReadJson = <T>(path: string) => Promise<T | undefined>;

/** How many earlier runs are searched for looks that are still fresh. */
const searchedRuns = 20;

/**
 * @param folder absolute path of the reports folder
 * @param read for a store that is asked again and again; what it gives is not changed
 */
export function openRunStore(
  folder: string,
  read: ReadJson = readJson,
): RunStore {
  const open = (id: string) => openRunFolder(folder, id);
  const load = async (id: string): Promise<Run | undefined> => {
    if (id !== "latest") return loadRun(join(folder, id), read);
    for (const candidate of await listRuns(folder)) {
      const run = await loadRun(join(folder, candidate), read);
      if (run !== undefined) return run;
    }
    return undefined;
  };
  return {
    create: async (now) => {
      const stamp = now.toISOString().slice(0, 19).replaceAll(":", "-");
      const run = open(`${stamp}Z-${randomBytes(2).toString("hex")}`);
      await markRunning(folder, run.id);
      await makeFolder(join(run.path, "blobs"));
      return run;
    },
    tidy: () => tidyCutShort(folder),
    open,
    load,
    findCaptures: async (search) => {
      const found: Capture[] = [];
      let searched = 0;
      for (const id of await listRuns(folder)) {
        if (searched === searchedRuns && search?.runs?.has(id) !== true)
          continue;
        const looks = await readLooks(join(folder, id), read, search);
        if (looks.length === 0) continue;
        if (searched < searchedRuns) searched += 1;
        found.push(...looks.map((capture) => ({ ...capture, run: id })));
        if (search !== undefined && looks.some(search.isLast)) break;
      }
      return found;
    },
  };
}

function openRunFolder(folder: string, id: string): RunFolder {
  const path = join(folder, id);
  const blob = (sha: string, ending: BlobEnding = "png") =>
    join(path, "blobs", `${sha}.${ending}`);
  return {
    id,
    path,
    save: async (part, value) => {
      // What the looks name is there before they are.
      if (part === "captures") await flushFolder(join(path, "blobs"));
      await writeFileSafely(
        join(path, `${part}.json`),
        JSON.stringify(value, null, 1),
      );
      if (part === "captures") await dropRecords(path);
    },
    saveReport: async (name, content) => {
      await writeFileSafely(join(path, name), content);
      return join(path, name);
    },
    keepLook: (capture) => recordLook(path, capture),
    end: () => markOver(folder, id),
    keepBlob: (sha, bytes, ending) => writeFileSafely(blob(sha, ending), bytes),
    adoptBlob: async (sha, from, ending = "png") => {
      const source = join(from.path, "blobs", `${sha}.${ending}`);
      try {
        await link(source, blob(sha, ending));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "EEXIST" || code === "ENOENT") return;
        // A disk without links; a copy that is cut short must not look whole.
        await writeFileSafely(blob(sha, ending), await readFile(source));
      }
    },
    readBlob: async (sha) => {
      const bytes = await readFile(blob(sha)).catch(() => undefined);
      return bytes !== undefined && digest(bytes) === sha ? bytes : undefined;
    },
  };
}

async function readLooks(
  run: string,
  read: ReadJson,
  search: CaptureSearch | undefined,
): Promise<Capture[]> {
  const captures = await read<Capture[]>(join(run, "captures.json"));
  const isMeant = (capture: Capture) => search?.isMeant(capture) ?? true;
  if (captures === undefined) return (await readRecords(run)).filter(isMeant);
  return Array.isArray(captures)
    ? captures.filter((one) => isMeant(one) && isUsable(run, one))
    : [];
}

// The file may be another program's, or an older presscheck's: nothing in it is certain.
function isUsable(run: string, capture: Partial<Capture> | null): boolean {
  const file: unknown = capture?.evidence?.picture?.file;
  if (typeof file !== "string" || capture?.provenance === undefined)
    return false;
  return listEvidence(capture.evidence).every(({ name }) =>
    existsSync(join(run, "blobs", name)),
  );
}

async function listRuns(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter(
      (entry) => entry.isDirectory() && /^\d{4}-\d\d-\d\dT/.test(entry.name),
    )
    .map((entry) => entry.name)
    .sort()
    .reverse();
}

async function loadRun(path: string, read: ReadJson): Promise<Run | undefined> {
  const values = await Promise.all(
    parts.map((part) => read(join(path, `${part}.json`))),
  );
  if (values.includes(undefined)) return undefined;
  const run = parts.map((part, index): [string, unknown] => [
    part,
    values[index],
  ]);
  for (const part of rareParts) {
    const value = await read(join(path, `${part}.json`));
    if (value !== undefined) run.push([part, value]);
  }
  return Object.fromEntries(run) as unknown as Run;
}

// A torn or foreign file is no run of ours; the caller says so in words.
export async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as T;
  } catch {
    return undefined;
  }
}
