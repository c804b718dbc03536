// Comparisons of a sitting: a look and an approved look that are as they were are not held
// against each other again.
import { compareLook } from "../compare/compare-captures.ts";
import type { DiffPictures } from "../compare/compare-captures.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Capture } from "../model/capture.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Platform } from "../model/platform-registry.ts";
import { findBaseline } from "../model/platform-registry.ts";

/** One comparison per capture. */
export type CompareAll = (
  captures: readonly Capture[],
  platformById: ReadonlyMap<string, Platform>,
  diffPictures: DiffPictures,
) => Promise<Comparison[]>;

export function openComparer(): CompareAll {
  const known = new WeakMap<
    Capture,
    { readonly baseline: Baseline | undefined; readonly comparison: Comparison }
  >();
  return async (captures, platformById, diffPictures) => {
    const comparisons: Comparison[] = [];
    for (const capture of captures) {
      const { platform, screen, device, variant } = capture;
      const baseline = findBaseline(
        platformById.get(platform)?.screenById.get(screen),
        device,
        variant,
      );
      const kept = known.get(capture);
      if (kept !== undefined && kept.baseline === baseline) {
        comparisons.push(kept.comparison);
        continue;
      }
      const comparison = await compareLook(capture, baseline, diffPictures);
      // A picture that could not be read may be there the next time.
      if (!isUnread(comparison)) known.set(capture, { baseline, comparison });
      comparisons.push(comparison);
    }
    return comparisons;
  };
}

function isUnread(comparison: Comparison): boolean {
  return (
    comparison.outcome === "changed" &&
    comparison.changes.some(
      (change) => change.kind === "picture" && change.how === "unread",
    )
  );
}
