// A claim's number held against the numbers of a sentence. A number is compared
// only if it counts the same thing.
import { findBoundless } from "./find-boundless.ts";
import { saysForever } from "./read-forever.ts";
import type { Reading } from "./read-sentence.ts";
import type { Value } from "./read-values.ts";

export interface ValueVerdict {
  readonly value: "none" | "equal" | "other" | "absent";
  readonly otherValue: string | undefined;
  /** That there is no limit at all: then what is counted need not be named. */
  readonly isBoundless: boolean;
  /** It numbers the same name: "iOS 12" and "iOS 15". */
  readonly isNamed: boolean;
}

/** "absent" when the sentence counts something else, or nothing. */
export function compareValues(
  wanted: Value | undefined,
  reading: Reading,
  own?: Reading,
): ValueVerdict {
  const isNamed = own !== undefined && hasSameName(wanted, own, reading);
  if (wanted === undefined)
    return {
      value: "none",
      otherValue: undefined,
      isBoundless: false,
      isNamed,
    };
  if (wanted.amount === Infinity && saysForever(reading.words))
    return {
      value: "equal",
      otherValue: undefined,
      isBoundless: false,
      isNamed,
    };
  const given = reading.values.filter(
    (value) =>
      countsSame(value, wanted, reading) && !isPart(value, reading, wanted),
  );
  if (given.length === 0) {
    const found = findBoundless(wanted, reading);
    const boundless =
      found !== undefined && own?.plain.includes(found) === true
        ? undefined
        : found;
    return boundless === undefined
      ? { value: "absent", otherValue: undefined, isBoundless: false, isNamed }
      : { value: "other", otherValue: boundless, isBoundless: true, isNamed };
  }
  if (given.some((value) => agrees(value, wanted)))
    return {
      value: "equal",
      otherValue: undefined,
      isBoundless: false,
      isNamed,
    };
  const other = given.find((value) => differs(value, wanted));
  return other === undefined
    ? { value: "absent", otherValue: undefined, isBoundless: false, isNamed }
    : { value: "other", otherValue: other.shown, isBoundless: false, isNamed };
}

function hasSameName(
  wanted: Value | undefined,
  own: Reading,
  reading: Reading,
): boolean {
  if (wanted?.unit[0] !== "bare") return false;
  const name = own.words[wanted.at - 1]?.stem ?? "";
  return reading.values.some(
    ({ unit, at }) =>
      unit[0] === "bare" && reading.words[at - 1]?.stem === name,
  );
}

function agrees(given: Value, wanted: Value): boolean {
  if (!isSameAmount(given, wanted)) return false;
  if (given.isStrict && wanted.bound === "exact") return false;
  if (given.upTo !== undefined && wanted.upTo === undefined) return false;
  const bounds = new Set([given.bound, wanted.bound]);
  return !(bounds.has("most") && bounds.has("least"));
}

// Another number may be compatible: "groups of more than 50" where 256 is the most.
function differs(given: Value, wanted: Value): boolean {
  if (isSameAmount(given, wanted))
    return (
      given.isStrict ||
      given.bound !== wanted.bound ||
      given.upTo !== wanted.upTo
    );
  if (wanted.bound === "most" && given.bound === "least")
    return given.amount >= wanted.amount;
  if (wanted.bound === "least" && given.bound === "most")
    return given.amount < wanted.amount;
  if (wanted.bound === "least" && given.bound === "exact")
    return given.amount < wanted.amount;
  return true;
}

// A month is 30 days, or near enough.
function isSameAmount(given: Value, wanted: Value): boolean {
  if (wanted.amount === Infinity) return given.amount === Infinity;
  return given.unit === "time"
    ? Math.abs(given.amount - wanted.amount) <= 0.04 * wanted.amount
    : near(given.amount, wanted.amount);
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one));
}

const unitNames: ReadonlyMap<string, string> = new Map(
  ["number", "figur", "numer"].map((stem) => [stem, "digit"]),
);

// "Caps linked devices at five": the only number, and what it counts is named.
function isBareCount(given: Value, wanted: Value, reading: Reading): boolean {
  return (
    given.unit[0] === "bare" &&
    reading.values.length === 1 &&
    typeof wanted.unit !== "string" &&
    wanted.unit.some((stem) =>
      reading.words.some((word) => word.stem === stem),
    ) &&
    /\b(limit|caps?|capped|total|batch(es)?|sets?|maximum|most|strong|come in|number|groups?)\b/.test(
      reading.plain,
    )
  );
}

function countsSame(given: Value, wanted: Value, reading: Reading): boolean {
  if (isBareCount(given, wanted, reading)) return true;
  if (wanted.unit[0] === "age" && given.unit[0] === "bare") return true;
  if (typeof given.unit === "string" || typeof wanted.unit === "string")
    return given.unit === wanted.unit;
  if (countsTries(wanted) && (countsTries(given) || sharesUnit(given, wanted)))
    return true;
  const unit = wanted.unit.at(-1) ?? "";
  const counted = given.unit.map((stem) => unitNames.get(stem) ?? stem);
  // "eight-digit backup code": the unit stands first; "16 recovery codes": it is the last.
  if (unit === "digit") return counted[0] === unit;
  return (
    (counted.includes(unit) || wanted.unit[0] === counted[0]) &&
    !counted.includes("digit")
  );
}

function sharesUnit({ unit: given }: Value, { unit: wanted }: Value): boolean {
  return (
    typeof given !== "string" &&
    typeof wanted !== "string" &&
    given.some((stem) => wanted.includes(stem))
  );
}

// Some of them is not how many there are.
function isPart(
  { at, amount, bound, unit }: Value,
  reading: Reading,
  wanted: Value,
): boolean {
  if (typeof unit === "string") return false;
  if (unit[0] === "per") return false;
  if (amount < 1) return true;
  if (
    amount === 1 &&
    wanted.amount > 1 &&
    bound !== "most" &&
    !countsTries(wanted)
  )
    return true;
  const around = reading.words
    .slice(Math.max(0, at - 3), at + 8)
    .map(({ text }) => text);
  return around.some(
    (word) =>
      /^(left|remaining|remain|unused|used|first|last|spare|reserve|wrong|row|others?)$/.test(
        word,
      ) && !wanted.shown.includes(word),
  );
}

// Tries are counted as times, goes, entries: "three wrong attempts", "get it wrong three times".
const tries = new Set(
  "attempt try tries time go entri failur mistak guess error miss login fail".split(
    " ",
  ),
);

/** Whether a number counts how often something is tried. */
export function countsTries({ unit }: Value): boolean {
  return typeof unit !== "string" && unit.some((stem) => tries.has(stem));
}
