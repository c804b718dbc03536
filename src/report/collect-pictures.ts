// Which pictures a report shows, and what is outlined on them.
import type { AccessNode, Box } from "../model/access-node.ts";
import { isControl } from "../model/access-node.ts";
import type { Article } from "../model/article.ts";
import type { Baseline, Picture, Proof } from "../model/baseline.ts";
import type { Capture } from "../model/capture.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Device } from "../model/device.ts";
import { idLook, titleLook } from "../model/look.ts";
import type { Platform, Screen } from "../model/platform-registry.ts";
import {
  findBaseline,
  isLookedAtByHand,
  variantsOn,
} from "../model/platform-registry.ts";
import type { ShownPicture } from "../model/run.ts";

interface Demanding {
  readonly articles: readonly Article[];
  readonly platformById: ReadonlyMap<string, Platform>;
}

/** The baseline and the capture of every demanded screen and device; one picture where they are the same. */
export function collectPictures(
  { articles, platformById }: Demanding,
  captures: readonly Capture[],
  comparisons: readonly Comparison[],
): ShownPicture[] {
  const shown = new Map<string, ShownPicture>();
  const captureById = new Map(captures.map((taken) => [taken.id, taken]));
  const comparisonById = new Map(comparisons.map((one) => [one.id, one]));
  for (const article of articles) {
    const platform = platformById.get(article.frontmatter.platform);
    for (const demand of article.frontmatter.checkpoints) {
      const screen = platform?.screenById.get(demand.screen);
      if (screen === undefined) continue;
      const labels = new Set(
        article.labels.map(({ label }) => label.toLowerCase()),
      );
      const looks = demand.on.flatMap((device) =>
        variantsOn(screen, device).map((variant) => ({ device, variant })),
      );
      for (const { device, variant } of looks) {
        const at = { platform: screen.platform, screen: screen.id };
        const id = idLook(at, device, variant);
        const capture = captureById.get(id);
        const comparison = comparisonById.get(id);
        for (const picture of picturesOf(
          screen,
          { device, variant },
          capture,
          comparison,
          labels,
        )) {
          shown.set(`${id} ${picture.role}`, picture);
        }
      }
    }
  }
  return [...shown.values()];
}

function picturesOf(
  screen: Screen,
  { device, variant }: { device: Device; variant: string | undefined },
  capture: Capture | undefined,
  comparison: Comparison | undefined,
  labels: ReadonlySet<string>,
): ShownPicture[] {
  const baseline = findBaseline(screen, device, variant);
  const pictures: ShownPicture[] = [];
  const base = {
    platform: screen.platform,
    screen: screen.id,
    device,
    variant,
  };
  const isUnchanged = comparison?.outcome === "same";
  if (
    baseline !== undefined &&
    !isUnchanged &&
    baseline.pictureNow === baseline.picture.file
  ) {
    pictures.push({
      ...base,
      role: "baseline",
      ...(baseline.kind === "hand" && !isLookedAtByHand(screen, device)
        ? { kind: "hand" as const }
        : {}),
      ...showBaseline(screen, baseline, labels),
    });
  }
  const evidence = capture?.evidence;
  if (evidence !== undefined && capture !== undefined) {
    const what =
      capture.outcome === "captured"
        ? screen.title
        : "What stood there instead";
    const caption = `${what}, ${titleLook({ device, variant })}, ${day(capture.provenance.endedAt)}`;
    const marks = outline(evidence.proofs, evidence.tree, labels);
    pictures.push({
      ...base,
      role: "capture",
      ...facts(evidence.picture),
      outlines: marks,
      caption,
    });
  }
  return pictures;
}

function showBaseline(
  screen: Screen,
  baseline: Baseline,
  labels: ReadonlySet<string>,
) {
  const title = `${screen.title}, ${titleLook(baseline)}`;
  const caption = `${title}, approved ${day(baseline.signoff.at)}`;
  const outlines = outline(baseline.proofs, baseline.tree, labels);
  return { ...facts(baseline.picture), outlines, caption };
}

function facts({ file, width, height, scale }: Picture) {
  return { sha: file, width, height, scale };
}

function outline(
  proofs: readonly Proof[],
  tree: readonly AccessNode[],
  labels: ReadonlySet<string>,
): ShownPicture["outlines"] {
  const ofProofs = proofs.flatMap(({ proof, box }) =>
    box === undefined ? [] : [{ box, label: proof }],
  );
  // A heading may bear a control's words; only what a reader presses is meant.
  const ofLabels = tree
    .filter((node) => isControl(node) && labels.has(node.name.toLowerCase()))
    .flatMap(({ name, box }) =>
      box === undefined ? [] : [{ box, label: name }],
    )
    .filter(({ box }) => !ofProofs.some((proof) => isSameBox(proof.box, box)));
  return [...ofProofs, ...ofLabels];
}

function isSameBox(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) <= 1;
}

function day(at: string): string {
  return at.slice(0, 10);
}
