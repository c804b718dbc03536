// One wording of a claim held against one sentence: how much of it is there,
// and whether it is affirmed or denied.
import { product, type Form, type Slot } from "./compile-claim.ts";
import type { Denial } from "./find-cues.ts";
import type { Occurrence } from "./find-phrases.ts";
import type { Reading } from "./read-sentence.ts";
import type { Value } from "./read-values.ts";

export interface Weighed {
  /** Share of the claim's weight the sentence has, from 0 to 1. */
  readonly share: number;
  /** Every act of the claim is there, where it can be affirmed or denied. */
  readonly hasActs: boolean;
  /** What the claim calls by name is there. */
  readonly hasNames: boolean;
  readonly missing: readonly string[];
  readonly isSamePolarity: boolean;
  /** What turned the sentence's meaning, for telling an editor. */
  readonly turns: readonly string[];
  /** It tells readers not to, which is not to say that it cannot be. */
  readonly isProhibition: boolean;
  readonly value: "none" | "equal" | "other" | "absent";
  readonly otherValue: string | undefined;
}

interface Hit {
  readonly slot: Slot;
  readonly occurrence: Occurrence;
  readonly sign: 1 | -1;
}

export function weighForm(form: Form, reading: Reading): Weighed {
  const hits = form.slots.flatMap((slot) => findHit(slot, form, reading) ?? []);
  const total = sum(form.slots);
  const acts = form.slots.filter(({ kind }) => kind === "act");
  const denials = countDenials(form, reading, hits);
  const opposites = hits.filter(({ sign }) => sign < 0);
  const polarity = product([
    ...hits.map(({ sign }) => sign),
    ...denials.map((): -1 => -1),
  ]);
  const { value, otherValue } = compareValues(form.value, reading);
  return {
    share: total === 0 ? 0 : sum(hits.map(({ slot }) => slot)) / total,
    hasNames: form.slots.every(
      (slot) => !slot.isName || hits.some((hit) => hit.slot === slot),
    ),
    hasActs: acts.every((slot) =>
      hits.some(
        (hit) => hit.slot === slot && standsRight(slot, hit, form, reading),
      ),
    ),
    missing: form.slots
      .filter((slot) => !hits.some((hit) => hit.slot === slot))
      .map(({ shown }) => shown),
    isSamePolarity: polarity === form.polarity,
    turns: [
      ...denials.map(({ shown }) => shown),
      ...opposites.map(({ occurrence }) => occurrence.shown),
    ],
    isProhibition: denials.some(({ at }) => isCommand(reading, at)),
    value,
    otherValue,
  };
}

function isCommand({ words }: Reading, at: number): boolean {
  const cue = words[at]?.text ?? "";
  if (!/^(not|never|avoid)$/.test(cue)) return false;
  if (cue === "not" && words[at - 1]?.text !== "do") return false;
  const start = cue === "not" ? at - 1 : at;
  return start === 0 || words[start - 1]?.isMark === true;
}

// Of several words for one thing, the one in the same kind of clause; opposites first.
function findHit(slot: Slot, form: Form, reading: Reading): Hit | undefined {
  let best: { readonly hit: Hit; readonly rank: number } | undefined;
  for (const occurrence of reading.occurrences)
    for (const { concept, sign } of occurrence.meanings) {
      if (!slot.concepts.has(concept)) continue;
      const hit = { slot, occurrence, sign };
      const rank =
        (standsRight(slot, hit, form, reading) ? 2 : 0) +
        (sign < 0 && slot.kind === "act" ? 1 : 0);
      if (best === undefined || rank > best.rank) best = { hit, rank };
    }
  return best?.hit;
}

// What the claim says outright, the sentence must not say as a mere condition.
function standsRight(
  slot: Slot,
  { occurrence, sign }: Hit,
  form: Form,
  reading: Reading,
): boolean {
  if (form.isLinked || slot.clause !== "main") return true;
  if (slot.concepts.has("times") && sign < 0) return true;
  return reading.clauseOf[occurrence.start] === "main";
}

function countDenials(
  form: Form,
  reading: Reading,
  hits: readonly Hit[],
): Denial[] {
  const acts = hits.filter(
    ({ slot, occurrence, sign }) =>
      (slot.kind === "act" || countsThings(form)) &&
      (form.isLinked ||
        reading.clauseOf[occurrence.start] === "main" ||
        (slot.concepts.has("times") && sign < 0)),
  );
  return reading.denials.filter(({ at, from, to, shown }) => {
    if (!form.isLinked && reading.clauseOf[at] !== "main") return false;
    if (acts.some(({ occurrence: { start } }) => start >= from && start < to))
      return true;
    // "Logging in is not required", "it is impossible": what is denied went before.
    const next = reading.words[from]?.text ?? "";
    const looksBack =
      shown === "impossible" ||
      (shown === "not" &&
        /^(possible|allowed|available|required|needed|necessary|true)$/.test(
          next,
        ));
    return looksBack && acts.some(({ occurrence: { start } }) => start < at);
  });
}

function countsThings({ value }: Form): boolean {
  return value !== undefined && value.unit !== "time";
}

function compareValues(
  wanted: Value | undefined,
  reading: Reading,
): Pick<Weighed, "value" | "otherValue"> {
  if (wanted === undefined) return { value: "none", otherValue: undefined };
  const given = reading.values.filter(
    (value) => hasUnitOf(value, wanted) && !isPart(value, reading),
  );
  if (given.length === 0) return { value: "absent", otherValue: undefined };
  if (given.some(({ amount }) => amount === wanted.amount))
    return { value: "equal", otherValue: undefined };
  return { value: "other", otherValue: given[0]?.shown };
}

const unitNames: ReadonlyMap<string, string> = new Map(
  ["number", "figur", "numer"].map((stem) => [stem, "digit"]),
);

function hasUnitOf(given: Value, wanted: Value): boolean {
  if (given.unit === "time" || wanted.unit === "time")
    return given.unit === wanted.unit;
  const unit = wanted.unit.at(-1) ?? "";
  const counted = given.unit.map((stem) => unitNames.get(stem) ?? stem);
  // "eight-digit backup code": the unit stands first; "16 recovery codes": it is the last.
  return unit === "digit"
    ? counted[0] === unit
    : counted.includes(unit) && !counted.includes("digit");
}

// Some of them is not how many there are.
function isPart({ at, amount, unit }: Value, reading: Reading): boolean {
  if (unit === "time") return false;
  if (amount <= 1) return true;
  const around = reading.words
    .slice(Math.max(0, at - 3), at + 8)
    .map(({ text }) => text);
  return around.some((word) =>
    /^(left|remaining|remain|unused|used|first|last|least|spare|reserve|wrong)$/.test(
      word,
    ),
  );
}

function sum(slots: readonly Slot[]): number {
  return slots.reduce((total, { weight }) => total + weight, 0);
}
