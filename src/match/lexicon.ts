// What how-to prose means by its commonest words. A concept has ways to say it
// and, where there are some, ways to say its opposite; claims and sentences are
// compared by concept, so that "works once" and "can't be reused" agree.
import { acts } from "./lexicon-acts.ts";
import { dealings } from "./lexicon-dealings.ts";
import { things } from "./lexicon-things.ts";
import { readWords } from "./read-words.ts";

/**
 * A thing is talked about; an act is what is said of it, and can be denied. A
 * mode says that it is the only way; a light word hardly tells one sentence from another.
 */
export type ConceptKind = "act" | "thing" | "light" | "mode";

export interface Entry {
  readonly kind: ConceptKind;
  readonly is: string;
  readonly not?: string;
  /** Of the things in one group, one excludes the others: by post, not by email. */
  readonly group?: string;
  /** Where it counts for less than others of its kind. */
  readonly weight?: number;
}

export interface Meaning {
  readonly concept: string;
  readonly sign: 1 | -1;
}

const entries: Readonly<Record<string, Entry>> = {
  ...acts,
  ...dealings,
  ...things,
};

// Words of a concept that mean something else in this company.
const elsewhere = [
  "give you a way",
  "make sure",
  "be sure",
  "once more",
  "at a time",
  "see also",
  "up to date",
  "account center",
  "get started",
  "take care",
  "log in page",
  "sent by",
  "at hand",
  "login page",
  "feel free",
  "free up",
  "in order",
  "of course",
  "as soon as",
  "as well as",
  "so that",
  "as long as",
  "take place",
  "last name",
  "first name",
  "at last",
  "no longer",
  "for example",
  "every now",
  "in case",
  "have been",
  "have to",
  "let us",
  "have no",
  "show you where",
  "tell you where",
  "show you how",
  "tell you how",
  "in no time",
  "end to end",
];

/** Words in no entry are things, named by their stem. */
export function kindOf(concept: string): ConceptKind {
  return entries[concept]?.kind ?? "thing";
}

/** All things of a group. */
export function conceptsOfGroup(group: string | undefined): readonly string[] {
  return group === undefined ? [] : (conceptsByGroup.get(group) ?? []);
}

const conceptsByGroup = new Map<string, string[]>();
for (const [concept, { group }] of Object.entries(entries))
  if (group !== undefined)
    conceptsByGroup.set(group, [
      ...(conceptsByGroup.get(group) ?? []),
      concept,
    ]);

/** What a concept weighs, if it does not weigh what its kind does. */
export function weightOf(concept: string): number | undefined {
  return entries[concept]?.weight;
}

/** The things that exclude one another, of which this is one. */
export function groupOf(concept: string): string | undefined {
  return entries[concept]?.group;
}

/** A phrase by its stems, and all it can mean. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly meanings: readonly Meaning[];
}

/** The phrases that begin with one stem. */
export interface Phrases {
  /** The stem by itself. */
  readonly alone: Phrase | undefined;
  /** By the second stem, longest first: some stems begin a hundred phrases. */
  readonly bySecond: ReadonlyMap<string, readonly Phrase[]>;
}

/** Phrases by first stem. */
export const phrasesByStem: ReadonlyMap<string, Phrases> = new Map(
  [...buildPhrases()].map(([stem, phrases]) => [stem, groupBySecond(phrases)]),
);

function groupBySecond(phrases: readonly Phrase[]): Phrases {
  const bySecond = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [, second] = phrase.stems;
    if (second === undefined) continue;
    bySecond.set(second, [...(bySecond.get(second) ?? []), phrase]);
  }
  return { alone: phrases.find(({ stems }) => stems.length === 1), bySecond };
}

function buildPhrases(): Map<string, Phrase[]> {
  const byText = new Map<string, { stems: string[]; meanings: Meaning[] }>();
  const put = (text: string, meaning: Meaning | undefined) => {
    const stems = readWords(text).map(({ stem }) => stem);
    const key = stems.join(" ");
    const phrase = byText.get(key) ?? { stems, meanings: [] };
    const isKnown = phrase.meanings.some(
      ({ concept }) => concept === meaning?.concept,
    );
    if (meaning !== undefined && !isKnown) phrase.meanings.push(meaning);
    byText.set(key, phrase);
  };
  for (const [concept, { is, not }] of Object.entries(entries)) {
    for (const text of is.split("|")) put(text, { concept, sign: 1 });
    for (const text of not?.split("|") ?? []) put(text, { concept, sign: -1 });
  }
  for (const text of elsewhere)
    if (!byText.has(stemKey(text))) put(text, undefined);
  // "Send you" is to provide, and still to send; "valid for" is valid.
  for (const { stems, meanings } of byText.values())
    if (stems.length === 2 && /^(you|me|for|of)$/.test(stems[1] ?? ""))
      for (const meaning of byText.get(stems[0] ?? "")?.meanings ?? [])
        if (
          meanings[0]?.concept !== "expires" &&
          !meanings.some(({ concept }) => concept === meaning.concept)
        )
          meanings.push(meaning);
  const byStem = new Map<string, Phrase[]>();
  for (const phrase of byText.values()) {
    const first = phrase.stems[0] ?? "";
    byStem.set(first, [...(byStem.get(first) ?? []), phrase]);
  }
  for (const phrases of byStem.values())
    phrases.sort((a, b) => b.stems.length - a.stems.length);
  return byStem;
}

function stemKey(text: string): string {
  return readWords(text)
    .map(({ stem }) => stem)
    .join(" ");
}

/** Words that carry no matter of their own. */
export const emptyWords: ReadonlySet<string> = new Set(
  "a an and are as at am be been being but by can could did do does doing done for from had he her him his how i if in into is it its itself may me might more most my nor not of off on or our ought out shall she should so some still such than that the their theirs them then there these they this those though to up upon us very was we were what when where whether which while who whom whose why will with within without would yes yet you your yours whoever whatever however even ever never nobody nothing none neither able possible please about again until unless before after once because between both during here let no had like much many less least own's thing things way ways time times really simply actually already now whenever first s t".split(
    " ",
  ),
);
