import type {
  CheckpointSignoff,
  Signoffs,
  WordingSignoff,
} from "../model/signoff.ts";

const none: Signoffs = { claims: [], checkpoints: [] };

/** An article's decisions with new ones in place of those they renew, in a stable order. */
export function updateSignoffs(
  before: Signoffs | undefined,
  renewed: {
    readonly claims?: readonly WordingSignoff[];
    readonly checkpoints?: readonly CheckpointSignoff[];
  },
): Signoffs {
  const { claims, checkpoints } = before ?? none;
  return {
    claims: renew(claims, renewed.claims ?? [], ({ claim }) => claim),
    checkpoints: renew(
      checkpoints,
      renewed.checkpoints ?? [],
      ({ screen, device }) => `${screen} ${device}`,
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
