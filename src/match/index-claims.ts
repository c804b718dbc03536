// Which claims a sentence could speak of at all, by their rarest words: ten
// thousand claims cost a sentence no more than the few that share a telling word.
import type { CompiledClaim } from "./compile-claim.ts";
import type { Form } from "./compile-form.ts";
import type { Slot } from "./read-slot.ts";
import { conceptsOfGroup, groupOf } from "./lexicon.ts";
import type { Fact } from "./compare-facts.ts";
import type { Reading } from "./read-sentence.ts";
import { readWords } from "./read-words.ts";
import type { Groups } from "./weigh-groups.ts";

export interface ClaimIndex {
  /** By concept; by "=" and a stem for what is looked for word by word. */
  readonly idsByConcept: ReadonlyMap<string, readonly string[]>;
  /** Whether anything is looked for word by word. */
  readonly hasWords: boolean;
}

/** No sentence is held against more claims than this; those found by rarer words come first. */
export const mostCandidates = 200;
/** A form whose words are missing beyond this share of its weight is never spoken of. */
const mayBeMissing = 0.56;

export function indexClaims(
  claims: ReadonlyMap<string, CompiledClaim>,
): ClaimIndex {
  const countByConcept = new Map<string, number>();
  for (const { forms } of claims.values())
    for (const form of forms)
      for (const concept of new Set(form.slots.flatMap(conceptsOf)))
        countByConcept.set(concept, (countByConcept.get(concept) ?? 0) + 1);
  const rarity = (slot: Slot) =>
    Math.max(
      0,
      ...conceptsOf(slot).map((concept) => countByConcept.get(concept) ?? 0),
    );
  const idsByConcept = new Map<string, string[]>();
  for (const [id, { forms, groups, facts }] of claims) {
    const numbers = facts.flatMap((fact) =>
      fact.kind === "number" ? fact.form : [],
    );
    const concepts = new Set([
      ...[...forms, ...numbers].flatMap((form) =>
        tellingSlots(form, rarity).flatMap(conceptsOf),
      ),
      ...[...groups.map(stemsOfGroups), ...facts.map(stemsOfFact)]
        .flat()
        .map((stem) => `=${stem}`),
    ]);
    for (const concept of concepts) {
      const ids = idsByConcept.get(concept);
      if (ids === undefined) idsByConcept.set(concept, [id]);
      else ids.push(id);
    }
  }
  const hasWords = [...idsByConcept.keys()].some((key) => key.startsWith("="));
  return { idsByConcept, hasWords };
}

// A sentence with one of each group has one of the smallest.
function stemsOfGroups({ patterns }: Groups): string[] {
  const [smallest] = patterns.toSorted((a, b) => a.size - b.size);
  return [...(smallest?.keys() ?? [])];
}

function stemsOfFact(fact: Fact): string[] {
  if (fact.kind === "number") return [];
  const name = fact.kind === "label" ? fact.label : (fact.steps.at(-1) ?? "");
  return readWords(name).map(({ stem }) => stem);
}

// The rarest of its words, as many as a sentence about it cannot do without all of.
function tellingSlots(
  { slots, weight }: Form,
  rarity: (slot: Slot) => number,
): Slot[] {
  const telling: Slot[] = [];
  let sum = 0;
  const byRarity = slots
    .filter(({ kind }) => kind !== "mode")
    .map((slot) => ({ slot, count: rarity(slot) }))
    .sort((a, b) => a.count - b.count);
  for (const { slot } of byRarity) {
    telling.push(slot);
    sum += slot.weight;
    if (sum > mayBeMissing * weight) break;
  }
  return telling;
}

function conceptsOf({ concepts }: Slot): string[] {
  return [...concepts.keys()].flatMap((concept) => [
    concept,
    ...conceptsOfGroup(groupOf(concept)),
  ]);
}

/** The claims that readings of one sentence are held against. */
export function findCandidates(
  { idsByConcept, hasWords }: ClaimIndex,
  readings: readonly Reading[],
): Set<string> {
  const lists = new Map<string, readonly string[]>();
  for (const { byConcept, words } of readings)
    for (const key of hasWords
      ? [...byConcept.keys(), ...words.map(({ stem }) => `=${stem}`)]
      : byConcept.keys()) {
      const ids = idsByConcept.get(key);
      if (ids !== undefined) lists.set(key, ids);
    }
  const found = new Set<string>();
  const rarestFirst = [...lists.values()].sort((a, b) => a.length - b.length);
  for (const ids of rarestFirst)
    for (const id of ids) {
      if (found.size >= mostCandidates) return found;
      found.add(id);
    }
  return found;
}
