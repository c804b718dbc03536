// A capture against its baseline. Text and tree decide, whatever the pixels; only when
// those agree may other pixels count as another rendering.
import type { Baseline } from "../model/baseline.ts";
import type { Capture, Evidence } from "../model/capture.ts";
import type { Comparison, ScreenChange } from "../model/comparison.ts";
import type { PictureDifference } from "../model/picture-difference.ts";
import { normaliseWording } from "../model/wording.ts";
import { alignSequences } from "../model/align-sequences.ts";
import { compareTrees } from "./compare-trees.ts";
import { explainEnvironment } from "./explain-environment.ts";
import { nameAll, nameBesideRedrawing, nameBesideWords } from "./name-looks.ts";
import { shareOfWords } from "../model/share-of-words.ts";

/** @param difference of the pictures; undefined where it was not asked for, and then other pixels count as changed */
export function compareCapture(
  capture: Capture,
  baseline: Baseline | undefined,
  difference?: PictureDifference,
): Comparison {
  const { id, platform, screen, device, variant } = capture;
  const base = { id, platform, screen, device, variant };
  if (capture.outcome === "failed")
    return { ...base, outcome: "not-comparable" };
  if (baseline === undefined) return { ...base, outcome: "no-baseline" };
  const { evidence } = capture;
  const because = explainEnvironment(
    baseline.environment,
    capture.provenance.environment,
  );
  // What a screen reader says may change without a pixel: text decides first.
  const words = compareWords(evidence, baseline);
  if (words.length > 0) {
    const nameBeside =
      because === undefined ? nameBesideWords : nameBesideRedrawing;
    const beside =
      difference === undefined
        ? []
        : nameBeside(difference, evidence, baseline);
    return { ...base, outcome: "changed", changes: [...words, ...beside] };
  }
  if (evidence.picture.file === baseline.picture.file)
    return { ...base, outcome: "same", by: "file" };
  if (evidence.picture.pixels === baseline.picture.pixels)
    return { ...base, outcome: "same", by: "pixels" };
  const seen = comparePictures(evidence, baseline, because, difference);
  if (seen.length > 0) return { ...base, outcome: "changed", changes: seen };
  return because === undefined
    ? { ...base, outcome: "same", by: "eye" }
    : { ...base, outcome: "re-rendered", because };
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
  because: string | undefined,
  difference: PictureDifference | undefined,
): ScreenChange[] {
  // Another build may break lines elsewhere, and then the page is longer.
  if (because !== undefined)
    return difference === undefined
      ? []
      : nameBesideRedrawing(difference, evidence, baseline);
  const from = `${baseline.picture.width} × ${baseline.picture.height}`;
  const to = `${evidence.picture.width} × ${evidence.picture.height}`;
  const resized: ScreenChange[] =
    from === to ? [] : [{ kind: "resized", from, to }];
  if (difference !== undefined)
    return [...resized, ...nameAll(difference, evidence)];
  return resized.length > 0 ? resized : [{ kind: "picture", how: "drawn" }];
}
