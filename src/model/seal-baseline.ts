// The seal of an approved look: the digest of its whole record. What was edited in it by
// hand, or copied from another screen, was never approved.
import type { Baseline, BaselineFacts, EvidenceSignoff } from "./baseline.ts";
import { baselineSchema } from "./baseline.ts";
import { digestValue } from "./digest.ts";

/** Digest of a baseline's record but for the seal in it. */
export function digestBaseline(facts: BaselineFacts): string {
  const signoff: Partial<EvidenceSignoff> = { ...facts.signoff };
  delete signoff.seal;
  const keys = new Set<string>(Object.keys(baselineSchema.shape));
  const record = Object.entries({ ...facts, signoff }).filter(([key]) =>
    keys.has(key),
  );
  // As it reads on disk: what is undefined is not there.
  return digestValue(JSON.parse(JSON.stringify(Object.fromEntries(record))));
}

export function sealBaseline<Facts extends BaselineFacts>(facts: Facts): Facts {
  const seal = digestBaseline(facts);
  return { ...facts, signoff: { ...facts.signoff, seal } };
}

/** Many articles rest on one look, and its tree is long. */
const digests = new WeakMap<Baseline, string>();

/** Why the record of an approved look is not the one that was approved, in words; undefined when it is. */
export function findBaselineFlaw(
  baseline: Baseline,
  screen: string,
): string | undefined {
  if (baseline.screen !== undefined && baseline.screen !== screen)
    return `the approved picture is of another screen (${baseline.screen})`;
  const { signoff, earlier = [] } = baseline;
  if (signoff.seal === undefined)
    return "the approved picture's record carries no seal: it was written by hand, or by an older presscheck";
  const digest = digests.get(baseline) ?? digestBaseline(baseline);
  digests.set(baseline, digest);
  if (signoff.seal !== digest)
    return "the approved picture's record was edited by hand: its seal no longer fits";
  const chain = [...earlier, signoff];
  const isWhole = chain.every(
    ({ previous }, index) => previous === digestBefore(chain, index),
  );
  return isWhole
    ? undefined
    : "an earlier approval of this picture was taken out of its record, or edited";
}

function digestBefore(
  chain: readonly EvidenceSignoff[],
  index: number,
): string | undefined {
  const before = chain[index - 1];
  return before === undefined ? undefined : digestEvidence(before);
}

/** What the next sign-off names as the one before it. */
export function digestEvidence(signoff: EvidenceSignoff): string {
  return digestValue(JSON.parse(JSON.stringify(signoff)));
}
