// One wording of a claim held against one sentence: how much of it is there,
// and whether it is affirmed or denied.
import { compareValues, type ValueVerdict } from "./compare-values.ts";
import type { Form, Slot } from "./compile-form.ts";
import type { Occurrence } from "./find-phrases.ts";
import type { Denial } from "./find-cues.ts";
import { conceptsOfGroup, groupOf } from "./lexicon.ts";
import type { Reading } from "./read-sentence.ts";
import { isDeniedThere, product, reachedBy } from "./weigh-denials.ts";

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
  /** Before in place of after. */
  readonly isReordered: boolean;
  /** It is of others what the claim says of one's own. */
  readonly isElsewhere: boolean;
  /** Another thing of the same kind in place of the claim's: by post, by email. */
  readonly isSwapped: boolean;
}

// The first thing of the main clause, and what is said of it.
function shareOfCore({ slots }: Form, hits: ReadonlySet<Slot>): number {
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

/** What the claim's number counts. */
function isCounted({ at }: Slot, { value }: Form): boolean {
  return value !== undefined && at >= value.at && at < value.end;
}

// One word turns the meaning once, however much of the claim it speaks to.
function findTurns(
  form: Form,
  reading: Reading,
  hits: readonly Hit[],
  denials: readonly Denial[],
): {
  readonly turned: ReadonlySet<Occurrence>;
  readonly isConcession: boolean;
} {
  const modes = hits.filter(({ slot }) => slot.kind === "mode");
  const kept = new Set(
    modes.filter(({ sign }) => sign > 0).map(({ occurrence }) => occurrence),
  );
  const turned = new Set(
    hits
      .filter(({ slot, sign }) => slot.kind !== "mode" && sign < 0)
      .map(({ occurrence }) => occurrence)
      .filter(
        (occurrence) =>
          !kept.has(occurrence) &&
          reading.clauseOf[occurrence.start] !== "relative",
      ),
  );
  let isConcession =
    (hasAlternative(form, reading, hits) || hasBoth(form, reading, hits)) &&
    denials.length === 0;
  for (const { sign, occurrence } of modes) {
    if (sign > 0) continue;
    if (concessions.test(occurrence.shown)) {
      isConcession ||= denials.length === 0;
      continue;
    }
    if (turned.size > 0) continue;
    if (denials.length === 0 || /else|other/.test(occurrence.shown))
      turned.add(occurrence);
  }
  return { turned, isConcession };
}

// "Signed in or signed out".
function hasBoth(form: Form, reading: Reading, hits: readonly Hit[]): boolean {
  return (
    form.isExclusive &&
    /\b(or|and|both)\b/.test(reading.plain) &&
    hits.some(
      ({ slot }) =>
        slot.kind === "act" &&
        slot.clause === "condition" &&
        [...slot.concepts.keys()].some((concept) => {
          const signs = (reading.byConcept.get(concept) ?? []).flatMap(
            ({ meanings }) =>
              meanings.filter((meaning) => meaning.concept === concept),
          );
          return new Set(signs.map(({ sign }) => sign)).size > 1;
        }),
    )
  );
}

const concessions =
  /^(also|too|as well|whether or not|or not|regardless|irrespective|no matter|with or without|even without|either|doesn't matter|not matter|does not matter|in either case|optional|optionally|besides|unnecessary|voluntary|needless)$/;

// "On a computer or in the app" where the claim says only in the app.
function hasAlternative(
  form: Form,
  reading: Reading,
  hits: readonly Hit[],
): boolean {
  if (!form.isExclusive) return false;
  const ofClaim = new Set(
    form.slots.flatMap(({ concepts }) => [...concepts.keys()]),
  );
  const groups = new Set(
    hits.flatMap(({ slot, isSwap }) =>
      isSwap || slot.kind !== "thing"
        ? []
        : [...slot.concepts.keys()].flatMap(
            (concept) => groupOf(concept) ?? [],
          ),
    ),
  );
  if (groups.size === 0) return false;
  return [...reading.byConcept].some(
    ([concept, [occurrence]]) =>
      groups.has(groupOf(concept) ?? "") &&
      occurrence !== undefined &&
      !occurrence.meanings.some((meaning) => ofClaim.has(meaning.concept)),
  );
}

interface Hit {
  readonly slot: Slot;
  readonly occurrence: Occurrence;
  /** Against the claim's own sign. */
  readonly sign: 1 | -1;
  readonly isSwap: boolean;
}

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

export function weighForm(form: Form, reading: Reading): Weighed {
  const hits = findHits(form, reading);
  const counts = compareValues(form.value, reading, form.reading.plain);
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
    form.isLinked,
    form.isExclusive,
  ).filter(
    ({ shown }) =>
      (shown !== "without" || form.value === undefined) &&
      (form.isExclusive || !excepting.test(shown)),
  );
  const isOfOthers = hits.some(
    ({ slot, occurrence }) =>
      slot.kind === "act" &&
      slot.clause === "relative" &&
      isDeniedThere(form.reading, slot.at) !==
        isDeniedThere(reading, occurrence.start),
  );
  const { turned, isConcession } = findTurns(form, reading, hits, denials);
  const polarity = product([
    ...[...turned].map((): -1 => -1),
    ...denials.map((): -1 => -1),
    ...turnOfOrder(form, reading, hits),
    // "Only people you follow" is none of the people you don't.
    ...(isOfOthers ? [-1 as const] : []),
  ]);
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
    isReordered: turnOfOrder(form, reading, hits).length > 0,
    isElsewhere:
      (missing.some(({ concepts }) => concepts.has("own")) &&
        reading.byConcept.has("another")) ||
      (form.slots.some(({ concepts }) => concepts.has("times")) &&
        !hits.some(({ slot }) => slot.concepts.has("times"))) ||
      (reading.byConcept.has("old") &&
        !form.reading.byConcept.has("old") &&
        !form.reading.byConcept.has("fresh") &&
        !form.isUniversal) ||
      (isOfOthers && !reading.byConcept.has("only")) ||
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
    missing: missing.map(({ shown }) => shown),
    missingThings: missing.filter(
      (slot) =>
        slot.kind === "thing" &&
        slot.weight >= 1 &&
        slot.clause === "main" &&
        !isCounted(slot, form),
    ).length,
    isSamePolarity: polarity === form.polarity,
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

const excepting = /^(outside|other than|apart from|instead of|rather than)$/;

// "You can ask support": the claim is of what support does.
function isDoneByReader(
  { reading: claim, slots }: Form,
  { words }: Reading,
  hits: readonly Hit[],
): boolean {
  const [act] = slots.filter(
    ({ kind, clause }) => kind === "act" && clause === "main",
  );
  if (act === undefined || !agents.test(claim.plain) || act.at < 1)
    return false;
  const hit = hits.find(({ slot }) => slot === act);
  if (hit === undefined) return false;
  const before = words
    .slice(Math.max(0, hit.occurrence.start - 2), hit.occurrence.start)
    .map(({ text }) => text);
  return before[0] === "you" && /^(can|may|must|should)$/.test(before[1] ?? "");
}

const agents =
  /^(\w{1,30} ){0,3}(support|staff|team|service|agents?|admins?|administrators?|moderators?) (can|will|may|must|never|does|do|cannot|asks?)\b/;

// What is needed "before you can" do it bears on doing it.
const needs = /\b(must|needs?|required?|requires|necessary|have to|has to)\b/;

function times(one: 1 | -1, other: 1 | -1): 1 | -1 {
  return one === other ? 1 : -1;
}

function isCommand({ words }: Reading, at: number): boolean {
  const cue = words[at]?.text ?? "";
  if (!/^(not|never|avoid)$/.test(cue)) return false;
  if (cue === "not" && words[at - 1]?.text !== "do") return false;
  const start = cue === "not" ? at - 1 : at;
  return start === 0 || words[start - 1]?.isMark === true;
}

// A word that is the claim's own word for one thing is not another word for something else.
function findHits(form: Form, reading: Reading): Hit[] {
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
      const sign = signIn(occurrence, concept, own, slot, reading);
      const hit = { slot, occurrence, sign, isSwap: false };
      const rank =
        (standsRight(slot, hit, form, reading) ? 4 : 0) +
        (isSameWord(occurrence, slot) ? 2 : 0) +
        (sign < 0 && slot.kind === "act" ? 1 : 0);
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

function signIn(
  occurrence: Occurrence,
  concept: string,
  own: 1 | -1,
  slot: Slot,
  reading: Reading,
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
function standsRight(
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

// "A before B" and "B after A" are one; "A after B" is the opposite.
function turnOfOrder(
  form: Form,
  reading: Reading,
  hits: readonly Hit[],
): (1 | -1)[] {
  if (form.order === undefined || reading.order === undefined) return [];
  const isSameTime = hits.some(
    ({ slot }) => slot.clause === "condition" && slot.kind !== "light",
  );
  if (!isSameTime) return [];
  const isSwapped = hits.some(
    ({ slot, occurrence }) =>
      slot.kind === "act" &&
      slot.clause === "main" &&
      reading.clauseOf[occurrence.start] === "condition",
  );
  const isOther = form.order !== reading.order;
  return isOther === isSwapped ? [] : [-1];
}

function countsThings({ value }: Form): boolean {
  return value !== undefined && typeof value.unit !== "string";
}

function sum(slots: ReadonlySet<Slot>): number {
  let total = 0;
  for (const { weight } of slots) total += weight;
  return total;
}
