import type {
  CheckpointSignoff,
  Signoffs,
  WordingSignoff,
} from "../model/signoff.ts";
import { keyLook } from "../model/look.ts";
import type { Waiver } from "../model/waiver.ts";

const none: Signoffs = { claims: [], checkpoints: [], waivers: [] };

/** An article's decisions with new ones in place of those they renew, in a stable order. */
export function updateSignoffs(
  before: Signoffs | undefined,
  renewed: {
    readonly claims?: readonly WordingSignoff[];
    readonly checkpoints?: readonly CheckpointSignoff[];
    readonly waivers?: readonly Waiver[];
  },
): Signoffs {
  const { claims, checkpoints, waivers } = before ?? none;
  return {
    claims: renew(claims, renewed.claims ?? [], ({ claim }) => claim),
    checkpoints: renew(
      checkpoints,
      renewed.checkpoints ?? [],
      ({ screen, device, variant }) => `${screen} ${keyLook(device, variant)}`,
    ),
    waivers: renew(waivers, renewed.waivers ?? [], (waiver) =>
      JSON.stringify([waiver.rule, waiver.subject, waiver.words]),
    ),
  };
}

function renew<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): T[] {
  const byKey = new Map(
    [...before, ...after].map((item) => [keyOf(item), item]),
  );
  return [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}
