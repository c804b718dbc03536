// One thing that a claim speaks of, read from its statement.
import { countsTries } from "./compare-values.ts";
import type { Occurrence } from "./find-phrases.ts";
import { kindOf, weightOf, type ConceptKind } from "./lexicon.ts";
import type { Clause } from "./mark-clauses.ts";
import type { Reading } from "./read-sentence.ts";
import type { Value } from "./read-values.ts";

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

export function toSlot(
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
      (kind === "act" && isModifier && value === undefined ? 0.7 : 1) *
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
    next.text.endsWith("s") &&
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
  // "Has to" is no mere "has".
  const isMust = concepts.length === 1 && concepts[0] === "only";
  if (light.has(stem) || (lightStems.has(stem) && !isMust)) return "light";
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
    return value !== undefined &&
      typeof value.unit !== "string" &&
      !countsTries(value)
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

export function weigh(kind: ConceptKind, clause: Clause): number {
  const base = { act: 1.5, thing: 1, light: 0.2, mode: 0.4 }[kind];
  return clause === "condition" ? base * 0.7 : base;
}
