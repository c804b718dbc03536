// How much of a claim a sentence has.
import type { Form } from "./compile-form.ts";
import type { Slot } from "./read-slot.ts";
import { conceptsOfGroup, groupOf } from "./lexicon.ts";
import type { Reading } from "./read-sentence.ts";

/** What share of a claim's weight a sentence could have at most: a cheap look before the close one. */
export function shareAtMost(form: Form, { byConcept }: Reading): number {
  let missing = 0;
  for (const slot of form.slots)
    if (!isThere(slot, byConcept) && !isCounted(slot, form))
      missing += slot.weight;
  return form.weight === 0 ? 0 : 1 - missing / form.weight;
}

function isThere(
  { concepts, kind }: Slot,
  byConcept: Reading["byConcept"],
): boolean {
  if (kind === "mode") return true;
  for (const concept of concepts.keys()) {
    if (byConcept.has(concept)) return true;
    for (const other of conceptsOfGroup(groupOf(concept)))
      if (byConcept.has(other)) return true;
  }
  return false;
}

/** What the claim's number counts. */
export function isCounted({ at }: Slot, { value }: Form): boolean {
  return value !== undefined && at >= value.at && at < value.end;
}

// The first thing of the main clause, and what is said of it.
export function shareOfCore({ slots }: Form, hits: ReadonlySet<Slot>): number {
  const main = slots.filter(
    ({ clause, kind }) =>
      clause === "main" && (kind === "act" || kind === "thing"),
  );
  const first = main.find(({ kind }) => kind === "thing");
  const core = main.filter(
    (slot) => (slot.kind === "act" && slot.weight >= 1.5) || slot === first,
  );
  if (core.length === 0) return 0;
  return (
    core
      .filter((slot) => hits.has(slot))
      .reduce((all, { weight }) => all + weight, 0) /
    core.reduce((all, { weight }) => all + weight, 0)
  );
}

export function sum(slots: ReadonlySet<Slot>): number {
  let total = 0;
  for (const { weight } of slots) total += weight;
  return total;
}
