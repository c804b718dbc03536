// Numbers with what they count. They are compared as values, so that "eight
// digits" is "8 digits" and "a week" is "7 days".
import type { Word } from "./read-words.ts";

/** Whether a number is the number, the most or the least. */
export type Bound = "exact" | "most" | "least";

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

const small =
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

const hoursByUnit = new Map<string, number>([
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

/** Whether a word measures time. */
export function isTimeUnit(word: Word | undefined): boolean {
  return hoursByUnit.has(word?.stem ?? "");
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
    if (amount === undefined || isPartOfName(words[at + 1])) continue;
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

// "A full month" is a month.
function afterFull(words: readonly Word[], at: number): Word | undefined {
  return /^(full|whole|entire|good|further)$/.test(words[at]?.text ?? "")
    ? words[at + 1]
    : words[at];
}

// "Twice a month", "three times per day", "every week": so often in an hour.
function readFrequency(words: readonly Word[], at: number): Value | undefined {
  const text = words[at]?.text ?? "";
  const of = (amount: number, end: number): Value => ({
    amount,
    upTo: undefined,
    bound: readBound(words, at),
    isStrict: false,
    unit: ["per"],
    at,
    end,
    shown: show(words, at, end),
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
function readTimes(words: readonly Word[], at: number): Value | undefined {
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
      if (counted.length === 0 && word.text === "to") {
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
  // "In batches of ten", "caps them at five": what is counted stands elsewhere.
  if (counted.length === 0) return;
  /^(an?|single|half)$/.test(words[at]?.text ?? "")
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

// "two hundred", "half an hour", "a million".
function joinAmounts(
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

function isStrictAt(words: readonly Word[], at: number): boolean {
  const [much, than] = words.slice(Math.max(0, at - 2), at);
  return (
    than?.text === "than" &&
    /^(more|less|fewer|longer|shorter|larger|smaller)$/.test(
      much?.text ?? "",
    ) &&
    !words
      .slice(Math.max(0, at - 9), at)
      .some(({ text }) => /^(no|not|never|nobody)$/.test(text))
  );
}

function isRange(words: readonly Word[], last: number, at: number): boolean {
  const between = words.slice(last + 1, at).map(({ text }) => text);
  return between.length === 1 && /^(to|-|and|or)$/.test(between[0] ?? "")
    ? between[0] !== "and" || words[last - 1]?.text === "between"
    : false;
}

const mosts =
  /(^| )(up to|at most|at the most|no more than|not more than|maximum|maximum of|max|within|no later than|not exceed|limit of|limit is|limited to|as many as|cap of|or less|or fewer|under|less than|fewer than|no longer than|not longer than|as long as|not over|in under|inside|restricted to|largest|not be larger than|not be longer than|not be bigger than|not be more than)$/;
const leasts =
  /(^| )(at least|minimum|minimum of|min|no less than|no fewer than|not less than|not fewer than|more than|over|or more|longer than|larger than|bigger than|or longer|exceed|not be shorter than|not be less than|not be fewer than|least)$/;

function readBound(words: readonly Word[], at: number): Bound {
  const before = words
    .slice(Math.max(0, at - 5), at)
    .map(({ text }) => text)
    .join(" ")
    .replace(/ (of|a|an|the)$/, "");
  if (/(^| )(only|just)( \w+)?$/.test(before) && !isTimeUnit(words[at + 1]))
    return "most";
  const after = words
    .slice(at + 1, at + 5)
    .map(({ text }) => text)
    .join(" ");
  const denied = /\b(no|not|never|nobody|none)\b/.test(
    words
      .slice(Math.max(0, at - 9), at)
      .map(({ text }) => text)
      .join(" "),
  );
  if (/\bor (more|longer|above|over|greater)\b/.test(after)) return "least";
  if (
    /\b(or (less|fewer|under|below)|at most|maximum|at the most)\b/.test(after)
  )
    return "most";
  if (
    / (more|over|longer|larger|bigger|greater) than$| over$/.test(` ${before}`)
  )
    return denied ? "most" : "least";
  if (/ (less|fewer|shorter|smaller) than$| under$/.test(` ${before}`))
    return denied ? "least" : "most";
  if (/\bminimum\b/.test(before)) return "least";
  if (/\b(maximum|largest|limit)\b/.test(before)) return "most";
  if (mosts.test(before)) return "most";
  if (leasts.test(before)) return "least";
  return "exact";
}

function show(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
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
