// All that is known of a sentence before any claim is held against it, so that
// it is read once however many claims there are.
import { findDenials, type Denial } from "./find-cues.ts";
import { findHedge, findWarning, isQuestion, type Cue } from "./find-doubt.ts";
import { findPhrases, type Occurrence } from "./find-phrases.ts";
import { markClauses, type Clause, type Order } from "./mark-clauses.ts";
import { readValues, type Value } from "./read-values.ts";
import { readWords } from "./read-words.ts";
import type { Word } from "./read-words.ts";

export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** The words with one space between them. */
  readonly plain: string;
  readonly occurrences: readonly Occurrence[];
  readonly denials: readonly Denial[];
  readonly values: readonly Value[];
  readonly hedge: Cue | undefined;
  readonly warning: Cue | undefined;
  readonly isQuestion: boolean;
  /** For each word whether it stands in a clause of condition or time, or in an aside. */
  readonly clauseOf: readonly Clause[];
  /** Whether what the clause of time says comes before or after the rest. */
  readonly order: Order | undefined;
  /** Occurrences by what they can mean, and by their own stems. */
  readonly byConcept: ReadonlyMap<string, readonly Occurrence[]>;
}

/**
 * Reads one sentence; its cost grows with its length alone. What it speaks of is read
 * at once, and the rest when it is asked for: most sentences speak of no claim.
 */
export function readSentence(text: string): Reading {
  const words = readWords(text.replace(/[*_`]/g, ""));
  const plain = once(() => words.map((word) => word.text).join(" "));
  const clauses = once(() => markClauses(words));
  const values = once(() => readValues(words));
  const denials = once(() => findDenials(words));
  const hedge = once(() => findHedge(words));
  const warning = once(() => findWarning(words));
  const asks = once(() => isQuestion(words));
  const occurrences = [
    ...addUsedUp(findPhrases(words), words, clauses),
    ...(words.some(({ text }) => mayCount.test(text))
      ? countTimes(values())
      : []),
  ];
  return {
    text,
    words,
    occurrences,
    byConcept: groupByConcept(occurrences),
    get plain() {
      return plain();
    },
    get denials() {
      return denials();
    },
    get values() {
      return values();
    },
    get hedge() {
      return hedge();
    },
    get warning() {
      return warning();
    },
    get isQuestion() {
      return asks();
    },
    get clauseOf() {
      return clauses().clauseOf;
    },
    get order() {
      return clauses().order;
    },
  };
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: read() }).value;
}

/** Without one of these no value counts how often. */
const mayCount = /^(?:tim(?:e|es|ed|ing)|twice|thrice)$/;

// "Up to three times" is not once.
function countTimes(values: readonly Value[]): Occurrence[] {
  return values
    .filter(
      ({ unit, amount }) =>
        unit[0] === "time" && Array.isArray(unit) && amount > 1,
    )
    .map(({ at, end, shown }) => ({
      meanings: [{ concept: "times", sign: -1 as const }],
      start: at,
      end,
      shown,
      key: "time",
    }));
}

function groupByConcept(
  occurrences: readonly Occurrence[],
): Map<string, Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  const put = (key: string, occurrence: Occurrence) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [occurrence]);
    // What is said a hundred times over is said; more is an attack.
    else if (group.length < 100) group.push(occurrence);
  };
  for (const occurrence of occurrences)
    for (const { concept } of occurrence.meanings) put(concept, occurrence);
  return groups;
}

// "after it has been used", "once you use it": what follows is about a second time.
function addUsedUp(
  found: readonly Occurrence[],
  words: readonly Word[],
  clauses: () => { readonly clauseOf: readonly Clause[] },
): Occurrence[] {
  return found.map((occurrence) => {
    const { start, shown } = occurrence;
    if (!/\buse/.test(shown) || clauses().clauseOf[start] !== "condition")
      return occurrence;
    const opener = words
      .slice(Math.max(0, start - 7), start)
      .findLast(({ text }) =>
        /^(if|when|while|after|before|unless|until|once)$/.test(text),
      );
    if (!/^(after|once|when)$/.test(opener?.text ?? "")) return occurrence;
    const meanings = [
      ...occurrence.meanings.filter(
        ({ concept }) => concept !== "work" && concept !== "times",
      ),
      { concept: "times", sign: -1 as const },
    ];
    return { ...occurrence, meanings };
  });
}
