import { distance } from "fastest-levenshtein";

/**
 * The known id or heading that was most likely meant: close in spelling, or made
 * of mostly the same words. Undefined when none is near.
 */
export function suggestName(
  name: string,
  known: Iterable<string>,
): string | undefined {
  let best: { readonly name: string; readonly farness: number } | undefined;
  for (const candidate of known) {
    const farness = Math.min(
      distance(fold(name), fold(candidate)) / Math.max(name.length, 1),
      (1 - sharedWords(name, candidate)) * 0.6,
    );
    if (farness < (best?.farness ?? Infinity))
      best = { name: candidate, farness };
  }
  return best !== undefined && best.farness <= 0.3 ? best.name : undefined;
}

/** " Did you mean “x”?" or nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const meant = suggestName(name, known);
  return meant === undefined ? "" : ` Did you mean “${meant}”?`;
}

function fold(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

// Shared words over all words of both: 1 when they are the same set.
function sharedWords(a: string, b: string): number {
  const ours = wordsOf(a);
  const theirs = wordsOf(b);
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  const all = ours.size + theirs.size - shared;
  return all === 0 ? 0 : shared / all;
}

function wordsOf(name: string): Set<string> {
  return new Set(
    fold(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );
}
