// "Kept forever" is a time like any other, and longer than all of them.
import { matchAt, showAt, toPatterns } from "./match-pattern.ts";
import type { Value } from "./read-values.ts";
import type { Word } from "./read-words.ts";

const forever = toPatterns(
  "forever|for ever|for good|for life|for all time|indefinitely|permanently|for eternity|eternally|always|for as long as you like|without time limit|without any time limit|with no time limit",
);
const lasting = toPatterns(
  "stay|remain|keep|yours|last|valid|store|available|hold|own|usable|retain|preserve",
);

/** For how long something is said to stay, when that is for ever; undefined when it does not say so. */
export function readForever(words: readonly Word[]): Value | undefined {
  if (!words.some((_, at) => matchAt(lasting, words, at) !== undefined))
    return undefined;
  for (const at of words.keys()) {
    const stems = matchAt(forever, words, at);
    if (stems === undefined || words[at]?.text === "always") continue;
    return {
      amount: Infinity,
      upTo: undefined,
      bound: "exact",
      isStrict: false,
      unit: "time",
      at,
      end: at + stems.length,
      shown: showAt(words, at, stems.length),
    };
  }
  return undefined;
}

/** Whether a sentence has it that there is no end. */
export function saysForever(words: readonly Word[]): boolean {
  return words.some((_, at) => matchAt(forever, words, at) !== undefined);
}
