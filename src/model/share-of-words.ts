import { normaliseWording } from "./wording.ts";

/** How many words two texts have in common, from 0 (none) to 1 (all); Dice's coefficient. */
export function shareOfWords(a: string, b: string): number {
  const words = wordsOf(a);
  const others = wordsOf(b);
  if (words.size + others.size === 0) return 1;
  const common = [...words].filter((word) => others.has(word)).length;
  return (2 * common) / (words.size + others.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(
    normaliseWording(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}
