// A run's evidence as one file that viewers of web archives open; nothing goes in
// that is not as its record says.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { writeFileSafely } from "../../adapters/write-file.ts";
import type { KeptEvidence } from "../../archive/archived-look.ts";
import { keptSomething, listFiles } from "../../archive/archived-look.ts";
import { packEvidence } from "../../archive/pack-evidence.ts";
import { findSecretInBytes } from "../../model/find-secret.ts";
import { checkEvidence } from "../../model/check-evidence.ts";
import { digest } from "../../model/digest.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { openWorkspace } from "../load-settings.ts";
import { readSecrets } from "../read-secrets.ts";
import { readVersion } from "../read-version.ts";
import { Trouble } from "../trouble.ts";
import type { OpenedEvidence } from "./evidence.ts";
import { openEvidence } from "./evidence.ts";

export interface ExportOptions {
  readonly out?: string;
}

/** Everything is in memory at once, and no part of a ZIP file without extensions may be larger than 4 GB. */
const largestBytes = 2e9;

/**
 * Exit 0 when it is written, 1 when the evidence is not as recorded, 2 when there is nothing to write or no place for it.
 * @param maxBytes of all files together
 */
export async function exportEvidence(
  console: Console,
  named: string,
  { out }: ExportOptions,
  maxBytes: number = largestBytes,
): Promise<ExitCode> {
  const workspace = await openWorkspace(console.cwd);
  const opened = await openEvidence(workspace, named);
  const file = choosePlace(console, opened, out);
  const faults = listFaults(opened);
  for (const fault of faults)
    console.out(`${console.paint.red("differs")}  ${fault}\n`);
  if (faults.length > 0) {
    console.out(
      `Nothing was written: ${opened.id} is not as it was recorded. Look at the screens again: npx presscheck verify --no-cache\n`,
    );
    return 1;
  }
  const kept = await readKept(opened, maxBytes);
  const secrets = await readSecrets(console, workspace, kept.plan.target);
  const { bytes, addresses } = await packEvidence(
    kept,
    {
      createdAt: console.now().toISOString(),
      software: `presscheck ${readVersion()}`,
    },
    (_name, content) => {
      const secret = findSecretInBytes(content, secrets);
      if (secret === undefined) return;
      throw new Trouble(
        `Nothing was written: the value of ${secret} can be read in what this run kept.`,
        `Change that password, remove ${relative(console.cwd, opened.path)}, and look again: npx presscheck verify --no-cache`,
      );
    },
  );
  await writeFileSafely(file, bytes);
  const looks = kept.captures.filter(keptSomething).length;
  console.out(
    `${console.paint.green("written")}  ${relative(console.cwd, file)} (${describeSize(bytes.length)}): ${count(looks, "look")} at ${count(addresses, "address", "addresses")}\n` +
      "To see it, open https://replayweb.page in a browser and choose the file there; it stays on your computer.\n",
  );
  return 0;
}

function choosePlace(
  { cwd }: Console,
  { path }: OpenedEvidence,
  out: string | undefined,
): string {
  if (out === undefined) return join(path, "evidence.wacz");
  if (!out.endsWith(".wacz"))
    throw new Trouble(`The file's name must end in .wacz: ${out}`);
  const file = resolve(cwd, out);
  if (existsSync(file))
    throw new Trouble(
      `There is a file ${out} already.`,
      "Name another, or remove it first.",
    );
  return file;
}

// What an older version did not record cannot be vouched for, so it is not handed on.
function listFaults({ run }: OpenedEvidence): readonly string[] {
  const { faults, unchecked } = checkEvidence(run);
  return [...faults, ...unchecked];
}

/** @throws Trouble when no look kept anything, when it is too much, or a file was changed since it was checked */
async function readKept(
  { id, path, run: { plan, captures = [] } }: OpenedEvidence,
  maxBytes: number,
): Promise<KeptEvidence> {
  const looks = captures.filter(keptSomething);
  if (plan === undefined || looks.length === 0)
    throw new Trouble(
      `No look of ${id} kept a picture, so there is nothing to export.`,
    );
  const bytesByName = new Map<string, Uint8Array>();
  let sum = 0;
  for (const name of looks.flatMap((look) => Object.values(listFiles(look)))) {
    if (bytesByName.has(name)) continue;
    const bytes = await readFile(join(path, "blobs", name));
    if (digest(bytes) !== name.split(".")[0])
      throw new Trouble(
        `blobs/${name} was changed while it was read; nothing was written.`,
      );
    sum += bytes.length;
    if (sum > maxBytes)
      throw new Trouble(
        `The pictures of ${id} are too many for one file: more than ${Math.floor(maxBytes / 1e6)} MB.`,
        "Check fewer articles at once, and export each of those runs.",
      );
    bytesByName.set(name, bytes);
  }
  return { run: id, plan, captures, bytesByName };
}

function describeSize(bytes: number): string {
  return bytes < 1e6
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
