// One wording of a claim held against one sentence: how much of it is there,
// and whether it is affirmed or denied.
import { compareValues, type ValueVerdict } from "./compare-values.ts";
import type { Form } from "./compile-form.ts";
import type { Denial } from "./find-cues.ts";
import { isDoneToAnother, isOfAnotherKind } from "./find-other-things.ts";
import { groupOf } from "./lexicon.ts";
import { findHits, standsRight, type Hit } from "./find-hits.ts";
import {
  findTurns,
  isCommand,
  isDoneByReader,
  turnOfOrder,
} from "./find-turns.ts";
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
    hasActs: acts.every(
      (slot) =>
        (counts.value === "equal" && isCounted(slot, form)) ||
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
