// "It can be used again" says nothing without the words before it.
import { normaliseWording } from "../model/wording.ts";

const determiner =
  /\b(?:an?|the|your|each|every|this|these|all|any|another|one)\s+/i;
const ends =
  /^(?:is|are|was|were|can|can't|cannot|will|won't|may|must|has|have|had|do|does|don't|doesn't|in|on|at|to|from|for|with|and|or|but|if|when|while|that|which|who|you|they|it|by|as|after|before|until|unless|once|so|because|stays?|works?|takes?|never|only|should|could|might|into|than|under|within|without|not|needs?|comes?|gets?|goes|expires?|costs?)$/i;
const pronoun = /\b(it|they|them|these|those|this|that one|one)\b/i;
const subject =
  /^(?:(?:yes|no|and|but|so|then|also|still|however),?\s+)?(it|they|these|those|this|both)\b/i;

/** What a sentence's "it" or "them" stands for, put in its place; undefined when it has none or nothing fits. */
export function resolvePronouns(
  text: string,
  before: string,
): string | undefined {
  if (text.length > 400 || !pronoun.test(text)) return undefined;
  const isSubject = subject.test(text);
  const phrase = isSubject ? findLeading(before) : findLast(before);
  if (phrase === undefined) return undefined;
  const match = isSubject ? subject.exec(text) : /\b(it|them)\b/i.exec(text);
  const word = match?.[1];
  if (match === null || word === undefined) return undefined;
  const at = match.index + match[0].lastIndexOf(word);
  return `${text.slice(0, at)}${phrase}${text.slice(at + word.length)}`;
}

// What the sentence before begins with: its subject, or the object of what it tells readers to do.
function findLeading(before: string): string | undefined {
  const words = wordsOf(before);
  const head = takePhrase(words);
  return head.length > 0 &&
    !/^(?:you|we|if|when|after|to|before|i|don't|never|why|how|what|where|who|which|should|can|do|does|is|are)$/i.test(
      words[0] ?? "",
    ) &&
    isNounish(words, head.length)
    ? head.join(" ")
    : findLast(before);
}

// "Save your backup codes": the last thing named with an article or the like.
function findLast(before: string): string | undefined {
  const plain = wordsOf(before).join(" ");
  const found = plain.match(determiner);
  if (found?.index === undefined) return undefined;
  const phrase = takePhrase(plain.slice(found.index).split(" "));
  return phrase.length > 1 ? phrase.join(" ") : undefined;
}

function wordsOf(text: string): string[] {
  return normaliseWording(text.slice(0, 400))
    .replace(/[*_`"()]/g, "")
    .split(/[\s]+|(?<=[,;:.?!])/)
    .filter((word) => word !== "");
}

function takePhrase(words: readonly string[]): string[] {
  const phrase: string[] = [];
  const isSingular = /^(?:an?|each|every|this|one)$/i.test(words[0] ?? "");
  for (const word of words.slice(0, 7)) {
    if (phrase.length > 0 && ends.test(word)) break;
    // After "a code" a word in s is what it does.
    if (isSingular && phrase.length > 1 && /[^s]s$/.test(word)) break;
    const bare = word.replace(/[,;:.?!]+$/, "");
    phrase.push(bare);
    if (bare !== word) break;
  }
  return phrase;
}

// A leading phrase that runs into a verb, or is a heading as a whole, is a subject.
function isNounish(words: readonly string[], length: number): boolean {
  return length === words.length || ends.test(words[length] ?? "");
}
