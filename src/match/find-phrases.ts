import {
  emptyWords,
  kindOf,
  phrasesByStem,
  type Meaning,
  type Phrase,
} from "./lexicon.ts";
import { stemWord, type Word } from "./read-words.ts";

/** A word or phrase that means something, and where it stands. */
export interface Occurrence {
  readonly meanings: readonly Meaning[];
  readonly start: number;
  /** After its last word. */
  readonly end: number;
  readonly shown: string;
  /** Its stems with one space between them. */
  readonly key: string;
}

/** Meanings in reading order: the longest phrase at each word, else the word itself. */
export function findPhrases(words: readonly Word[]): Occurrence[] {
  const found: Occurrence[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.isMark) continue;
    const phrase = findPhrase(words, at);
    const end = at + (phrase?.stems.length ?? 1);
    const meanings = meaningsAt(phrase, words, at, end);
    if (meanings !== undefined)
      found.push({
        meanings,
        start: at,
        end,
        shown: show(words, at, end),
        key: phrase?.stems.join(" ") ?? word.stem,
      });
    at = end - 1;
  }
  return found;
}

// The longest phrase that begins at a word.
function findPhrase(words: readonly Word[], at: number): Phrase | undefined {
  const phrases = phrasesByStem.get(words[at]?.stem ?? "");
  if (phrases === undefined) return undefined;
  const { alone, bySecond } = phrases;
  const longer = bySecond
    .get(words[at + 1]?.stem ?? "")
    ?.find((candidate) => fits(candidate, words, at));
  if (longer !== undefined) return longer;
  return alone !== undefined && fits(alone, words, at) ? alone : undefined;
}

// Undefined for a word that carries no matter of its own.
function meaningsAt(
  phrase: Phrase | undefined,
  words: readonly Word[],
  at: number,
  end: number,
): readonly Meaning[] | undefined {
  const particle = end - at > 1 ? undefined : findParticle(words, at);
  if (particle !== undefined) return particle;
  if (phrase !== undefined)
    return chooseMeanings(phrase.meanings, words[at - 1], words[end]);
  const { text = "", stem = "" } = words[at] ?? {};
  return emptyWords.has(text)
    ? undefined
    : (derive(text) ?? [{ concept: rootOf(stem), sign: 1 }]);
}

const derived = new Map<string, readonly Meaning[] | undefined>();

// "Readable", "unreadable", "irrecoverable": made of a verb that is known.
function derive(text: string): readonly Meaning[] | undefined {
  if (!affixed.test(text)) return undefined;
  if (derived.has(text)) return derived.get(text);
  const meanings = readAffixes(text);
  if (derived.size < 20_000) derived.set(text, meanings);
  return meanings;
}

const affixed = /^(?:un|in|im|ir|non|re).{4}|(?:able|ible)$/;

function readAffixes(text: string): readonly Meaning[] | undefined {
  const denied = /^(?:un|in|im|ir|non)(?=.{4})/.exec(text)?.[0] ?? "";
  const bare = text.slice(denied.length);
  const isAble = /[ai]ble$/.test(bare);
  if (denied === "" && !isAble) return readVerbs([text.replace(/^re/, "")]);
  if (denied !== "" && !isAble && !/^(?:un|non)/.test(text)) return undefined;
  if (denied !== "" && !isAble && !/(?:ed|en|able)$/.test(bare))
    return undefined;
  const root = bare.replace(/[ai]ble$/, "");
  const meanings = readVerbs(
    isAble
      ? [
          bare,
          root,
          `${root}e`,
          root.replace(/(.)\1$/, "$1"),
          root.replace(/i$/, "y"),
        ]
      : [bare],
  );
  return denied === ""
    ? meanings
    : meanings?.map(({ concept, sign }) => ({
        concept,
        sign: sign < 0 ? 1 : -1,
      }));
}

// Acts only: an "unread message" is no other thing than a message.
function readVerbs(texts: readonly string[]): readonly Meaning[] | undefined {
  for (const text of texts) {
    const stem = stemWord(text);
    const meanings = phrasesByStem
      .get(stem)
      ?.alone?.meanings.filter(({ concept }) => kindOf(concept) === "act");
    if (meanings !== undefined && meanings.length > 0) return meanings;
  }
  return undefined;
}

const ending =
  /(?:ation|ition|tion|ion|ment|ance|ence|al|er|or|abl|ibl|ing|ed|i|e)$/;
const apart =
  /^(authent|gener|univers|person|polic|organ|commun|inform|nation|intern|extern|origin|norm|form|mater|hospit|medic|music|addit|condit|posit|quest|stat|relat|sect|section)/;

// "Encrypt" and "encryption": what Porter's stems leave apart.
function rootOf(stem: string): string {
  if (apart.test(stem)) return stem;
  const root = stem.replace(ending, "");
  return root.length >= 4 ? root : stem;
}

// "by post", "the order" are things; "to post", "can order" are acts.
function chooseMeanings(
  meanings: readonly Meaning[],
  before: Word | undefined,
  after: Word | undefined,
): readonly Meaning[] {
  if (meanings.length < 2) return meanings;
  const wanted = nounBefore.test(before?.text ?? "")
    ? "thing"
    : verbBefore.test(before?.text ?? "")
      ? "act"
      : nounAfter.test(after?.text ?? "")
        ? "thing"
        : undefined;
  if (!meanings.some(({ concept }) => kindOf(concept) === wanted))
    return meanings;
  const unwanted = wanted === "thing" ? "act" : "thing";
  return meanings.filter(({ concept }) => kindOf(concept) !== unwanted);
}

const nounBefore =
  /^(the|a|an|your|by|my|our|this|each|every|no|any|their|its)$/;
const nounAfter =
  /^(is|are|can|will|must|has|have|may|was|were|cannot|do|does|that|which|of|stays?|never|costs?|takes?|expires?|works?)$/;
const verbBefore =
  /^(to|can|will|not|you|may|must|they|we|could|should|never|i|cannot)$/;

// "once" before its own clause is when, not how often: "once you have used it".
function fits(phrase: Phrase, words: readonly Word[], at: number): boolean {
  const { stems } = phrase;
  if (!stems.every((stem, step) => words[at + step]?.stem === stem))
    return false;
  const next = words[at + stems.length];
  // "while your phone is on", but not "it is on the list".
  if (stems.at(-1) === "on" && stems.length === 2 && stems[0] === "be")
    return (
      next === undefined ||
      next.isMark ||
      /^(to|for|when|and|or)$/.test(next.text)
    );
  // "As many as 5" is a number, "as many as you like" is none.
  if (
    stems.length === 2 &&
    /^(mani|much)$/.test(stems[1] ?? "") &&
    /^\d|^(two|three|four|five|six|eight|ten|twenty)$/.test(
      words[at + 3]?.text ?? "",
    )
  )
    return false;
  if (stems.length > 1 || stems[0] !== "onc") return true;
  return !opensClause(next);
}

/** Whether "once" before this word means "as soon as". */
export function opensClause(next: Word | undefined): boolean {
  return (
    next !== undefined &&
    /^(you|the|your|it|a|an|this|that|they|used|one|we)$/.test(next.text)
  );
}

// Verbs whose second half may stand apart: "bring the account back".
const particleVerbs: readonly (readonly [RegExp, Meaning])[] = [
  [/^(bring|get|give) back$/, { concept: "undo", sign: 1 }],
  [/^(turn|switch|take) off$/, { concept: "turnOff", sign: 1 }],
  [/^(turn|switch) on$/, { concept: "turnOff", sign: -1 }],
  [/^(let|lend|trust) (have|hold|keep|use)$/, { concept: "share", sign: 1 }],
  [
    /^(pass|hand|give) (on|over|out|awai|along)$/,
    { concept: "share", sign: 1 },
  ],
  [/^(set|setting) up$/, { concept: "generate", sign: 1 }],
  [/^keep (yourself|secret|privat)$/, { concept: "share", sign: -1 }],
];

const particleStarts = new Set(
  "bring get give turn switch take let lend trust pass hand set setting keep".split(
    " ",
  ),
);

function findParticle(
  words: readonly Word[],
  at: number,
): Meaning[] | undefined {
  const verb = words[at]?.stem ?? "";
  if (!particleStarts.has(verb)) return undefined;
  for (const next of words.slice(at + 2, at + 7)) {
    if (next.isMark) return undefined;
    const both = `${verb} ${next.stem}`;
    const hit = particleVerbs.find(([pattern]) => pattern.test(both));
    if (hit !== undefined) return [hit[1]];
  }
  return undefined;
}

function show(words: readonly Word[], start: number, end: number): string {
  return words
    .slice(start, end)
    .map(({ text }) => text)
    .join(" ");
}
