import type { Capture } from "../model/capture.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { Quarantine } from "../model/quarantine.ts";
import { findQuarantine } from "../model/quarantine.ts";
import type { DiffPictures } from "./compare-captures.ts";
import { compareCaptures } from "./compare-captures.ts";

/**
 * Whether somebody will be asked about a look because it differs from what was signed off.
 * Of noise that nobody can see, and of what is in quarantine, nobody is asked, so there is
 * nothing to make sure of.
 */
export async function isAskedAbout(
  capture: Capture,
  platformById: ReadonlyMap<string, Platform>,
  quarantines: readonly Quarantine[],
  now: Date,
  diffPictures: DiffPictures,
): Promise<boolean> {
  const { platform, screen, device } = capture;
  if (findQuarantine(quarantines, platform, screen, device, now) !== undefined)
    return false;
  const [comparison] = await compareCaptures(
    [capture],
    platformById,
    diffPictures,
  );
  return comparison?.outcome === "changed";
}
