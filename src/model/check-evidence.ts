// What of a run's evidence is not what its records say, in words.
import type { Capture, CapturePlan } from "./capture.ts";
import { digest, digestValue } from "./digest.ts";
import { digestCapture } from "./seal-capture.ts";

/** A file under `blobs/`, as it is now. */
export interface KeptFile {
  /** Its name without folder. */
  readonly name: string;
  readonly sha: string;
  /** Of a picture that can be read. */
  readonly picture:
    | {
        readonly width: number;
        readonly height: number;
        readonly pixels: string;
      }
    | undefined;
}

/** What a run names, and what lies in it. */
export interface KeptRun {
  readonly plan: CapturePlan | undefined;
  readonly captures: readonly Capture[] | undefined;
  /** Digests of the pictures that the report shows. */
  readonly shown: readonly string[];
  readonly files: readonly KeptFile[];
}

export interface EvidenceCheck {
  /** What differs, is missing or is extra: sentences. */
  readonly faults: readonly string[];
  /** What older versions did not record, so that it could not be checked. */
  readonly unchecked: readonly string[];
  /** How much was held against the records, every digest among it, and is what it should be. */
  readonly checked: number;
}

/** Holds a run against its own records. */
export function checkEvidence(run: KeptRun): EvidenceCheck {
  const faults: string[] = [];
  const unchecked: string[] = [];
  let checked = 0;
  const named = new Set<string>();
  const byName = new Map(run.files.map((file) => [file.name, file]));
  const check = (isRight: boolean, fault: string): void => {
    if (isRight) checked += 1;
    else faults.push(fault);
  };
  const checkFile = (name: string, what: string): KeptFile | undefined => {
    named.add(name);
    const file = byName.get(name);
    if (file === undefined) faults.push(`${what} is missing: blobs/${name}`);
    // Each file once, however many name it; one that differs is told below.
    return file?.sha === name.split(".")[0] ? file : undefined;
  };
  if (run.captures === undefined)
    faults.push("captures.json is missing or cannot be read");
  for (const capture of run.captures ?? []) {
    const { id, evidence, seal } = capture;
    if (seal === undefined)
      unchecked.push(
        `${id}: the record carries no digest; it was written by an older version`,
      );
    else
      check(
        digestCapture(capture) === seal,
        `${id}: the record in captures.json is not what was written when the look was taken`,
      );
    if (evidence === undefined) continue;
    const { picture, words, text, tree, treeFile } = evidence;
    const file = checkFile(`${picture.file}.png`, `${id}: the picture`);
    if (file !== undefined) {
      const { width, height, pixels } = file.picture ?? {};
      check(
        pixels === picture.pixels &&
          width === picture.width &&
          height === picture.height,
        `${id}: the picture shows other pixels than its record says`,
      );
    }
    check(
      digest(words) === text,
      `${id}: the visible text in captures.json is not the text of the look`,
    );
    if (treeFile === undefined) {
      unchecked.push(
        `${id}: text and accessibility tree are not kept as files; the look was taken by an older version`,
      );
      continue;
    }
    checkFile(`${text}.txt`, `${id}: the visible text`);
    checkFile(`${treeFile}.json`, `${id}: the accessibility tree`);
    check(
      digest(JSON.stringify(tree)) === treeFile,
      `${id}: the accessibility tree in captures.json is not the tree of the look`,
    );
  }
  for (const sha of run.shown)
    checkFile(`${sha}.png`, "a picture that the report shows");
  for (const { name, sha } of run.files) {
    const isNamed = named.has(name);
    if (sha === name.split(".")[0] && isNamed) checked += 1;
    else if (isNamed)
      faults.push(`blobs/${name} holds other bytes than its name says`);
    else
      faults.push(
        `blobs/${name} is extra: no record of this run names it, so it is no evidence`,
      );
  }
  checkPlan(run, check);
  return { faults, unchecked, checked };
}

function checkPlan(
  { plan, captures = [] }: KeptRun,
  check: (isRight: boolean, fault: string) => void,
): void {
  if (plan === undefined) {
    check(false, "plan.json is missing or cannot be read");
    return;
  }
  const { target, practiceRelease, items } = plan;
  const identity = items.map(({ id, recipe }) => ({ id, recipe }));
  check(
    digestValue({ target, practiceRelease, identity }) === plan.digest,
    "the plan is not the one that was made: its digest differs",
  );
  for (const { id, recipe } of items) {
    const looks = captures.filter((capture) => capture.id === id);
    check(
      looks.length === 1,
      looks.length === 0
        ? `${id}: it was planned, and there is no record of a look`
        : `${id}: there is more than one record of it`,
    );
    check(
      looks.every((look) => look.recipe === recipe),
      `${id}: the look was taken by another recipe than was planned`,
    );
  }
  const planned = new Set(items.map(({ id }) => id));
  for (const { id } of captures)
    check(planned.has(id), `${id}: the look is extra: nobody planned it`);
}
