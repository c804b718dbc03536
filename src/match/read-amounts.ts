// The numbers that words write, and the units of time they are counted in.
import type { Word } from "./read-words.ts";

export const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const tens = "thirty forty fifty sixty seventy eighty ninety".split(" ");
const amountByWord = new Map<string, number>([
  ...small.map((word, amount): [string, number] => [word, amount]),
  ...tens.map((word, nth): [string, number] => [word, 30 + 10 * nth]),
  ["fives", 5],
  ["sixes", 6],
  ["eights", 8],
  ["tens", 10],
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
  ["dozen", 12],
  ["half", 0.5],
  ["single", 1],
]);

export const hoursByUnit = new Map<string, number>([
  ["second", 1 / 3600],
  ["minut", 1 / 60],
  ["hour", 1],
  ["dai", 24],
  ["night", 24],
  ["week", 168],
  ["fortnight", 336],
  ["month", 730],
  ["year", 8760],
]);

/** Whether a word measures time. */
export function isTimeUnit(word: Word | undefined): boolean {
  return hoursByUnit.has(word?.stem ?? "");
}

// "two hundred", "half an hour", "a million".
export function joinAmounts(
  words: readonly Word[],
  at: number,
  first: number,
): { readonly amount: number; readonly next: number } {
  const second = words[at + 1];
  if (words[at]?.text === "half" && /^an?$/.test(second?.text ?? ""))
    return { amount: 0.5, next: at + 2 };
  const times = amountByWord.get(second?.text ?? "");
  if (times !== undefined && (times >= 100 || times === 12))
    return { amount: first * times, next: at + 2 };
  if (times !== undefined && first >= 20 && times < 10)
    return { amount: first + times, next: at + 2 };
  return { amount: first, next: at + 1 };
}

/** The number a word writes, in digits or letters. */
export function readAmount(
  word: Word | undefined,
  next: Word | undefined,
): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d/.test(word.text)) return Number(word.text.replaceAll(",", ""));
  // "a week", but not "a code".
  if (/^(an?|one|per|each|every)$/.test(word.text) && word.text !== "one")
    return /^an?$/.test(word.text) &&
      next !== undefined &&
      hoursByUnit.has(next.stem)
      ? 1
      : undefined;
  return amountByWord.get(word.text);
}

// "A full month" is a month.
export function afterFull(
  words: readonly Word[],
  at: number,
): Word | undefined {
  return /^(full|whole|entire|good|further)$/.test(words[at]?.text ?? "")
    ? words[at + 1]
    : words[at];
}
