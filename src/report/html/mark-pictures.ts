// Which boxes are drawn over a picture, and the signs that tie them to words.
import type { Box } from "../../model/access-node.ts";
import type { ScreenChange } from "../../model/comparison.ts";
import { describeChange } from "../../model/describe-screen-change.ts";
import type { Run, ShownPicture } from "../../model/run.ts";
import { groupChangedScreens, identifyChange } from "../group-checkpoints.ts";

/** A box drawn over a picture. */
export interface Mark {
  readonly kind: "proof" | "change";
  readonly box: Box;
  readonly label: string;
  /** Changes have numbers, the same on every picture and in the list of changes; proofs have letters. */
  readonly sign: string;
}

/** Of each changed screen, the sign of each change that has a place on some picture. */
export type ChangeSigns = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Numbers from 1 for each screen, in the order in which its changes are told. */
export function numberChanges(run: Run): ChangeSigns {
  return new Map(
    groupChangedScreens(run).map(({ platform, screen, changes }) => {
      const placed = changes.filter(({ change }) => isPlaced(change));
      return [
        nameScreen(platform, screen),
        new Map(
          placed.map(({ change }, index) => [
            identifyChange(change),
            String(index + 1),
          ]),
        ),
      ];
    }),
  );
}

/** Undefined of a change that no picture shows the place of. */
export function findSign(
  signs: ChangeSigns,
  platform: string,
  screen: string,
  change: ScreenChange,
): string | undefined {
  return signs.get(nameScreen(platform, screen))?.get(identifyChange(change));
}

/** Changes first, at their place before or now; then what proves the screen. */
export function markPicture(
  run: Run,
  picture: ShownPicture,
  signs: ChangeSigns,
): Mark[] {
  const proofs = picture.outlines.map(({ box, label }, index): Mark => ({
    kind: "proof",
    box,
    label,
    sign: String.fromCodePoint(65 + (index % 26)),
  }));
  return [...listChanges(run, picture, signs), ...proofs];
}

function listChanges(
  run: Run,
  picture: ShownPicture,
  signs: ChangeSigns,
): Mark[] {
  const { platform, screen, device, variant, role } = picture;
  const markBySign = new Map<string, Mark>();
  const verdicts = run.gates
    .filter((gate) => gate.platform === platform)
    .flatMap(({ checkpoints }) => checkpoints)
    .filter(
      (verdict) =>
        verdict.screen === screen &&
        verdict.device === device &&
        verdict.variant === variant,
    );
  for (const { change } of verdicts.flatMap(({ effects }) => effects)) {
    const sign = findSign(signs, platform, screen, change);
    const box = placeOn(role, change);
    if (sign === undefined || box === undefined) continue;
    const label = describeChange(change);
    markBySign.set(sign, { kind: "change", box, label, sign });
  }
  return [...markBySign.values()].toSorted(
    (a, b) => Number(a.sign) - Number(b.sign),
  );
}

function placeOn(
  role: ShownPicture["role"],
  change: ScreenChange,
): Box | undefined {
  if (role === "baseline") return "was" in change ? change.was : undefined;
  return "box" in change ? change.box : undefined;
}

function isPlaced(change: ScreenChange): boolean {
  return (
    placeOn("capture", change) !== undefined ||
    placeOn("baseline", change) !== undefined
  );
}

function nameScreen(platform: string, screen: string): string {
  return JSON.stringify([platform, screen]);
}
