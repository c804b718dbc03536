// reports/<run>/: a JSON file per stage, and pictures under blobs/ named by digest.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, link, mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Capture } from "../model/capture.ts";
import { digest } from "../model/digest.ts";
import type { Run } from "../model/run.ts";
import { writeFileSafely } from "./write-file.ts";

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

export interface RunFolder {
  readonly id: string;
  /** Absolute path. */
  readonly path: string;
  readonly save: <Part extends keyof Run>(
    part: Part,
    value: Run[Part],
  ) => Promise<void>;
  readonly saveReport: (name: string, content: string) => Promise<string>;
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
  readonly open: (id: string) => RunFolder;
  /** A whole run; undefined when it is missing or not complete. "latest" is the newest complete one. */
  readonly load: (id: string) => Promise<Run | undefined>;
  /** Captures of earlier runs, newest run first. */
  readonly findCaptures: () => Promise<Capture[]>;
}

/** How many earlier runs are searched for looks that are still fresh. */
const searchedRuns = 20;

/** @param folder absolute path of the reports folder */
export function openRunStore(folder: string): RunStore {
  const open = (id: string) => openRunFolder(folder, id);
  const load = async (id: string): Promise<Run | undefined> => {
    if (id !== "latest") return loadRun(join(folder, id));
    for (const candidate of await listRuns(folder)) {
      const run = await loadRun(join(folder, candidate));
      if (run !== undefined) return run;
    }
    return undefined;
  };
  return {
    create: async (now) => {
      const stamp = now.toISOString().slice(0, 19).replaceAll(":", "-");
      const run = open(`${stamp}Z-${randomBytes(2).toString("hex")}`);
      await mkdir(join(run.path, "blobs"), { recursive: true });
      return run;
    },
    open,
    load,
    findCaptures: async () => {
      const runs = (await listRuns(folder)).slice(0, searchedRuns);
      const found = await Promise.all(
        runs.map((id) =>
          readJson<Capture[]>(join(folder, id, "captures.json")),
        ),
      );
      return found.flatMap((captures, index) => {
        const run = runs[index] ?? "";
        return (Array.isArray(captures) ? captures : [])
          .map((capture) => ({ ...capture, run }))
          .filter((capture) => hasPicture(join(folder, run), capture));
      });
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
    save: (part, value) =>
      writeFileSafely(
        join(path, `${part}.json`),
        JSON.stringify(value, null, 1),
      ),
    saveReport: async (name, content) => {
      await writeFileSafely(join(path, name), content);
      return join(path, name);
    },
    keepBlob: (sha, bytes, ending) => writeFileSafely(blob(sha, ending), bytes),
    adoptBlob: async (sha, from, ending = "png") => {
      const source = join(from.path, "blobs", `${sha}.${ending}`);
      await link(source, blob(sha, ending)).catch(
        async (error: NodeJS.ErrnoException) => {
          if (error.code === "EEXIST" || error.code === "ENOENT") return;
          await copyFile(source, blob(sha, ending));
        },
      );
    },
    readBlob: async (sha) => {
      const bytes = await readFile(blob(sha)).catch(() => undefined);
      return bytes !== undefined && digest(bytes) === sha ? bytes : undefined;
    },
  };
}

// The file may be another program's, or an older presscheck's: nothing in it is certain.
function hasPicture(run: string, capture: Partial<Capture>): boolean {
  const file: unknown = capture.evidence?.picture?.file;
  if (typeof file !== "string" || capture.provenance === undefined)
    return false;
  return existsSync(join(run, "blobs", `${file}.png`));
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

async function loadRun(path: string): Promise<Run | undefined> {
  const values = await Promise.all(
    parts.map((part) => readJson(join(path, `${part}.json`))),
  );
  if (values.includes(undefined)) return undefined;
  return Object.fromEntries(
    parts.map((part, index) => [part, values[index]]),
  ) as unknown as Run;
}

// A torn or foreign file is no run of ours; the caller says so in words.
async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as T;
  } catch {
    return undefined;
  }
}
