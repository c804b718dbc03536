// Which denials of a sentence bear on the words a claim is looked for by.
import type { Denial } from "./find-cues.ts";
import type { ConceptKind } from "./lexicon.ts";
import type { Reading } from "./read-sentence.ts";

/** A word a claim was found by. */
export interface Mark {
  readonly at: number;
  /** After its last word: a denial inside a phrase is part of what the phrase means. */
  readonly end: number;
  readonly kind: ConceptKind;
}

/** The denials that reach one of the words; those of a condition only where the condition counts. */
export function reachedBy(
  reading: Reading,
  marks: readonly Mark[],
  isLinked: boolean,
  isExclusive: boolean,
): Denial[] {
  const counted = marks.filter(({ at }) => isLinked || isMain(reading, at));
  return reading.denials.filter((denial) => {
    if (
      marks.some(
        ({ at, end, kind }) =>
          (kind === "act" || /\bblock/.test(denial.shown)) &&
          denial.at < end &&
          denial.from > at,
      )
    )
      return false;
    if (!isLinked && !isMain(reading, denial.at) && !openers.test(denial.shown))
      return false;
    // "Unless your phone has NFC", where the claim is that it is needed.
    if (isExclusive && openers.test(denial.shown))
      return marks.some(
        ({ at, kind }) =>
          kind !== "light" && at >= denial.from && at < denial.from + 6,
      );
    return counted.some((mark) => reaches(denial, mark));
  });
}

function isMain({ clauseOf }: Reading, at: number): boolean {
  return clauseOf[at] === "main" || clauseOf[at] === "aside";
}

/** Whether a word in a relative clause is denied there: "people you don't follow". */
export function isDeniedThere(reading: Reading, at: number): boolean {
  return reading.denials.some(
    (denial) =>
      reading.clauseOf[denial.at] === "relative" &&
      at >= denial.from &&
      at < denial.to,
  );
}

const privatives = /^(no|without|lack|neither|nor)$/;

/** Whether "without", "no" or the like takes away the thing at a word. */
export function isTakenAway(reading: Reading, at: number): boolean {
  return reading.denials.some((denial) => takesAway(denial, at));
}

/** The same for one denial. */
export function takesAway({ from, to, shown }: Denial, at: number): boolean {
  return (
    at >= from && at < to && at - from <= 3 && privatives.test(stemOf(shown))
  );
}

function stemOf(shown: string): string {
  return shown.startsWith("lack") ? "lack" : shown;
}

/** Whether a sentence has it that the thing at a word is not there: "you never saved", "having lost". */
export function isMissed({ denials, words }: Reading, at: number): boolean {
  return (
    denials.some(({ from, to }) => at >= from && at < to && at - from <= 6) ||
    words
      .slice(Math.max(0, at - 5), at + 4)
      .some(({ stem }) => /^(lose|forget|mislai|gone|miss|lack)$/.test(stem))
  );
}

const openers = /^(unless|until|without)$/;
// A thing is denied by the word before it: "no account", "without a phone".
const determiners =
  /^(no|without|none|nobody|no one|never|neither|not|instead of|rather than|lack|outside|other than|apart from)$/;

function reaches(denial: Denial, { at, kind }: Mark): boolean {
  const isAhead = at >= denial.from && at < denial.to;
  if (kind === "act" || kind === "mode")
    return isAhead || (denial.looksBack && at < denial.at);
  if (kind === "light") return false;
  if (denial.looksBack && at < denial.at && denial.at - at <= 4) return true;
  return isAhead && at - denial.from <= 3 && determiners.test(denial.shown);
}

/** +1 when an even number of them are negative. */
export function product(signs: readonly (1 | -1)[]): 1 | -1 {
  return signs.filter((sign) => sign < 0).length % 2 === 0 ? 1 : -1;
}
