// An article's decisions with a new one among them: what it renews is kept behind it, and
// named by it, so that one that is taken out later is missed.
import { foldHeading } from "../model/article.ts";
import { keyLook } from "../model/look.ts";
import { digestSignoff, sealSignoff } from "../model/seal-signoff.ts";
import type { Signoff } from "../model/seal-signoff.ts";
import type {
  CheckpointSignoff,
  Signoffs,
  WordingSignoff,
} from "../model/signoff.ts";
import type { Waiver } from "../model/waiver.ts";

const none: Signoffs = { claims: [], checkpoints: [], waivers: [] };
const noneEarlier = { claims: [], checkpoints: [] };

export function renewWording(
  before: Signoffs = none,
  fresh: WordingSignoff,
): Signoffs {
  const old = before.claims.find(({ claim }) => claim === fresh.claim);
  const { signed, others } = follow(before.claims, old, fresh);
  const { claims, ...earlier } = before.earlier ?? noneEarlier;
  return {
    ...before,
    claims: sortBy([...others, signed], ({ claim }) => claim),
    ...(old === undefined
      ? {}
      : { earlier: { claims: [...claims, old], ...earlier } }),
  };
}

/** @param old the one it renews; undefined for the first */
export function renewCheckpoint(
  before: Signoffs = none,
  old: CheckpointSignoff | undefined,
  fresh: CheckpointSignoff,
): Signoffs {
  const { signed, others } = follow(before.checkpoints, old, fresh);
  const { checkpoints, ...earlier } = before.earlier ?? noneEarlier;
  return {
    ...before,
    checkpoints: sortBy([...others, signed], keyCheckpoint),
    ...(old === undefined
      ? {}
      : { earlier: { ...earlier, checkpoints: [...checkpoints, old] } }),
  };
}

/** Waivers end by themselves and nothing rests on those before them. */
export function renewWaivers(
  before: Signoffs = none,
  fresh: readonly Waiver[],
): Signoffs {
  const keyOf = ({ rule, subject, words }: Waiver) =>
    JSON.stringify([rule, subject, words]);
  const byKey = new Map(
    [...before.waivers, ...fresh].map((one) => [keyOf(one), one]),
  );
  return { ...before, waivers: sortBy([...byKey.values()], keyOf) };
}

function follow<S extends Signoff>(
  current: readonly S[],
  old: S | undefined,
  fresh: S,
): { readonly signed: S; readonly others: readonly S[] } {
  return {
    signed: sealSignoff(
      old === undefined ? fresh : { ...fresh, previous: digestSignoff(old) },
    ),
    others: current.filter((one) => one !== old),
  };
}

function keyCheckpoint({
  screen,
  section = "",
  device,
  variant,
}: CheckpointSignoff): string {
  return `${screen} ${keyLook(device, variant)} ${foldHeading(section)}`;
}

function sortBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
