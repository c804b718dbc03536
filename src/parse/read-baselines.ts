// The approved looks at a screen: <device>.yaml with picture and text beside it, or
// <device>.<variant>.yaml for each variant of a screen that has some.
import type { Baseline, BaselineFacts } from "../model/baseline.ts";
import { baselineSchema } from "../model/baseline.ts";
import type { Device, Target } from "../model/device.ts";
import { devices, deviceTitles } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import type { LookKey } from "../model/look.ts";
import { keyLook } from "../model/look.ts";
import { placeAt } from "../model/place.ts";
import { variantsOn } from "../model/platform-registry.ts";
import type { ScreenFacts } from "../model/screen.ts";
import { readRecord } from "./read-record.ts";
import type { Entry, RepositoryFiles } from "./repository-files.ts";

/** Where the baselines of a screen on a target are kept. */
export function baselineFolder(screenFolder: string, target: Target): string {
  return target === "live" ? screenFolder : `${screenFolder}/practice`;
}

export interface BaselinesRead {
  readonly byDevice: ReadonlyMap<LookKey, Baseline>;
  readonly findings: readonly Finding[];
}

/** @param entries what lies in the folder of the baselines, at least */
export async function readBaselines(
  files: RepositoryFiles,
  screenFolder: string,
  screen: ScreenFacts,
  target: Target,
  entries: readonly Entry[],
): Promise<BaselinesRead> {
  const folder = baselineFolder(screenFolder, target);
  const byDevice = new Map<LookKey, Baseline>();
  const findings: Finding[] = [];
  const expected = new Set<string>();
  for (const device of devices) {
    for (const variant of variantsOn(screen, device)) {
      const key = keyLook(device, variant);
      const file = `${folder}/${key}`;
      expected.add(key);
      const record = await readRecord(files, `${file}.yaml`, baselineSchema);
      if (record.outcome === "wrong") findings.push(...record.findings);
      if (record.outcome !== "read") continue;
      const words = await files.readText(`${file}.txt`);
      const pictureFile = `${file}.png`;
      const baseline: Baseline = {
        ...record.value,
        words: words.outcome === "text" ? words.text : "",
        pictureFile,
        pictureNow: await files.digest(pictureFile),
      };
      byDevice.set(key, keepSame(record.value, baseline));
    }
  }
  findings.push(...findStrays(folder, entries, expected, screen));
  return { byDevice, findings };
}

const baselineByRecord = new WeakMap<BaselineFacts, Baseline>();

// One that is as it was is the same object: what was compared with it holds still.
function keepSame(record: BaselineFacts, baseline: Baseline): Baseline {
  const known = baselineByRecord.get(record);
  if (
    known?.words === baseline.words &&
    known.pictureFile === baseline.pictureFile &&
    known.pictureNow === baseline.pictureNow
  )
    return known;
  baselineByRecord.set(record, baseline);
  return baseline;
}

// Nothing is lost and nothing counts: a look at a variant that was renamed or dropped
// stays where it is until a person decides.
function findStrays(
  folder: string,
  entries: readonly Entry[],
  expected: ReadonlySet<string>,
  screen: ScreenFacts,
): Finding[] {
  return entries.flatMap(({ path, kind }): Finding[] => {
    if (kind !== "file" || !path.startsWith(`${folder}/`)) return [];
    const name = path.slice(folder.length + 1);
    if (name.includes("/") || !name.endsWith(".yaml")) return [];
    const key = name.slice(0, -".yaml".length);
    const device = devices.find(
      (one) => key === one || key.startsWith(`${one}.`),
    );
    if (device === undefined || expected.has(key)) return [];
    return [
      {
        rule: "registry",
        severity: "warning",
        file: path,
        place: placeAt(1, 1),
        subject: key,
        ...wordStray(key, device, screen),
      },
    ];
  });
}

function wordStray(
  key: string,
  device: Device,
  screen: ScreenFacts,
): Pick<Finding, "title" | "why" | "todo"> {
  const remove = `delete ${key}.yaml, ${key}.png and ${key}.txt; git keeps them`;
  const known = variantsOn(screen, device).filter((one) => one !== undefined);
  if (key === device)
    return {
      title: `This approved look does not say which variant of “${screen.title}” it shows.`,
      why: `The screen has variants (${known.join(", ")}), and each is signed off for itself. This look counts for none of them.`,
      todo: `Sign each of them off, then ${remove}.`,
    };
  const variant = key.slice(device.length + 1);
  return {
    title: `“${screen.title}” has no variant “${variant}” on ${deviceTitles[device]}, so this approved look counts for nothing.`,
    why:
      known.length > 0
        ? `screen.yaml names: ${known.join(", ")}.`
        : "One picture is kept for this device, whatever the variant.",
    todo: `If the variant was renamed, sign it off under its new name; if it is gone, ${remove}.`,
  };
}
