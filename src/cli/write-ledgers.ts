// What was seen at official links, into checkpoints/<platform>/observations.yaml:
// one entry a link, sorted, rewritten only when something differs.
import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { stringify } from "yaml";
import { writeFileSafely } from "../adapters/write-file.ts";
import type { PlatformObservation } from "../follow/follow-links.ts";
import type { Target } from "../model/device.ts";
import type { Platform } from "../model/platform-registry.ts";
import { ledgerFile } from "../parse/read-platform.ts";

const heading =
  "# Written by presscheck: what was last seen at the official pages.\n";

export async function writeLedgers(
  root: string,
  observations: readonly PlatformObservation[],
  platformById: ReadonlyMap<string, Platform>,
  target: Target,
): Promise<void> {
  for (const platform of platformById.values()) {
    const seen = observations.filter(
      (observation) => observation.platform === platform.id,
    );
    if (seen.length === 0) continue;
    const byLink = new Map(platform.observationByLink);
    for (const { platform: _platform, ...observation } of seen)
      byLink.set(observation.link, observation);
    const sorted = [...byLink.values()].sort((a, b) =>
      a.link < b.link ? -1 : 1,
    );
    const text = `${heading}${stringify({ observations: sorted }, { lineWidth: 100 })}`;
    const path = join(root, ledgerFile(platform.folder, target));
    const before = await readFile(path, "utf8").catch(() => undefined);
    if (before !== text) await writeFileSafely(path, text);
  }
}
