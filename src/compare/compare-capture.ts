// A capture against its baseline. Text and tree decide, whatever the pixels; only when
// those agree may other pixels count as another rendering.
import type { AccessNode, Box } from "../model/access-node.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Capture, Evidence } from "../model/capture.ts";
import type {
  Comparison,
  PictureChange,
  PicturePart,
  ScreenChange,
} from "../model/comparison.ts";
import type { PictureDifference } from "../model/picture-difference.ts";
import { normaliseWording } from "../model/wording.ts";
import { alignSequences } from "../model/align-sequences.ts";
import { compareTrees } from "./compare-trees.ts";
import { explainEnvironment } from "./explain-environment.ts";
import { nameAreas } from "./name-areas.ts";
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
  // What a screen reader says may change without a pixel: text decides first.
  const changes = compareWords(evidence, baseline);
  if (changes.length > 0) {
    const beside = keepUnexplained(
      nameDifference(difference, evidence.tree),
      evidence.tree,
      baseline.tree,
    );
    return { ...base, outcome: "changed", changes: [...changes, ...beside] };
  }
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
  const seen = comparePictures(evidence, baseline, difference);
  return seen.length === 0
    ? { ...base, outcome: "same", by: "eye" }
    : { ...base, outcome: "changed", changes: seen };
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
  difference: PictureDifference | undefined,
): ScreenChange[] {
  const from = `${baseline.picture.width} × ${baseline.picture.height}`;
  const to = `${evidence.picture.width} × ${evidence.picture.height}`;
  const resized: ScreenChange[] =
    from === to ? [] : [{ kind: "resized", from, to }];
  if (difference !== undefined)
    return [...resized, ...nameDifference(difference, evidence.tree)];
  return resized.length > 0 ? resized : [{ kind: "picture", how: "drawn" }];
}

function nameDifference(
  difference: PictureDifference | undefined,
  tree: readonly AccessNode[],
): PictureChange[] {
  if (difference === undefined) return [];
  if (difference.outcome === "held") return nameAreas(difference.areas, tree);
  const { picture, flaw } = difference;
  return [{ kind: "picture", how: "unread", picture, flaw }];
}

// Words that change look different, and so does what they push aside. Only what lies on
// a part that stands where it stood, with the words it had, is told beside them.
function keepUnexplained(
  areas: readonly PictureChange[],
  now: readonly AccessNode[],
  before: readonly AccessNode[],
): PictureChange[] {
  const find = (tree: readonly AccessNode[], { role, name }: PicturePart) =>
    tree.filter((node) => node.role === role && node.name === name);
  return areas.filter((change) => {
    if (change.how === "unread") return true;
    const { part } = change;
    if (part?.where !== "on") return false;
    const [is, ...others] = find(now, part);
    const [was, ...more] = find(before, part);
    return (
      others.length + more.length === 0 &&
      is?.box !== undefined &&
      was?.box !== undefined &&
      isSameBox(is.box, was.box)
    );
  });
}

function isSameBox(a: Box, b: Box): boolean {
  return (
    a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
  );
}
