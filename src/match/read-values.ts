// Numbers with what they count. They are compared as values, so that "eight
// digits" is "8 digits" and "a week" is "7 days".
import {
  afterFull,
  hoursByUnit,
  joinAmounts,
  readAmount,
} from "./read-amounts.ts";
import { isStrictAt, readBound, type Bound } from "./read-bound.ts";
import { readFrequency, readTimes } from "./read-frequency.ts";
import type { Word } from "./read-words.ts";

export interface Value {
  /** Of a duration, its hours; of a date, month and day as in 131. */
  readonly amount: number;
  /** The other end of a range: "8 to 10". */
  readonly upTo: number | undefined;
  readonly bound: Bound;
  /** "Fewer than ten" is not ten. */
  readonly isStrict: boolean;
  /** "time" for a duration, "date", else the stems counted nearest first to last. */
  readonly unit: "time" | "date" | readonly string[];
  readonly at: number;
  /** After the last word of it. */
  readonly end: number;
  readonly shown: string;
}

/** The values of a sentence; a number that counts nothing is none. */
export function readValues(words: readonly Word[]): Value[] {
  const values: Value[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const often = readFrequency(words, at);
    if (often !== undefined) {
      values.push(often);
      at = often.end - 1;
      continue;
    }
    const times = readTimes(words, at);
    if (times !== undefined) values.push(times);
    const amount = readAmount(words[at], afterFull(words, at + 1));
    if (
      amount === undefined ||
      isPartOfName(words[at + 1]) ||
      isOneMore(words, at)
    )
      continue;
    const last = values.at(-1);
    const value = readValue(words, at, amount);
    if (value === undefined) continue;
    // "8 to 10 digits", "8-10 digits" are one value.
    if (last !== undefined && isRange(words, last.at, at))
      values[values.length - 1] = {
        ...last,
        upTo: value.amount,
        unit: value.unit,
      };
    else values.push(value);
    // "one hundred", "half an hour": the words of one number.
    if (
      readAmount(words[at + 1], words[at + 2]) !== undefined &&
      !words[at + 1]?.isMark
    )
      at += 1;
  }
  return values;
}

function readValue(
  words: readonly Word[],
  at: number,
  first: number,
): Value | undefined {
  const bound = readBound(words, at);
  const base = { upTo: undefined, bound, isStrict: isStrictAt(words, at), at };
  const before = words[at - 1]?.stem ?? "";
  const monthHere = months.indexOf(words[at + 1]?.stem ?? "");
  const month = monthHere === -1 ? months.indexOf(before) : monthHere;
  if (month !== -1 && first <= 31) {
    const shown = `${words[at]?.text} ${words[at + (monthHere === -1 ? -1 : 1)]?.text}`;
    const end = monthHere === -1 ? at + 1 : at + 2;
    return { ...base, amount: month * 100 + first, unit: "date", end, shown };
  }
  const { amount, next } = joinAmounts(words, at, first);
  const counted: string[] = [];
  let further = next;
  const isFull = /^(full|whole|entire|good|further)$/.test(
    words[next]?.text ?? "",
  );
  for (const word of words.slice(isFull ? next + 1 : next, next + 4)) {
    if (word.isMark || connectors.has(word.text)) {
      // "8 to 10 digits": what is counted stands behind the second number.
      if (
        counted.length === 0 &&
        word.text === "to" &&
        readAmount(words[next + 1], words[next + 2]) !== undefined
      ) {
        further += 1;
        continue;
      }
      break;
    }
    if (readAmount(word, undefined) !== undefined) {
      further += 1;
      continue;
    }
    further += 1;
    const hours = hoursByUnit.get(word.stem);
    if (hours !== undefined && counted.length < 2) {
      const shown = show(words, at, further);
      return {
        ...base,
        amount: amount * hours,
        unit: "time",
        end: further,
        shown,
      };
    }
    counted.push(unitNames.get(word.stem) ?? word.stem);
  }
  // "Children under 12", "aged 12": how old they are.
  if (
    /^(under|over|aged|age)$/.test(words[at - 1]?.text ?? "") &&
    !/^\d/.test(words[at + 1]?.text ?? "") &&
    bound !== "exact"
  )
    return {
      ...base,
      amount,
      unit: ["age"],
      end: next,
      shown: show(words, at - 1, next),
    };
  // "You must be at least 18", "at 16", "as young as 13".
  if (counted.length === 0 && isAge(words, at, amount))
    return {
      ...base,
      amount,
      unit: ["age"],
      end: next,
      shown: words[at]?.text ?? "",
    };
  // "In batches of ten", "caps them at five": what is counted stands elsewhere.
  if (counted.length === 0)
    return /^(an?|single|half)$/.test(words[at]?.text ?? "")
      ? undefined
      : {
          ...base,
          amount,
          unit: ["bare"],
          end: next,
          shown: words[at]?.text ?? "",
        };
  const shown = show(words, at, further);
  return { ...base, amount, unit: counted, end: further, shown };
}

const ages =
  /\b(?:be|turn|young as|old as|aged?|over|under|age of|minimum age is)(?: (?:at least|over|under|only|just|about))?$/;

function isAge(words: readonly Word[], at: number, amount: number): boolean {
  if (amount < 5 || amount > 99 || amount % 1 !== 0) return false;
  return (
    ages.test(show(words, Math.max(0, at - 4), at)) && !isOfName(words[at - 1])
  );
}

// "At 10 Downing Street" and "is 15" are no ages.
function isOfName(before: Word | undefined): boolean {
  return before?.text === "is" || before?.text === "are";
}

function isRange(words: readonly Word[], last: number, at: number): boolean {
  const between = words.slice(last + 1, at).map(({ text }) => text);
  return between.length === 1 && /^(to|-|and|or)$/.test(between[0] ?? "")
    ? between[0] !== "and" || words[last - 1]?.text === "between"
    : false;
}

function show(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
}

// "One more try" is another one.
function isOneMore(words: readonly Word[], at: number): boolean {
  return words[at]?.text === "one" && words[at + 1]?.text === "more";
}

// "Two-step" and "two-factor" count nothing.
function isPartOfName(next: Word | undefined): boolean {
  return next?.stem === "step" || next?.stem === "factor";
}

const connectors = new Set(
  "of and or for in to from at with is are was has if when before that on by per after until without you we they it which who can must will may than as but so else strong total altogether".split(
    " ",
  ),
);

const months =
  "januari februari march april june juli august septemb octob novemb decemb".split(
    " ",
  );

const unitNames = new Map([
  ["megabyt", "mb"],
  ["gigabyt", "gb"],
  ["kilobyt", "kb"],
  ["buck", "dollar"],
  ["usd", "dollar"],
  ["eur", "euro"],
  ["pound", "pound"],
  ["percentag", "percent"],
]);
