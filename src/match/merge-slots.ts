// The things a claim speaks of, each once and each for what it is worth.
import { kindOf } from "./lexicon.ts";
import { weigh, type Slot } from "./read-slot.ts";
import type { Value } from "./read-values.ts";

// A claim's only verb counts, however common it is.
export function weighUp(
  slots: readonly Slot[],
  value: Value | undefined,
): Slot[] {
  const hasAct =
    value !== undefined ||
    slots.some(({ kind, clause }) => kind === "act" && clause === "main");
  return mergeSlots(
    slots.map((slot) =>
      !hasAct &&
      // "Makes your account grow": what is made of it says more.
      slot.key !== "make" &&
      slot.kind === "light" &&
      [...slot.concepts.keys()].some((concept) => kindOf(concept) === "act")
        ? { ...slot, kind: "act" as const, weight: weigh("act", slot.clause) }
        : slot,
    ),
  );
}

// "Enter a code", "can be used once": the verb adds nothing to what else is said.
function lightenUse(slots: readonly Slot[]): Slot[] {
  return slots.map((slot) =>
    slot.kind === "act" &&
    /^(enter|use|used|using|type|typed|tap)$/.test(slot.shown) &&
    slots.some(
      (other) =>
        other !== slot && (other.kind === "act" || other.kind === "mode"),
    )
      ? { ...slot, weight: slot.weight * 0.4 }
      : slot,
  );
}

function isOpposite(slot: Slot, other: Slot): boolean {
  return (
    slot.kind === "act" &&
    other.kind === "act" &&
    [...slot.concepts].some(
      ([concept, sign]) =>
        sign !== other.concepts.get(concept) &&
        other.concepts.has(concept) &&
        concept === "delete",
    )
  );
}

// "set … set" is one thing to look for.
function mergeSlots(slots: readonly Slot[]): Slot[] {
  const byKey = new Map<string, Slot>();
  for (const slot of slots) {
    const key = [...slot.concepts.keys()].sort().join(" ");
    const known = byKey.get(key);
    if (known === undefined || known.weight < slot.weight) byKey.set(key, slot);
  }
  // "Off unless you turn them on" says one thing of one switch.
  // "Kept for 90 days and then deleted" says one thing twice.
  const all = lightenUse([...byKey.values()]).filter(
    (slot, nth, slots) =>
      !slots.slice(0, nth).some((other) => isOpposite(slot, other)),
  );
  return all.filter(
    (slot) =>
      slot.kind !== "act" ||
      slot.clause === "main" ||
      !all.some(
        (other) =>
          other.clause === "main" &&
          other.kind === "act" &&
          other.concepts.has("turnOff") &&
          slot.concepts.has("turnOff"),
      ),
  );
}
