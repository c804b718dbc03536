// Whether a sentence speaks of another thing than the claim, in the claim's own words.
import type { Form } from "./compile-form.ts";
import type { Hit } from "./find-hits.ts";
import { kindOf } from "./lexicon.ts";
import type { Reading } from "./read-sentence.ts";
import type { Slot } from "./read-slot.ts";

// "Ordinary chats" and "the paid plan", where the claim is of secret chats and the free plan.
export function isOfAnotherKind(
  { slots }: Form,
  { words, occurrences }: Reading,
  hits: readonly Hit[],
): boolean {
  return slots.some((kind) => {
    if (kind.clause === "condition" || !isPlainKind(kind)) return false;
    const head = slots.find(({ at, isName }) => at === kind.at + 1 && !isName);
    if (head === undefined || head.kind !== "thing") return false;
    const own = hits.find(({ slot }) => slot === kind);
    if (own !== undefined && own.sign > 0) return false;
    const there = hits.filter(({ slot, isSwap }) => slot === head && !isSwap);
    return there.some(({ occurrence: { start } }) => {
      if (own !== undefined)
        return (
          own.occurrence.end === start &&
          /(?:ed|paid|al|ive|ous)$/.test(own.occurrence.shown)
        );
      const before = words[start - 1]?.text ?? "";
      return (
        /^[a-z]{3,}$/.test(before) &&
        !determiners.test(before) &&
        (start === 1 || determiners.test(words[start - 2]?.text ?? "")) &&
        occurrences.some(
          ({ end, meanings }) =>
            end === start &&
            meanings.length > 0 &&
            meanings.every(({ concept }) => kindOf(concept) !== "act"),
        ) &&
        !hits.some(({ occurrence }) => occurrence.end === start)
      );
    });
  });
}

// "Drivers accept pets", where the claim is of cash: what stands in its place is another thing.
export function isDoneToAnother(
  { slots, reading: claim, value, isUniversal }: Form,
  { words, occurrences, clauseOf }: Reading,
  hits: readonly Hit[],
): boolean {
  if (value !== undefined || isUniversal) return false;
  const found = new Map(hits.map((hit) => [hit.slot, hit.occurrence]));
  return slots.some((act) => {
    const there = found.get(act);
    if (act.kind !== "act" || there === undefined || act.isModifier)
      return false;
    const object = objectAfter(act.at + 1, claim.words, slots);
    if (object === undefined || found.has(object)) return false;
    const next = occurrences.find(({ start }) => start >= there.end);
    return (
      next !== undefined &&
      next.start - there.end <= 1 &&
      clauseOf[next.start] === clauseOf[there.start] &&
      next.meanings.length > 0 &&
      next.meanings.every(({ concept }) => kindOf(concept) === "thing") &&
      words[next.start - 1]?.isMark === false &&
      !hits.some(({ occurrence }) => occurrence === next)
    );
  });
}

function objectAfter(
  at: number,
  words: Reading["words"],
  slots: readonly Slot[],
): Slot | undefined {
  const from = articles.test(words[at]?.text ?? "") ? at + 1 : at;
  return slots.find(
    (slot) => slot.at === from && slot.kind === "thing" && !slot.isName,
  );
}

const articles = /^(the|an?|your|any|their|its|this|that)$/;

const determiners =
  /^(the|an|your|my|our|their|his|her|its|this|that|these|those|any|each|every|all|no|some|another|other|new|own|with|for|from|into|old|same|one|two|few|many|most|more|using|used|whole)$/;

// What stands before a thing and says which.
function isPlainKind({ kind, shown }: Slot): boolean {
  return kind !== "act" || /(ed|en|free|paid|al|ive|ous)$/.test(shown);
}
