// Fixed phrases looked for at one word of a sentence, by stems.
import { stemWord, type Word } from "./read-words.ts";

/** Phrases by their first stem, longest first. */
export type Patterns = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Reads "no one|never". */
export function toPatterns(text: string): Patterns {
  const phrases = text
    .split("|")
    .map((phrase) => phrase.split(" ").map(stemWord))
    .sort((a, b) => b.length - a.length);
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const [first = ""] = phrase;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

/** The longest phrase that begins at a word. */
export function matchAt(
  patterns: Patterns,
  words: readonly Word[],
  at: number,
): readonly string[] | undefined {
  return patterns
    .get(words[at]?.stem ?? "")
    ?.find((stems) =>
      stems.every((stem, step) => words[at + step]?.stem === stem),
    );
}

/** Some words as they were written. */
export function showAt(
  words: readonly Word[],
  at: number,
  length: number,
): string {
  return words
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(" ");
}
