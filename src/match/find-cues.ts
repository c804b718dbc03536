// Words that change what the words beside them amount to: denial, doubt,
// questions, other people's words. Denials have a scope, after NegEx (Chapman
// et al. 2001): some words on, ended by a clause mark or a word such as "but".
import { readAmount } from "./read-values.ts";
import { stemWord, type Word } from "./read-words.ts";

export interface Denial {
  readonly at: number;
  /** The words it reaches, end excluded. */
  readonly from: number;
  readonly to: number;
  readonly shown: string;
}

export interface Cue {
  readonly at: number;
  readonly shown: string;
}

const denials = toPatterns(
  "not|no|never|nobody|nothing|none|neither|no one|nor|without|impossible|unable|fail to|refuse to|unless|until|myth|untrue|false|prevent|not true|unlikely|not sure",
);
// They look like denials and deny nothing of what follows.
const falseDenials = toPatterns(
  "not only|not just|no matter|no doubt|not to mention|no harm in|no harm|nothing wrong with|no problem|no limit|no different|no difference|not worry|not hesitate|not forget|why not|no worries|if not|or not|until then|no time",
);
const reachWords = 9;
const wideReach = new Set(["myth", "not true", "untrue", "false"]);
const stops = new Set(["but", "because", "although", "though", "so", "except"]);

/** Denials in reading order; "nothing and nobody" is one. */
export function findDenials(words: readonly Word[]): Denial[] {
  const found: Denial[] = [];
  let last = -3;
  for (let at = 0; at < words.length; at += 1) {
    const feint = matchAt(falseDenials, words, at);
    if (feint !== undefined) {
      at += feint.length - 1;
      continue;
    }
    if (isAvoidance(words, at)) {
      found.push(reachFrom(words, at, 1, "avoid"));
      continue;
    }
    const cue = matchAt(denials, words, at);
    if (cue === undefined || isAnswer(words, at)) continue;
    const joined = words
      .slice(last + 1, at)
      .some(({ text }) => /^(and|or|nor)$/.test(text));
    const isOneMore =
      cue[0] === "nor" ||
      (last >= 0 && at - last <= 4 && joined && isSubject(words[at]));
    if (!isOneMore)
      found.push(
        reachFrom(words, at, cue.length, showAt(words, at, cue.length)),
      );
    at += cue.length - 1;
    last = at;
  }
  return found;
}

function isSubject(word: Word | undefined): boolean {
  return /^(nobody|nothing|no|none|neither)$/.test(word?.text ?? "");
}

// "No. You can't …" and "No, you can't …" answer a question.
function isAnswer(words: readonly Word[], at: number): boolean {
  return at === 0 && words[0]?.text === "no" && words[1]?.isMark === true;
}

function isAvoidance(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.stem === "avoid" && words[at + 1]?.text.endsWith("ing") === true
  );
}

function reachFrom(
  words: readonly Word[],
  at: number,
  length: number,
  shown: string,
): Denial {
  const from = at + length;
  if (wideReach.has(shown)) return { at, from, to: words.length, shown };
  let to = from;
  while (to < words.length && to - from < reachWords) {
    const word = words[to];
    if (word === undefined || word.isMark || stops.has(word.text)) break;
    to += 1;
  }
  return { at, from, to, shown };
}

const hedges = toPatterns(
  "may|might|could|probably|perhaps|maybe|possibly|usually|often|sometimes|generally|typically|normally|apparently|reportedly|supposedly|seem|appear to|likely|unlikely|tend to|i think|i believe|we think|as far as|in most cases|mostly|it look|some people|some say|it is said|it is possible that|about|around|roughly|approximately|not necessarily|not sure",
);

// Before a number only: "about 16 codes", not "about your codes".
const roundings = new Set(
  ["about", "around", "roughly", "approximately"].map(stemWord),
);

/** The first word of doubt. */
export function findHedge(words: readonly Word[]): Cue | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const cue = matchAt(hedges, words, at);
    if (cue === undefined || isPermission(words, at)) continue;
    const [first = ""] = cue;
    if (roundings.has(first) && readAmount(words[at + 1]) === undefined)
      continue;
    return { at, shown: showAt(words, at, cue.length) };
  }
  return undefined;
}

// "You may share a code" allows it.
function isPermission(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === "may" &&
    words[at - 1]?.text === "you" &&
    !/^(not|be|have|need|find|lose|see)$/.test(words[at + 1]?.text ?? "")
  );
}

const warnings = toPatterns(
  "avoid|beware|stay away|stay clear|scam|scammer|fake|fraud|liar|lie|claim to|claim that|promise|advertise|pretend|say it can|say they can|say that|people who say|who say|anyone who ask|offer to|do not believe|never pay|never trust|do not trust",
);

/** The first sign that these are other people's words, or a warning of them. */
export function findWarning(words: readonly Word[]): Cue | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const cue = matchAt(warnings, words, at);
    if (cue === undefined || isAvoidance(words, at)) continue;
    if (words[at]?.stem === "say" && isAside(words, at)) continue;
    return { at, shown: showAt(words, at, cue.length) };
  }
  return undefined;
}

// "…, even if they say that they work for Instagram"
function isAside(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 4), at)
    .some(({ text }) => /^(if|even|whoever|whatever|no)$/.test(text));
}

/** A question asks, and says nothing. */
export function isQuestion(words: readonly Word[]): boolean {
  return words.at(-1)?.text === "?";
}

function toPatterns(text: string): readonly (readonly string[])[] {
  return text
    .split("|")
    .map((phrase) => phrase.split(" ").map(stemWord))
    .sort((a, b) => b.length - a.length);
}

function matchAt(
  patterns: readonly (readonly string[])[],
  words: readonly Word[],
  at: number,
): readonly string[] | undefined {
  return patterns.find((stems) =>
    stems.every((stem, step) => words[at + step]?.stem === stem),
  );
}

function showAt(words: readonly Word[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(" ");
}
