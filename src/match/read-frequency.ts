// "Twice", "twice a month", "every week".
import { showAt } from "./match-pattern.ts";
import { hoursByUnit, readAmount } from "./read-amounts.ts";
import { readBound } from "./read-bound.ts";
import type { Value } from "./read-values.ts";
import type { Word } from "./read-words.ts";

const adverbs = new Map([
  ["hourly", 1],
  ["daily", 24],
  ["weekly", 168],
  ["monthly", 730],
  ["yearly", 8760],
  ["annually", 8760],
]);
const timesWords = new Map([
  ["once", 1],
  ["twice", 2],
]);

// "Twice a month", "three times per day", "every week": so often in an hour.
export function readFrequency(
  words: readonly Word[],
  at: number,
): Value | undefined {
  const text = words[at]?.text ?? "";
  const of = (amount: number, end: number): Value => ({
    amount,
    upTo: undefined,
    bound: readBound(words, at),
    isStrict: false,
    unit: ["per"],
    at,
    end,
    shown: showAt(words, at, end - at),
  });
  const adverb = adverbs.get(text);
  if (adverb !== undefined) return of(1 / adverb, at + 1);
  if (/^(every|each|per)$/.test(text)) {
    const hours = hoursByUnit.get(words[at + 1]?.stem ?? "");
    return hours === undefined ? undefined : of(1 / hours, at + 2);
  }
  const isCounted = words[at + 1]?.stem === "time";
  const count =
    timesWords.get(text) ??
    (isCounted ? readAmount(words[at], undefined) : undefined);
  const next = timesWords.has(text) ? at + 1 : at + 2;
  if (
    count === undefined ||
    !/^(an?|per|each|every)$/.test(words[next]?.text ?? "")
  )
    return undefined;
  const hours = hoursByUnit.get(words[next + 1]?.stem ?? "");
  return hours === undefined ? undefined : of(count / hours, next + 2);
}

// "Twice" is two times.
export function readTimes(
  words: readonly Word[],
  at: number,
): Value | undefined {
  const text = words[at]?.text;
  if (text !== "twice" && text !== "thrice") return undefined;
  return {
    amount: text === "twice" ? 2 : 3,
    upTo: undefined,
    bound: readBound(words, at),
    isStrict: false,
    unit: ["time"],
    at,
    end: at + 1,
    shown: text,
  };
}
