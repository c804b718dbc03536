// One wording of a claim turned into what to look for.
import type { Occurrence } from "./find-phrases.ts";
import { kindOf, weightOf, type ConceptKind } from "./lexicon.ts";
import type { Clause, Order } from "./mark-clauses.ts";
import { readSentence, type Reading } from "./read-sentence.ts";
import { joinName } from "./read-unit.ts";
import type { Value } from "./read-values.ts";
import { product, reachedBy } from "./weigh-denials.ts";

/** One thing the claim speaks of, by any of the concepts its words can mean. */
export interface Slot {
  readonly concepts: ReadonlyMap<string, 1 | -1>;
  /** The words themselves, which never mean their opposite. */
  readonly key: string;
  readonly kind: ConceptKind;
  readonly clause: Clause;
  /** A proper name, which nothing else can stand for. */
  readonly isName: boolean;
  readonly weight: number;
  readonly shown: string;
  readonly at: number;
  /** "Deleted messages": said of a thing in passing, and not of what happens to it. */
  readonly isModifier: boolean;
  /** "Deleting your account cannot …": what is spoken of, though a verb names it. */
  readonly isSubject: boolean;
}

export interface Form {
  readonly statement: string;
  readonly reading: Reading;
  readonly slots: readonly Slot[];
  readonly weight: number;
  /** +1 or -1: whether denials and opposites in it cancel out. */
  readonly polarity: 1 | -1;
  readonly value: Value | undefined;
  /** It has an "only", "must" or the like: the condition and the act stand or fall together. */
  readonly isExclusive: boolean;
  /** Its condition can be turned into its opposite, so denials there count. */
  readonly isLinked: boolean;
  readonly order: Order | undefined;
  readonly isHedged: boolean;
  /** It tells readers what to do. */
  readonly isCommand: boolean;
  /** It says that something can be, and not that it is so. */
  readonly isPossibility: boolean;
  /** It says so of all there are. */
  readonly isUniversal: boolean;
}

/** Reads one wording of a claim. */
export function compileForm(
  statement: string,
  platform: string | undefined,
): Form {
  const reading = readSentence(joinName(statement, platform ?? ""));
  // "Works once" is a meaning of its own.
  const value = reading.values.find(
    ({ unit, amount }) => unit[0] !== "time" || amount > 1,
  );
  const light = new Set(
    platform === undefined
      ? []
      : readSentence(joinName(platform, platform)).words.map(
          ({ stem }) => stem,
        ),
  );
  const slots = weighUp(
    reading.occurrences
      .filter(({ start }) => reading.clauseOf[start] !== "aside")
      .filter(({ start }) => reading.words[start]?.text.match(/^\d/) == null)
      .filter(({ start }) => !isInValue(start, value))
      .filter(({ meanings }) => meanings.length > 0)
      .map((occurrence) => toSlot(occurrence, reading, value, light)),
    value,
  );
  const isExclusive = slots.some(
    ({ kind, concepts }) => kind === "mode" && concepts.get("only") === 1,
  );
  const isLinked =
    (isExclusive && slots.some(isConditionAct)) ||
    slots.some(
      ({ clause, concepts }) =>
        clause === "condition" &&
        (concepts.has("logged") || concepts.has("turnOff")),
    );
  const order = reading.order;
  const denials = reachedBy(
    reading,
    slots
      .filter(({ kind }) => kind !== "light")
      .map(({ at, kind }) => ({ at, end: at + 1, kind })),
    isLinked,
    isExclusive,
  ).filter(
    ({ shown }) =>
      shown !== "unless" &&
      shown !== "until" &&
      !(shown === "without" && value !== undefined),
  );
  return {
    statement,
    reading,
    slots,
    weight: slots.reduce((sum, { weight }) => sum + weight, 0),
    value,
    isExclusive,
    isLinked,
    order,
    polarity: product(denials.map((): -1 => -1)),
    isHedged: reading.hedge !== undefined,
    isCommand: /^(never|do|don't|avoid|keep|always)\b/i.test(statement),
    isPossibility:
      /\b(can|may|able)\b/.test(reading.plain) &&
      !isExclusive &&
      !denials.some(({ shown }) => shown !== "without"),
    isUniversal: /\b(every|each|all|always|any|whole|everyone)\b/.test(
      reading.plain,
    ),
  };
}

const measures =
  /^(per|age|mb|gb|kb|dollar|euro|pound|cent|percent|time|meter|metre|mile|km)$/;

// Of a number of things the things are told apart too; of a time or date nothing else.
function isInValue(at: number, value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value.unit !== "string" && !measures.test(value.unit[0] ?? ""))
    return at === value.at;
  return at >= value.at && at < value.end;
}

function isConditionAct({ kind, clause }: Slot): boolean {
  return kind === "act" && clause === "condition";
}

function toSlot(
  { meanings, start, end, shown }: Occurrence,
  reading: Reading,
  value: Value | undefined,
  light: ReadonlySet<string>,
): Slot {
  // "Never give": what must not be given must not be shared.
  const isShared =
    forbids.test(reading.text) &&
    meanings.some(({ concept }) => concept === "share");
  const concepts = new Map(
    meanings
      .filter(({ concept }) => !isShared || concept === "share")
      .map(({ concept, sign }) => [concept, sign]),
  );
  const stems = reading.words.slice(start, end).map(({ stem }) => stem);
  const clause = reading.clauseOf[start] ?? "main";
  // "Anyone" is no "only", though it can deny one.
  if (concepts.get("only") === -1) concepts.delete("only");
  const isModifier = isModifierAt(reading, start, shown);
  const known = kindOfSlot([...concepts.keys()], stems[0] ?? "", light, value);
  const kind =
    known === "act" && isModifier && shown.endsWith("ing")
      ? "thing"
      : known === "thing" &&
          isVerbAt(reading, start, shown) &&
          value === undefined
        ? "act"
        : known;
  const isName = kind === "thing" && isNameIn(reading.text, shown);
  return {
    concepts,
    key: stems.join(" "),
    kind,
    clause,
    weight:
      weighSlot(kind, clause, [...concepts.keys()]) *
      (isAlternative(reading, start) || isBelonging(reading, start, shown)
        ? 0.5
        : 1),
    isName,
    shown,
    at: start,
    isModifier,
    isSubject: start <= 1 && shown.endsWith("ing"),
  };
}

// "Deleted messages", "disappearing messages".
function isModifierAt(reading: Reading, at: number, shown: string): boolean {
  const before = reading.words[at - 1]?.text ?? "";
  const next = reading.words[at + 1];
  if (/(ed|sent|frozen)$/.test(shown)) return !auxiliaries.test(before);
  return (
    shown.endsWith("ing") &&
    next !== undefined &&
    /s$/.test(next.text) &&
    !auxiliaries.test(before)
  );
}

// A word after "can" or "to be" is what is said, though the lexicon does not know it.
function isVerbAt(reading: Reading, at: number, shown: string): boolean {
  const before = reading.words[at - 1]?.text ?? "";
  return (
    (/^(be|been|is|are|get|gets|not|never)$/.test(before) &&
      /(ed|en|wn)$/.test(shown)) ||
    /^(can|will|must|may|cannot|should)$/.test(before)
  );
}

// "Your password or a code": either will do.
function isAlternative({ words }: Reading, at: number): boolean {
  return words
    .slice(Math.max(0, at - 3), at + 2)
    .some(({ text }, _, near) => text === "or" && near.length > 1);
}

// "… to your account" goes without saying.
function isBelonging({ words }: Reading, at: number, shown: string): boolean {
  return (
    /^accounts?$/.test(shown) &&
    words
      .slice(Math.max(0, at - 3), at)
      .some(({ text }) => /^(to|from|on|of|in|with)$/.test(text))
  );
}

function weighSlot(
  kind: ConceptKind,
  clause: Clause,
  concepts: readonly string[],
): number {
  const own = concepts.map(weightOf).find((weight) => weight !== undefined);
  return own ?? weigh(kind, clause);
}

const auxiliaries =
  /^(is|are|was|were|be|been|being|has|have|had|get|gets|you|they|we|it|not|never|only|still|to|once|and|or|s)$/;
const forbids = /^(never|do not|don['’]t)\b/i;

function kindOfSlot(
  concepts: readonly string[],
  stem: string,
  light: ReadonlySet<string>,
  value: Value | undefined,
): ConceptKind {
  const kinds = concepts.map(kindOf);
  if (light.has(stem) || lightStems.has(stem)) return "light";
  if (kinds.length === 0) return "light";
  if (
    concepts.length === 1 &&
    concepts[0] === "times" &&
    /^(everi|each)$/.test(stem)
  )
    return "light";
  if (kinds.includes("mode")) return value === undefined ? "mode" : "light";
  if (kinds.every((kind) => kind === "light")) return "light";
  // A number of codes is told apart by what is counted, whoever gives them.
  if (kinds.includes("act"))
    return value !== undefined && typeof value.unit !== "string"
      ? "light"
      : "act";
  return "thing";
}

// They go with every verb.
const lightStems = new Set(
  "get take have give make go want come let time place long way new yourself still effect made send everyone everybody anyone anybody someone people person directly personally right".split(
    " ",
  ),
);

function isNameIn(statement: string, word: string): boolean {
  return [...statement.matchAll(/(?<=\S\s)\p{Lu}\p{L}*/gu)].some(
    ([name]) => name.toLowerCase() === word,
  );
}

function weigh(kind: ConceptKind, clause: Clause): number {
  const base = { act: 1.5, thing: 1, light: 0.2, mode: 0.4 }[kind];
  return clause === "condition" ? base * 0.7 : base;
}

// A claim's only verb counts, however common it is.
function weighUp(slots: readonly Slot[], value: Value | undefined): Slot[] {
  const hasAct =
    value !== undefined ||
    slots.some(({ kind, clause }) => kind === "act" && clause === "main");
  return mergeSlots(
    slots.map((slot) =>
      !hasAct &&
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
