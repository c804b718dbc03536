// A run's files as they are now, for holding them against its records.
import { readFile, readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Capture, CapturePlan } from "../model/capture.ts";
import type { KeptFile, KeptRun } from "../model/check-evidence.ts";
import { digest } from "../model/digest.ts";
import type { ShownPicture } from "../model/run.ts";
import { readRecords } from "./look-records.ts";
import { readPicture } from "./picture.ts";

/** @param folder absolute path of the run; undefined when it is none */
export async function readEvidence(
  folder: string,
): Promise<KeptRun | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined || !names.some((name) => name.endsWith(".json")))
    return undefined;
  const blobs = join(folder, "blobs");
  const files: KeptFile[] = [];
  // One after the other: decoded pictures are large.
  for (const name of await readdir(blobs).catch(() => []))
    files.push(await readKept(join(blobs, name), name));
  const shown = await readList<ShownPicture>(join(folder, "pictures.json"));
  return {
    plan: await readPlan(join(folder, "plan.json")),
    captures:
      (await readList<Capture>(join(folder, "captures.json"))) ??
      (await readFinished(folder)),
    shown: [...new Set((shown ?? []).map(({ sha }) => sha))],
    files,
  };
}

// Of a run that was cut short, the looks that had ended.
async function readFinished(folder: string): Promise<Capture[] | undefined> {
  const captures = await readRecords(folder);
  return captures.length === 0 ? undefined : captures;
}

async function readKept(path: string, name: string): Promise<KeptFile> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return { name, sha: "", picture: undefined };
  const picture =
    extname(name) === ".png"
      ? // What cannot be decoded shows nothing of what its record says.
        await readPicture(bytes).catch(() => undefined)
      : undefined;
  return { name, sha: digest(bytes), picture };
}

async function readPlan(path: string): Promise<CapturePlan | undefined> {
  const plan = await readJson(path);
  const isPlan =
    typeof plan === "object" &&
    plan !== null &&
    "items" in plan &&
    Array.isArray(plan.items);
  return isPlan ? (plan as CapturePlan) : undefined;
}

async function readList<Item>(path: string): Promise<Item[] | undefined> {
  const list = await readJson(path);
  const isList =
    Array.isArray(list) &&
    list.every((item) => typeof item === "object" && item !== null);
  return isList ? (list as Item[]) : undefined;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}
