// Captures against baselines. Pictures are held side by side only where their digests
// leave a question: other pixels.
import type { Baseline } from "../model/baseline.ts";
import type { Capture } from "../model/capture.ts";
import type { Comparison } from "../model/comparison.ts";
import type {
  PictureDifference,
  PicturePair,
} from "../model/picture-difference.ts";
import type { Platform } from "../model/platform-registry.ts";
import { findBaseline } from "../model/platform-registry.ts";
import { compareCapture } from "./compare-capture.ts";

/** Holds two pictures side by side. Never rejects for a picture that cannot be read. */
export type DiffPictures = (pair: PicturePair) => Promise<PictureDifference>;

/** One comparison per capture. */
export async function compareCaptures(
  captures: readonly Capture[],
  platformById: ReadonlyMap<string, Platform>,
  diffPictures: DiffPictures,
): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  // One after the other: a decoded picture takes up to 160 MB.
  for (const capture of captures) {
    const { platform, screen, device, variant } = capture;
    const baseline = findBaseline(
      platformById.get(platform)?.screenById.get(screen),
      device,
      variant,
    );
    comparisons.push(await compareLook(capture, baseline, diffPictures));
  }
  return comparisons;
}

/** One capture against what was signed off, pictures and all. */
export async function compareLook(
  capture: Capture,
  baseline: Baseline | undefined,
  diffPictures: DiffPictures,
): Promise<Comparison> {
  const pair = findPair(capture, baseline);
  const difference = pair === undefined ? undefined : await diffPictures(pair);
  return compareCapture(capture, baseline, difference);
}

function findPair(
  capture: Capture,
  baseline: Baseline | undefined,
): PicturePair | undefined {
  if (capture.outcome === "failed" || baseline === undefined) return undefined;
  const { evidence } = capture;
  const { picture, pictureFile: beforeFile } = baseline;
  if (picture.pixels === evidence.picture.pixels) return undefined;
  const { file: after, scale } = evidence.picture;
  return { before: picture.file, after, beforeFile, scale };
}
