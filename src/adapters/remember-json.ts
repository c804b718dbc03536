// What was parsed from JSON files of runs, as long as they are as they were.
import { readJson, type ReadJson } from "./run-store.ts";
import { stampFile } from "./stamp-file.ts";

/** @param most how many files are kept; the one that was not asked for longest goes first */
export function rememberJson(most: number): ReadJson {
  const known = new Map<string, { stamp: string; value: unknown }>();
  return async <T>(path: string): Promise<T | undefined> => {
    const stamp = stampFile(path);
    const kept = known.get(path);
    known.delete(path);
    if (kept !== undefined && stamp === kept.stamp) {
      known.set(path, kept);
      return kept.value as T;
    }
    const value = await readJson<T>(path);
    if (stamp === undefined || stampFile(path) !== stamp) return value;
    known.set(path, { stamp, value });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
}
