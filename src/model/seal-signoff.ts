// A sign-off's seal: the digest of all it says. Nobody signs with it — git is the record
// of who wrote what — but what was edited, copied or taken out by hand is noticed.
import type { Target } from "./device.ts";
import { digestValue } from "./digest.ts";
import type { CheckpointSignoff, WordingSignoff } from "./signoff.ts";

export type Signoff = WordingSignoff | CheckpointSignoff;

/** Digest of a sign-off but for its seal; the order of keys and how YAML writes them do not matter. */
export function digestSignoff(signoff: Signoff): string {
  const record: Partial<Signoff> = { ...signoff };
  delete record.seal;
  // As it reads on disk: what is undefined is not there.
  return digestValue(JSON.parse(JSON.stringify(record)));
}

export function sealSignoff<S extends Signoff>(signoff: S): S {
  return { ...signoff, seal: digestSignoff(signoff) };
}

/** Where a sign-off is found, and when it is read. */
export interface SignoffPlace {
  /** Repository-relative path of the article beside which it lies. */
  readonly article: string;
  readonly target: Target;
  readonly now: Date;
}

/** What says that a sign-off belongs elsewhere, in words that read on after "it"; undefined when nothing does. */
export function findStrangeOrigin(
  signoff: Signoff,
  { article, target, now }: SignoffPlace,
): string | undefined {
  if (signoff.article !== undefined && signoff.article !== article)
    return `was made for ${signoff.article}, not for this article`;
  if (signoff.target !== undefined && signoff.target !== target)
    return signoff.target === "practice"
      ? "was made on the practice platform, and says nothing of the real one"
      : "was made on the real platform, and says nothing of the practice one";
  // Practice does not age, so its dates decide nothing.
  if (target === "live" && Date.parse(signoff.at) > now.getTime())
    return `is dated ${signoff.at.slice(0, 10)}, which is yet to come: its date is wrong, or this computer's clock`;
  return undefined;
}

/**
 * What was done to a sign-off after it was made, in words that read on after "it"; undefined when nothing was.
 * @param earlier the sign-offs that the file keeps of the same thing
 */
export function findTampering(
  signoff: Signoff,
  earlier: readonly Signoff[],
): string | undefined {
  if (signoff.seal === undefined)
    return "carries no seal: it was written by hand, or by an older presscheck";
  if (signoff.seal !== digestSignoff(signoff))
    return "was edited by hand after it was made: its seal no longer fits";
  return findBreak(signoff, earlier);
}

// Invariant: from a sign-off every one before it can be reached, and there is none beside them.
function findBreak(
  { previous }: Signoff,
  earlier: readonly Signoff[],
): string | undefined {
  const left = new Map(earlier.map((one) => [digestSignoff(one), one]));
  for (let next = previous; next !== undefined;) {
    const before = left.get(next);
    if (before === undefined)
      return "follows another sign-off, and that one was taken out of the file or edited";
    left.delete(next);
    next = before.previous;
  }
  const [stray] = left.values();
  return stray === undefined
    ? undefined
    : `does not follow the sign-off of ${stray.at.slice(0, 10)} by ${stray.by} that the file also keeps: a later one was taken out`;
}
