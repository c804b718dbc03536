// One wording of a claim held against one sentence: how much of it is there,
// and whether it is affirmed or denied.
import { compareValues, type ValueVerdict } from "./compare-values.ts";
import type { Form } from "./compile-form.ts";
import type { Denial } from "./find-cues.ts";
import { groupOf, kindOf } from "./lexicon.ts";
import { findHits, standsRight, type Hit } from "./find-hits.ts";
import {
  findTurns,
  isCommand,
  isDoneByReader,
  turnOfOrder,
} from "./find-turns.ts";
import type { Slot } from "./read-slot.ts";
import type { Reading } from "./read-sentence.ts";
import { isCounted, shareOfCore, sum } from "./share-of-claim.ts";
import {
  isDeniedThere,
  isMissed,
  product,
  reachedBy,
  takesAway,
} from "./weigh-denials.ts";

export interface Weighed extends ValueVerdict {
  /** Share of the claim's weight the sentence has, from 0 to 1. */
  readonly share: number;
  /** The same for its first thing and its acts, without what it adds to them. */
  readonly coreShare: number;
  /** Every act of the claim is there, where it can be affirmed or denied. */
  readonly hasActs: boolean;
  /** One act of the claim at least, or something that bears on it as a whole. */
  readonly hasSomeAct: boolean;
  /** What the claim calls by name is there. */
  readonly hasNames: boolean;
  /** What sets a bound to the claim is not there: "at any time", "for free", "always". */
  readonly lacksBound: boolean;
  /** What the claim's number counts is not there. */
  readonly lacksCounted: boolean;
  readonly missing: readonly string[];
  readonly missingThings: number;
  readonly isSamePolarity: boolean;
  /** What turned the sentence's meaning, for telling an editor. */
  readonly turns: readonly string[];
  /** Turned by a denial, and not by a word of opposite meaning alone. */
  readonly isDenied: boolean;
  /** It tells readers not to, which is not to say that it cannot be. */
  readonly isProhibition: boolean;
  /** "Also", "whether or not": it is not the only case. */
  readonly isConcession: boolean;
  /** It speaks of those who have what the claim's readers are without. */
  readonly isOfOwners: boolean;
  /** It says that what the claim demands is not needed. */
  readonly isNeedless: boolean;
  /** Before in place of after. */
  readonly isReordered: boolean;
  /** It is of others what the claim says of one's own. */
  readonly isElsewhere: boolean;
  /** Another thing of the same kind in place of the claim's: by post, by email. */
  readonly isSwapped: boolean;
}

export function weighForm(form: Form, reading: Reading): Weighed {
  const hits = findHits(form, reading);
  const counts = compareValues(form.value, reading, form.reading);
  const acts = form.slots.filter(({ kind }) => kind === "act");
  const hasPredicate = acts.some(
    ({ isSubject, clause, weight }) =>
      !isSubject && clause === "main" && weight >= 1.5,
  );
  const hitSlots = new Set(hits.map(({ slot }) => slot));
  const denials = reachedBy(
    reading,
    hits
      .filter(({ isSwap }) => !isSwap)
      .map(({ occurrence, slot }) => ({
        at: occurrence.start,
        end: occurrence.end,
        kind: slot.kind === "light" && countsThings(form) ? "act" : slot.kind,
      })),
    form.isLinked &&
      hits.some(
        ({ slot }) => slot.kind === "act" && slot.clause === "condition",
      ),
    form.isExclusive,
  )
    .filter(
      ({ shown, from }) =>
        (shown !== "without" ||
          form.value === undefined ||
          form.withouts.length > 0) &&
        (form.isExclusive ||
          !excepting.test(shown) ||
          hits.some(
            ({ slot, occurrence: { start } }) =>
              slot.kind === "thing" &&
              start >= from &&
              start - from <= 1 &&
              [...slot.concepts.keys()].some(
                (one) => groupOf(one) !== undefined,
              ),
          )),
    )
    .filter((denial) => !isOfLacked(denial, form, hits));
  const isOfOthers = hits.some(
    ({ slot, occurrence }) =>
      slot.kind === "act" &&
      slot.clause === "relative" &&
      isDeniedThere(form.reading, slot.at) !==
        isDeniedThere(reading, occurrence.start),
  );
  const { turned, isConcession } = findTurns(form, reading, hits, denials);
  const polarity = product([
    // Two words that each say the opposite do not make it true again.
    ...(turned.size > 1 && denials.length === 0 && !hits.some(isUsedUp)
      ? [-1 as const]
      : [...turned].map((): -1 => -1)),
    ...denials.map((): -1 => -1),
    ...turnOfOrder(form, reading, hits),
    // "Only people you follow" is none of the people you don't.
    ...(isOfOthers ? [-1 as const] : []),
  ]);
  // "Without consequences" says nothing where a sentence leaves consequences out.
  const unsaid = form.withouts.filter(
    (slots) => !slots.some((slot) => hitSlots.has(slot)),
  );
  const missing = form.slots.filter((slot) => !hitSlots.has(slot));
  return {
    share:
      form.weight === 0
        ? 0
        : (sum(hitSlots) +
            (counts.value === "other" || counts.value === "equal"
              ? sum(new Set(missing.filter((slot) => isCounted(slot, form))))
              : 0)) /
          form.weight,
    coreShare: shareOfCore(form, hitSlots),
    isConcession,
    isNeedless: needless.test(reading.plain),
    isOfOwners:
      !concession.test(reading.plain) &&
      hits.some(
        ({ slot, occurrence }) =>
          form.lacked.has(slot) && !isMissed(reading, occurrence.start),
      ),
    isReordered: turnOfOrder(form, reading, hits).length > 0,
    isElsewhere:
      (missing.some(({ concepts }) => concepts.has("own")) &&
        reading.byConcept.has("another")) ||
      (form.slots.some(
        ({ concepts, kind }) => kind === "act" && concepts.has("times"),
      ) &&
        !hits.some(({ slot }) => slot.concepts.has("times"))) ||
      (hasOld(reading) &&
        !form.reading.byConcept.has("old") &&
        !form.reading.byConcept.has("fresh") &&
        !form.isUniversal) ||
      (isOfOthers && !reading.byConcept.has("only")) ||
      isOfAnotherKind(form, reading, hits) ||
      isDoneToAnother(form, reading, hits) ||
      isDoneByReader(form, reading, hits),
    hasNames: form.slots.every((slot) => !slot.isName || hitSlots.has(slot)),
    hasActs: acts.every((slot) =>
      hits.some(
        (hit) => hit.slot === slot && standsRight(slot, hit, form, reading),
      ),
    ),
    hasSomeAct:
      acts.length === 0 ||
      isConcession ||
      hits.some(
        (hit) =>
          hit.slot.kind === "act" &&
          !(hit.slot.isSubject && hasPredicate) &&
          (hit.slot.clause === "main" || !hasPredicate) &&
          ((reading.order === "before" && needs.test(reading.plain)) ||
            standsRight(hit.slot, hit, form, reading)),
      ),
    lacksBound: missing.some(
      ({ kind, concepts, clause }) =>
        kind === "act" &&
        ((form.isLinked && clause === "condition") ||
          bounds.some((one) => concepts.has(one))),
    ),
    lacksCounted: missing.some((slot) => isCounted(slot, form)),
    missing: missing.map(({ shown }) => shown),
    missingThings: missing.filter(
      (slot) =>
        slot.kind === "thing" &&
        slot.weight >= 1 &&
        slot.clause === "main" &&
        !isCounted(slot, form),
    ).length,
    isSamePolarity:
      polarity * product(unsaid.map((): -1 => -1)) === form.polarity,
    turns: [
      ...denials.map(({ shown }) => shown),
      ...[...turned].map(({ shown }) => shown),
    ],
    isDenied: denials.length > 0,
    isProhibition: denials.some(({ at }) => isCommand(reading, at)),
    isSwapped: hits.some(({ isSwap }) => isSwap),
    ...counts,
  };
}

// "Ordinary chats" and "the paid plan", where the claim is of secret chats and the free plan.
function isOfAnotherKind(
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
      if (own !== undefined) return own.occurrence.end === start;
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
function isDoneToAnother(
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

// The claim is of those without it, and so is the sentence.
function isOfLacked(
  denial: Denial,
  { lacked }: Form,
  hits: readonly Hit[],
): boolean {
  return hits.some(
    ({ slot, occurrence }) =>
      lacked.has(slot) && takesAway(denial, occurrence.start),
  );
}

// "Once used, it stops working": the one opposite comes of the other.
function isUsedUp({ slot, sign }: Hit): boolean {
  return sign < 0 && slot.concepts.has("times");
}

const bounds = ["anyTime", "guarantee", "automatic", "times", "expires"];

// "Already" is not old where the same is said of another one.
function hasOld({ byConcept, words }: Reading): boolean {
  return (byConcept.get("old") ?? []).some(
    ({ shown, start }) =>
      shown !== "already" && words[start - 1]?.text.startsWith("how") !== true,
  );
}

/** Makes no difference to what is said: "even if", "with or without". */
const concession =
  /\b(even|whether|with or without|regardless|irrespective|no matter|never mind|not need|not matter|or no|or not|unnecessary|optional|not worry|not fret|all the same|anyway|no impact|no effect|no bearing|no influence|not affect)\b/;

const needless =
  /\b(?:not|no) (?:need|have to|required?|necessary|obliged|compulsory|mandatory|obligation)|\b(?:need|must) not\b|\bfree to\b|\boptional\b|\bnot matter\b/;

const excepting = /^(outside|other than|apart from|instead of|rather than)$/;

function countsThings({ value }: Form): boolean {
  return value !== undefined && typeof value.unit !== "string";
}

// What is needed "before you can" do it bears on doing it.
const needs = /\b(must|needs?|required?|requires|necessary|have to|has to)\b/;
