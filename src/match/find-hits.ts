// Where a sentence speaks of what a claim speaks of, and whether the same way.
import type { Form } from "./compile-form.ts";
import type { Slot } from "./read-slot.ts";
import type { Occurrence } from "./find-phrases.ts";
import { groupOf } from "./lexicon.ts";
import type { Reading } from "./read-sentence.ts";

export interface Hit {
  readonly slot: Slot;
  readonly occurrence: Occurrence;
  /** Against the claim's own sign. */
  readonly sign: 1 | -1;
  readonly isSwap: boolean;
}

// A word that is the claim's own word for one thing is not another word for something else.
export function findHits(form: Form, reading: Reading): Hit[] {
  const own = new Set<Occurrence>();
  const first = form.slots.map((slot) => {
    const hit =
      findHit(slot, form, reading, new Set()) ??
      findOthers(slot, form, reading);
    if (hit !== undefined && isSameWord(hit.occurrence, slot))
      own.add(hit.occurrence);
    return { slot, hit };
  });
  return first.flatMap(({ slot, hit }) => {
    if (hit === undefined || !own.has(hit.occurrence)) return hit ?? [];
    if (isSameWord(hit.occurrence, slot)) return hit;
    return findHit(slot, form, reading, own) ?? [];
  });
}

// Of several words for one thing: the claim's own word, then the one in the same kind of clause.
function findHit(
  slot: Slot,
  form: Form,
  reading: Reading,
  taken: ReadonlySet<Occurrence>,
): Hit | undefined {
  let best: { readonly hit: Hit; readonly rank: number } | undefined;
  for (const [concept, own] of slot.concepts)
    for (const occurrence of reading.byConcept.get(concept) ?? []) {
      if (taken.has(occurrence)) continue;
      if (
        slot.kind === "act" &&
        !slot.isModifier &&
        isAttribute(occurrence, reading)
      )
        continue;
      const sign = signIn(occurrence, concept, own, slot);
      const hit = { slot, occurrence, sign, isSwap: false };
      const rank =
        (standsRight(slot, hit, form, reading) ? 4 : 0) +
        (isSameWord(occurrence, slot) ? 2 : 0) +
        (slot.kind === "act" && saysOpposite(occurrence, concept) ? 1 : 0);
      if (best === undefined || rank > best.rank) best = { hit, rank };
    }
  return best?.hit ?? findSwap(slot, form, reading);
}

// "A refused code": it says which, and not what happens to it.
function isAttribute(
  { start, end, shown }: Occurrence,
  { words }: Reading,
): boolean {
  const next = words[end];
  return (
    /(ed|en)$/.test(shown) &&
    /^(a|an|the|your|any|each|every)$/.test(words[start - 1]?.text ?? "") &&
    next !== undefined &&
    !next.isMark
  );
}

function isSameWord(occurrence: Occurrence, slot: Slot): boolean {
  return occurrence.key === slot.key;
}

// "The price: free": of two words for one thing the one that denies it decides.
function saysOpposite({ meanings }: Occurrence, concept: string): boolean {
  return meanings.some((one) => one.concept === concept && one.sign < 0);
}

function signIn(
  occurrence: Occurrence,
  concept: string,
  own: 1 | -1,
  slot: Slot,
): 1 | -1 {
  if (isSameWord(occurrence, slot)) return 1;
  const sign =
    occurrence.meanings.find((meaning) => meaning.concept === concept)?.sign ??
    1;
  return times(sign, own);
}

// "A neighbour can" where the claim says that only you can.
function findOthers(slot: Slot, form: Form, reading: Reading): Hit | undefined {
  if (slot.kind !== "mode" || !onlyYou.test(form.reading.plain))
    return undefined;
  const occurrence = reading.byConcept.get("others")?.[0];
  return occurrence && { slot, occurrence, sign: -1, isSwap: false };
}

const onlyYou =
  /\b(only you|you alone|yourself|personally|nobody but you|no one but you)\b/;

// "By email" where the claim says "by post".
function findSwap(slot: Slot, form: Form, reading: Reading): Hit | undefined {
  if (form.isPossibility || slot.kind !== "thing") return undefined;
  const groups = [...slot.concepts.keys()].flatMap(
    (concept) => groupOf(concept) ?? [],
  );
  if (groups.length === 0 || (groups[0] === "age" && !form.isExclusive))
    return undefined;
  const ofClaim = new Set(
    form.slots.flatMap(({ concepts }) => [...concepts.keys()]),
  );
  for (const [concept, [occurrence]] of reading.byConcept)
    if (
      occurrence !== undefined &&
      groups.includes(groupOf(concept) ?? "") &&
      !occurrence.meanings.some((meaning) => ofClaim.has(meaning.concept))
    )
      return { slot, occurrence, sign: -1, isSwap: true };
  return undefined;
}

// What the claim says outright, the sentence must not say as a mere condition.
export function standsRight(
  slot: Slot,
  { occurrence, sign }: Hit,
  form: Form,
  reading: Reading,
): boolean {
  if (form.isLinked || form.order !== undefined) return true;
  if (form.value?.unit === "time") return true;
  if (slot.clause !== "main" || slot.isModifier) return true;
  if (slot.concepts.has("times") && sign < 0) return true;
  // "Whenever you like" opens a clause and says all of it.
  if (
    occurrence.end - occurrence.start > 1 &&
    isOpener(reading, occurrence.start)
  )
    return true;
  return reading.clauseOf[occurrence.start] !== "condition";
}

function isOpener({ clauseOf }: Reading, at: number): boolean {
  return clauseOf[at] === "condition" && clauseOf[at - 1] !== "condition";
}

function times(one: 1 | -1, other: 1 | -1): 1 | -1 {
  return one === other ? 1 : -1;
}
