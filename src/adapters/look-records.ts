// A look is written down as it ends, in a file of its own: a run that is killed loses
// none that had ended. Once all of them stand in captures.json these files go.
import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Capture } from "../model/capture.ts";
import { digest } from "../model/digest.ts";
import { digestCapture } from "../model/seal-capture.ts";
import { writeFileSafely } from "./write-file.ts";

/** In a run that is under way, or was cut short. */
export const looksFolder = "looks";

/** On disk, and so are the files of its evidence, when it resolves. @param run absolute path of the run's folder */
export function recordLook(run: string, capture: Capture): Promise<void> {
  // Ids of platforms and screens hold no comma: no two looks share a name.
  const name = `${capture.id.replaceAll("/", ",")}.json`;
  return writeFileSafely(
    join(run, looksFolder, name),
    JSON.stringify(capture, null, 1),
  );
}

/** Of a run whose looks are all in captures.json. */
export function dropRecords(run: string): Promise<void> {
  return rm(join(run, looksFolder), { recursive: true, force: true });
}

/**
 * The looks that ended before their run was cut short, by name of the look. One whose
 * record or evidence is not, byte for byte, what was written has not ended.
 */
export async function readRecords(run: string): Promise<Capture[]> {
  const names = await readdir(join(run, looksFolder)).catch(() => []);
  const captures: Capture[] = [];
  for (const name of names.filter((each) => each.endsWith(".json")).sort()) {
    const capture = await readRecord(join(run, looksFolder, name));
    if (capture !== undefined && (await hasEvidence(run, capture)))
      captures.push(capture);
  }
  return captures;
}

async function readRecord(path: string): Promise<Capture | undefined> {
  try {
    const capture = JSON.parse(await readFile(path, "utf8")) as Capture;
    return digestCapture(capture) === capture.seal ? capture : undefined;
  } catch {
    // Torn, another program's, or gone since it was listed.
    return undefined;
  }
}

async function hasEvidence(
  run: string,
  { evidence }: Capture,
): Promise<boolean> {
  for (const { sha, name } of listEvidence(evidence)) {
    const bytes = await readFile(join(run, "blobs", name)).catch(
      () => undefined,
    );
    if (bytes === undefined || digest(bytes) !== sha) return false;
  }
  return true;
}

/** Files under `blobs/` that a look's record names. */
export function listEvidence(
  evidence: Capture["evidence"],
): readonly { readonly sha: string; readonly name: string }[] {
  if (evidence === undefined) return [];
  const { picture, text, treeFile } = evidence;
  const shown = { sha: picture.file, name: `${picture.file}.png` };
  // Looks of older versions kept text and tree in their record only.
  return treeFile === undefined
    ? [shown]
    : [
        shown,
        { sha: text, name: `${text}.txt` },
        { sha: treeFile, name: `${treeFile}.json` },
      ];
}
