import { distance } from "fastest-levenshtein";

/** The known word a misspelt one was most likely meant to be; undefined when none is close. */
export function suggestWord(
  word: string,
  known: Iterable<string>,
): string | undefined {
  const folded = word.toLowerCase();
  let best: { readonly word: string; readonly steps: number } | undefined;
  for (const candidate of known) {
    const steps = distance(folded, candidate.toLowerCase());
    if (steps < (best?.steps ?? Infinity)) best = { word: candidate, steps };
  }
  const allowed = folded.length >= 6 ? 2 : 1;
  return best !== undefined && best.steps <= allowed ? best.word : undefined;
}
