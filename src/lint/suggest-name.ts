import { distance } from "fastest-levenshtein";
import { shareOfWords } from "../model/share-of-words.ts";

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
      (1 - shareOfWords(name, candidate)) * 0.8,
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
