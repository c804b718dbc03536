// The editor's repository for a command that reads it again and again: what is as it was
// is not read, nor parsed, anew. What another process has written is seen at once.
import { join } from "node:path";
import type { RepositoryFiles, TextRead } from "../parse/repository-files.ts";
import { isNothing, stampFile } from "./stamp-file.ts";

interface Kept<T> {
  readonly stamp: string;
  readonly value: T;
}

/** @param root absolute path of the folder that holds presscheck.yaml */
export function rememberFiles(
  files: RepositoryFiles,
  root: string,
): RepositoryFiles {
  const texts = new Map<string, Kept<TextRead>>();
  const absences = new Map<string, TextRead>();
  const digests = new Map<string, Kept<string | undefined>>();
  const memories = new WeakMap<TextRead, Map<unknown, unknown>>();
  return {
    list: files.list,
    readText: async (path) => {
      // Most looks that could be approved are not: asking for each is most of the reading.
      if (isNothing(join(root, path))) return recallAbsence(absences, path);
      return remember(texts, root, path, files.readText);
    },
    digest: (path) => remember(digests, root, path, files.digest),
    memoryOf: (read) => {
      const memory = memories.get(read) ?? new Map<unknown, unknown>();
      memories.set(read, memory);
      return memory;
    },
  };
}

function recallAbsence(known: Map<string, TextRead>, path: string): TextRead {
  const absent = known.get(path) ?? ({ outcome: "absent" } as const);
  known.set(path, absent);
  return absent;
}

async function remember<T>(
  known: Map<string, Kept<T>>,
  root: string,
  path: string,
  read: (path: string) => Promise<T>,
): Promise<T> {
  const file = join(root, path);
  const stamp = stampFile(file);
  const kept = known.get(path);
  if (kept !== undefined && stamp === kept.stamp) return kept.value;
  known.delete(path);
  const value = await read(path);
  // Written while it was read, it may be half of each.
  if (stamp !== undefined && stampFile(file) === stamp)
    known.set(path, { stamp, value });
  return value;
}
