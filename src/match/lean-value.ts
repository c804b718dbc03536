// Which way a sentence leans by its numbers and times.
import type { Form } from "./compile-form.ts";
import type { Reading } from "./read-sentence.ts";
import type { Weighed } from "./weigh-form.ts";

// A number is tied to what it counts; how long something takes may leave one thing out.
export function mayMiss(
  { value }: Form,
  { isBoundless, isNamed, otherValue }: Weighed,
): 0 | 1 {
  if (isNamed) return 1;
  if (value?.unit !== "time") return 0;
  return isBoundless && !/limit|deadline/.test(otherValue ?? "") ? 0 : 1;
}

// "One, and nobody can have two": what is denied is another number.
export function isOtherDenied(
  { value }: Form,
  { isDenied }: Weighed,
  { values, denials }: Reading,
): boolean {
  if (!isDenied || values.length < 2) return false;
  const same = values.filter(({ amount }) => amount === value?.amount);
  return same.some(({ at }) =>
    denials.every(({ from, to }) => at < from || at >= to),
  );
}

// "After a day they cannot be restored", where the claim says a month.
export function isCutShort(
  { value }: Form,
  { values, words }: Reading,
): boolean {
  return (
    value?.unit === "time" &&
    value.bound !== "least" &&
    values.some(
      ({ unit, amount, at }) =>
        unit === "time" &&
        amount < value.amount &&
        words
          .slice(Math.max(0, at - 3), at)
          .some(({ text }) => /^(after|once|beyond)$/.test(text)),
    )
  );
}

// "Nobody can have two" where the claim says one.
export function rulesOutMore({ value }: Form, { values }: Reading): boolean {
  return (
    value !== undefined &&
    typeof value.unit !== "string" &&
    values.every(({ amount }) => amount > value.amount)
  );
}

// "Kept for 30 days" is "deleted after 30 days".
export function isTimeTurned(
  { value, slots }: Form,
  { isDenied }: Weighed,
): boolean {
  return (
    value?.unit === "time" &&
    !isDenied &&
    slots.some(
      ({ concepts, clause }) =>
        clause === "main" && ends.some((one) => concepts.has(one)),
    )
  );
}

const ends = [
  "delete",
  "expires",
  "work",
  "wait",
  "block",
  "useIt",
  "freeze",
  "logged",
];

// "Wrong attempts never lead to a block": whatever their number.
export function isDeniedWhole(weighed: Weighed, { values }: Reading): boolean {
  return (
    weighed.isDenied &&
    weighed.hasActs &&
    !weighed.lacksCounted &&
    weighed.missingThings === 0 &&
    weighed.share >= 0.9 &&
    values.length === 0
  );
}
