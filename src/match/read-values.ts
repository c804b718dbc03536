// Numbers with what they count. They are compared as values, so that "eight
// digits" is "8 digits" and "a week" is "7 days".
import type { Word } from "./read-words.ts";

export interface Value {
  /** Of a duration, its hours. */
  readonly amount: number;
  /** "time" for a duration, else the stems counted nearest first to last. */
  readonly unit: "time" | readonly string[];
  readonly at: number;
  readonly shown: string;
}

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const amountByWord = new Map<string, number>([
  ...small.map((word, amount): [string, number] => [word, amount]),
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["ninety", 90],
  ["hundred", 100],
  ["dozen", 12],
]);

const hoursByUnit = new Map<string, number>([
  ["second", 1 / 3600],
  ["minut", 1 / 60],
  ["hour", 1],
  ["dai", 24],
  ["week", 168],
  ["month", 720],
  ["year", 8760],
]);

/** The values of a sentence; a number that counts nothing is none. */
export function readValues(words: readonly Word[]): Value[] {
  return words.flatMap((word, at): Value[] => {
    const amount = readAmount(word, words[at + 1]);
    if (amount === undefined || isPartOfName(words[at + 1])) return [];
    const counted: string[] = [];
    for (const next of words.slice(at + 1, at + 4)) {
      if (next.isMark || connectors.has(next.text)) break;
      counted.push(next.stem);
      const hours = hoursByUnit.get(next.stem);
      if (hours !== undefined)
        return [
          {
            amount: amount * hours,
            unit: "time" as const,
            at,
            shown: `${word.text} ${next.text}`,
          },
        ];
    }
    if (counted.length === 0) return [];
    const shown = words
      .slice(at, at + 1 + counted.length)
      .map(({ text }) => text)
      .join(" ");
    return [{ amount, unit: counted, at, shown }];
  });
}

// "Two-step" and "two-factor" count nothing.
function isPartOfName(next: Word | undefined): boolean {
  return next?.stem === "step" || next?.stem === "factor";
}

const connectors = new Set(
  "of and or for in to from at with is are was has if when before that on by per".split(
    " ",
  ),
);

/** The number a word writes, in digits or letters. */
export function readAmount(
  word: Word | undefined,
  next?: Word,
): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d/.test(word.text)) return Number(word.text.replaceAll(",", ""));
  // "a week", but not "a code".
  if (/^an?$/.test(word.text) && next !== undefined)
    return hoursByUnit.has(next.stem) ? 1 : undefined;
  return amountByWord.get(word.text);
}
