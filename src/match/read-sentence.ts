// All that is known of a sentence before any claim is held against it, so that
// it is read once however many claims there are.
import {
  findDenials,
  findHedge,
  findWarning,
  isQuestion,
  type Cue,
  type Denial,
} from "./find-cues.ts";
import { findPhrases, opensClause, type Occurrence } from "./find-phrases.ts";
import { readValues, type Value } from "./read-values.ts";
import { readWords, type Word } from "./read-words.ts";

export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly occurrences: readonly Occurrence[];
  readonly denials: readonly Denial[];
  readonly values: readonly Value[];
  readonly hedge: Cue | undefined;
  readonly warning: Cue | undefined;
  readonly isQuestion: boolean;
  /** For each word whether it stands in a clause of condition or time, or in an aside. */
  readonly clauseOf: readonly Clause[];
}

export type Clause = "main" | "condition" | "aside";

/** Reads one sentence; its cost grows with its length alone. */
export function readSentence(text: string): Reading {
  const words = readWords(text.replace(/[*_`]/g, ""));
  const clauseOf = markClauses(words);
  return {
    text,
    words,
    occurrences: addUsedUp(findPhrases(words), words, clauseOf),
    denials: findDenials(words),
    values: readValues(words),
    hedge: findHedge(words),
    warning: findWarning(words),
    isQuestion: isQuestion(words),
    clauseOf,
  };
}

const conditions =
  /^(if|when|while|whenever|after|before|unless|until|whether|should)$/;
const asides = /^(whoever|whatever|however)$/;

function markClauses(words: readonly Word[]): Clause[] {
  let clause: Clause = "main";
  return words.map((word, at) => {
    if (word.isMark || /^(but|then)$/.test(word.text)) clause = "main";
    else if (asides.test(word.text)) clause = "aside";
    else if (opensCondition(words, at)) clause = "condition";
    return clause;
  });
}

function opensCondition(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.text === "once") return opensClause(words[at + 1]);
  // "Should every method be lost, …"
  if (word.text === "should") return at === 0;
  if (word.text === "moment") return words[at - 1]?.text === "the";
  if (word.text === "soon") return words[at - 1]?.text === "as";
  return conditions.test(word.text);
}

// "after it has been used", "once you use it": what follows is about a second time.
function addUsedUp(
  found: readonly Occurrence[],
  words: readonly Word[],
  clauseOf: readonly Clause[],
): Occurrence[] {
  return found.map((occurrence) => {
    const { start, end, shown } = occurrence;
    if (clauseOf[start] !== "condition" || !/\buse/.test(shown))
      return occurrence;
    const opener = words
      .slice(Math.max(0, start - 7), start)
      .findLast(({ text }) => conditions.test(text) || text === "once");
    if (!/^(after|once|when)$/.test(opener?.text ?? "")) return occurrence;
    const meanings = [{ concept: "times", sign: -1 as const }];
    return { meanings, start, end, shown };
  });
}
