// Quarantines in presscheck.yaml that set nothing aside, because what they name is not there.
import { deviceTitles } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import type { Platform, Screen } from "../model/platform-registry.ts";
import { isLookedAtByHand } from "../model/platform-registry.ts";
import type { Settings } from "../model/settings.ts";
import { settingsSchema } from "../model/settings.ts";
import { suggestWord } from "../model/suggest-word.ts";
import { readRecord } from "./read-record.ts";
import type { RepositoryFiles } from "./repository-files.ts";

const file = "presscheck.yaml";

/** A screen whose screen.yaml cannot be used has findings of its own and none here. */
export async function checkQuarantine(
  files: RepositoryFiles,
  { quarantine, checkpoints }: Settings,
  platformById: ReadonlyMap<string, Platform>,
): Promise<Finding[]> {
  if (quarantine.length === 0) return [];
  const read = await readRecord(files, file, settingsSchema);
  if (read.outcome !== "read") return [];
  const known = [...platformById.values()].flatMap(({ id, screenById }) =>
    [...screenById.keys()].map((screen) => `${id}/${screen}`),
  );
  const findings: Finding[] = [];
  for (const [index, { screen: name, on = [] }] of quarantine.entries()) {
    const at = `quarantine.${index}`;
    const place = (path: string) => {
      const found = read.placeByPath.get(path) ?? read.placeByPath.get(at);
      return found === undefined ? {} : { place: found };
    };
    const base = { rule: "registry", severity: "warning", file } as const;
    const [platformId = "", screenId = ""] = name.split("/");
    const platform = platformById.get(platformId);
    const screen = platform?.screenById.get(screenId);
    if (platform === undefined || screen === undefined) {
      const described = `${checkpoints}/${name}/screen.yaml`;
      if ((await files.readText(described)).outcome !== "absent") continue;
      const meant = suggestWord(name, known);
      findings.push({
        ...base,
        ...place(`${at}.screen`),
        title: `There is no screen “${name}”, so this quarantine sets nothing aside.${meant === undefined ? "" : ` Did you mean “${meant}”?`}`,
        why: "Changes of the screen that was meant are still asked about.",
        todo:
          meant === undefined
            ? "Correct its name, or take the quarantine out."
            : `Write: screen: ${meant}`,
        subject: name,
      });
      continue;
    }
    const seen = seenByBrowser(platform, screen);
    for (const [which, device] of on.entries()) {
      if (seen.includes(device)) continue;
      const others = seen.map((one) => deviceTitles[one]).join(", ");
      findings.push({
        ...base,
        ...place(`${at}.on.${which}`),
        title: `No browser looks at “${name}” on ${deviceTitles[device]}, so there this quarantine sets nothing aside.`,
        why: `It is looked at by a browser on: ${others === "" ? "no device" : others}.`,
        todo: "Name one of these, or take the device out.",
        subject: device,
      });
    }
  }
  return findings;
}

function seenByBrowser({ devices }: Platform, screen: Screen) {
  return devices.filter((device) => !isLookedAtByHand(screen, device));
}
