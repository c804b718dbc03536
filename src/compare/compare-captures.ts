// Captures against baselines. Text and tree decide, whatever the pixels; only
// when those agree may other pixels count as another rendering.
import type { Baseline, Environment } from "../model/baseline.ts";
import type { Capture, Evidence } from "../model/capture.ts";
import type { Comparison, ScreenChange } from "../model/comparison.ts";
import type { Platform } from "../model/platform-registry.ts";
import { findBaseline } from "../model/platform-registry.ts";
import { normaliseWording } from "../model/wording.ts";
import { alignSequences } from "../model/align-sequences.ts";
import { compareTrees } from "./compare-trees.ts";
import { shareOfWords } from "../model/share-of-words.ts";

/** One comparison per capture. */
export function compareCaptures(
  captures: readonly Capture[],
  platformById: ReadonlyMap<string, Platform>,
): Comparison[] {
  return captures.map((capture) => {
    const screen = platformById
      .get(capture.platform)
      ?.screenById.get(capture.screen);
    return compareCapture(
      capture,
      findBaseline(screen, capture.device, capture.variant),
    );
  });
}

export function compareCapture(
  capture: Capture,
  baseline: Baseline | undefined,
): Comparison {
  const { id, platform, screen, device, variant } = capture;
  const base = { id, platform, screen, device, variant };
  if (capture.outcome === "failed")
    return { ...base, outcome: "not-comparable" };
  if (baseline === undefined) return { ...base, outcome: "no-baseline" };
  const { evidence } = capture;
  // What a screen reader says may change without a pixel: text decides first.
  const changes = compareWords(evidence, baseline);
  if (changes.length > 0) return { ...base, outcome: "changed", changes };
  if (evidence.picture.file === baseline.picture.file)
    return { ...base, outcome: "same", by: "file" };
  if (evidence.picture.pixels === baseline.picture.pixels)
    return { ...base, outcome: "same", by: "pixels" };
  const because = explainEnvironment(
    baseline.environment,
    capture.provenance.environment,
  );
  if (because !== undefined)
    return { ...base, outcome: "re-rendered", because };
  return {
    ...base,
    outcome: "changed",
    changes: comparePictures(evidence, baseline),
  };
}

function compareWords(evidence: Evidence, baseline: Baseline): ScreenChange[] {
  const inTree = compareTrees(baseline.tree, evidence.tree);
  if (inTree.length > 0 || evidence.words === baseline.words) return inTree;
  return compareLines(baseline.words, evidence.words);
}

// Words the accessibility tree does not hold: what is hidden from screen readers but seen.
function compareLines(before: string, after: string): ScreenChange[] {
  const old = before.split("\n");
  const now = after.split("\n");
  return alignSequences(old, now).gaps.flatMap((gap): ScreenChange[] => {
    const from = gap.before.map((index) => old[index] ?? "").join(" ");
    const to = gap.after.map((index) => now[index] ?? "").join(" ");
    // Empty lines and spaces are nothing that a reader reads.
    if (normaliseWording(from) === normaliseWording(to)) return [];
    if (shareOfWords(from, to) >= 0.4)
      return [{ kind: "reworded", from, to, box: undefined }];
    return [
      ...(to === ""
        ? []
        : [
            {
              kind: "appeared",
              role: "text",
              name: to,
              box: undefined,
            } as const,
          ]),
      ...(from === ""
        ? []
        : [{ kind: "gone", role: "text", name: from } as const]),
    ];
  });
}

function comparePictures(
  evidence: Evidence,
  baseline: Baseline,
): ScreenChange[] {
  const from = `${baseline.picture.width} × ${baseline.picture.height}`;
  const to = `${evidence.picture.width} × ${evidence.picture.height}`;
  return [from === to ? { kind: "picture" } : { kind: "resized", from, to }];
}

/** What draws differently, in words; undefined when the same environment drew both. */
function explainEnvironment(
  was: Environment | undefined,
  is: Environment,
): string | undefined {
  if (was === undefined) return undefined;
  const differences = [
    was.engine === is.engine
      ? undefined
      : `${is.engine} instead of ${was.engine}`,
    was.build === is.build
      ? undefined
      : `browser build ${is.build} instead of ${was.build}`,
    was.fonts === is.fonts ? undefined : "other fonts are installed",
    was.system === is.system
      ? undefined
      : `drawn on ${is.system} instead of ${was.system}`,
    was.processor === is.processor ? undefined : "drawn by another processor",
  ].filter((difference) => difference !== undefined);
  return differences.length === 0 ? undefined : differences.join(", ");
}
