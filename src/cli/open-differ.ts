// Pictures of a run held against those in the repository.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { diffPictures } from "../adapters/diff-pictures.ts";
import type { RunFolder } from "../adapters/run-store.ts";
import type { DiffPictures } from "../compare/compare-captures.ts";
import { digest } from "../model/digest.ts";

/** @param root of the editor's repository; what the run holds of an approved picture goes before it */
export function openDiffer(
  run: Pick<RunFolder, "readBlob">,
  root: string,
): DiffPictures {
  return async ({ before, beforeFile, after, scale }) => {
    const was =
      (await run.readBlob(before)) ??
      (await readApproved(join(root, beforeFile), before));
    if (was === undefined)
      return { outcome: "unread", picture: "before", flaw: "missing" };
    const is = await run.readBlob(after);
    if (is === undefined)
      return { outcome: "unread", picture: "after", flaw: "missing" };
    return diffPictures(was, is, scale);
  };
}

// Bytes that are not what was approved are held against nothing.
async function readApproved(
  file: string,
  sha: string,
): Promise<Uint8Array | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes !== undefined && digest(bytes) === sha ? bytes : undefined;
}
