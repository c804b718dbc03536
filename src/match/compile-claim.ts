// A claim's statement turned into what to look for. Nothing but the statement
// is needed; `forms` are an editor's further ways of saying the same.
import { kindOf, type ConceptKind } from "./lexicon.ts";
import { readSentence, type Clause, type Reading } from "./read-sentence.ts";
import type { Value } from "./read-values.ts";
import type { Occurrence } from "./find-phrases.ts";

export interface ClaimWords {
  readonly statement: string;
  /** What readers call the platform: its name tells one sentence from another least of all. */
  readonly platform?: string;
  /** Other wordings of the statement. */
  readonly forms?: readonly string[];
}

/** One thing the claim speaks of, by any of the concepts its words can mean. */
export interface Slot {
  readonly concepts: ReadonlyMap<string, 1 | -1>;
  readonly kind: ConceptKind;
  readonly clause: Clause;
  /** A proper name, which nothing else can stand for. */
  readonly isName: boolean;
  readonly weight: number;
  readonly shown: string;
}

export interface Form {
  readonly statement: string;
  readonly slots: readonly Slot[];
  /** +1 or -1: whether denials and opposites in it cancel out. */
  readonly polarity: 1 | -1;
  readonly value: Value | undefined;
  /** It has an "only", "unless" or the like: the condition and the act stand or fall together. */
  readonly isExclusive: boolean;
  /** Its condition can be turned into its opposite, so denials there count. */
  readonly isLinked: boolean;
  readonly isHedged: boolean;
  /** It tells readers what to do. */
  readonly isCommand: boolean;
}

export interface CompiledClaim {
  readonly statement: string;
  readonly forms: readonly Form[];
}

/** Compile once, then judge any number of sentences. */
export function compileClaim(claim: ClaimWords): CompiledClaim {
  return {
    statement: claim.statement,
    forms: [claim.statement, ...(claim.forms ?? [])].map((statement) =>
      compileForm(statement, claim.platform),
    ),
  };
}

function compileForm(statement: string, platform: string | undefined): Form {
  const reading = readSentence(statement);
  const value = reading.values[0];
  const light = new Set(
    platform === undefined
      ? []
      : readSentence(platform).words.map(({ stem }) => stem),
  );
  const slots = mergeSlots(
    reading.occurrences
      .filter(({ start }) => reading.clauseOf[start] !== "aside")
      .filter(({ start }) => reading.words[start]?.text.match(/^\d/) == null)
      .filter(({ start }) => value?.at !== start)
      .filter(({ meanings }) => meanings.length > 0)
      .map((occurrence) => toSlot(occurrence, reading, value, light)),
  );
  const isExclusive =
    reading.words.some(({ text }) => /^(only|unless)$/.test(text)) &&
    slots.some(({ kind, clause }) => kind === "act" && clause === "condition");
  const isLinked =
    isExclusive ||
    slots.some(
      ({ clause, concepts }) =>
        clause === "condition" && concepts.has("logged"),
    );
  const form = { statement, slots, value, isExclusive, isLinked };
  const signs = slots.map(({ concepts }) => [...concepts.values()][0] ?? 1);
  const denials = reading.denials.filter(
    ({ from, to, shown }) =>
      shown !== "unless" &&
      reading.occurrences.some(
        ({ start, meanings }) =>
          start >= from &&
          start < to &&
          (isLinked || reading.clauseOf[start] === "main") &&
          meanings.some(({ concept }) => kindOf(concept) === "act"),
      ),
  );
  return {
    ...form,
    polarity: product([...signs, ...denials.map((): -1 => -1)]),
    isHedged: reading.hedge !== undefined,
    isCommand: /^(never|do|don't|avoid|keep)\b/i.test(statement),
  };
}

function toSlot(
  { meanings, start, shown }: Occurrence,
  reading: Reading,
  value: Value | undefined,
  light: ReadonlySet<string>,
): Slot {
  // A claim's word means what it means first; a sentence's may mean any of its senses.
  const concepts = new Map(
    meanings
      .filter(({ concept }, nth) => nth === 0 || concept === "times")
      .map(({ concept, sign }) => [concept, sign]),
  );
  const stem = reading.words[start]?.stem ?? "";
  const clause = reading.clauseOf[start] ?? "main";
  const kinds = [...concepts.keys()].map(kindOf);
  let kind: ConceptKind = "thing";
  if (kinds.includes("act")) kind = "act";
  else if (kinds.every((one) => one === "light") || light.has(stem))
    kind = "light";
  // A number of codes is told apart by what is counted, whoever gives them.
  if (kind === "act" && value !== undefined && value.unit !== "time")
    kind = "light";
  const isName = kind === "thing" && isNameIn(reading.text, shown);
  return { concepts, kind, clause, weight: weigh(kind, clause), isName, shown };
}

function isNameIn(statement: string, word: string): boolean {
  return [...statement.matchAll(/(?<=\S\s)\p{Lu}\p{L}*/gu)].some(
    ([name]) => name.toLowerCase() === word,
  );
}

function weigh(kind: ConceptKind, clause: Clause): number {
  const base = { act: 1.5, thing: 1, light: 0.3 }[kind];
  return clause === "condition" ? base * 0.6 : base;
}

// "set … set" is one thing to look for.
function mergeSlots(slots: readonly Slot[]): Slot[] {
  const byKey = new Map<string, Slot>();
  for (const slot of slots) {
    const key = [...slot.concepts.keys()].sort().join(" ");
    const known = byKey.get(key);
    if (known === undefined || known.weight < slot.weight) byKey.set(key, slot);
  }
  return [...byKey.values()];
}

/** +1 when an even number of them are negative. */
export function product(signs: readonly (1 | -1)[]): 1 | -1 {
  return signs.filter((sign) => sign < 0).length % 2 === 0 ? 1 : -1;
}
