import { codedWords } from "./common-words.ts";

let words: ReadonlySet<string> | undefined;

/** Whether a word stands in a common English dictionary, plurals and forms of verbs included. */
export function isCommonWord(word: string): boolean {
  if (!/^[a-z]{3,10}$/.test(word)) return false;
  // Few hosts come so close to a brand that this is asked.
  words ??= readWords();
  return words.has(word);
}

/** Whether a word is two common words in one: paypay, reddot. */
export function isTwoCommonWords(word: string): boolean {
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    if (isCommonWord(word.slice(0, cut)) && isCommonWord(word.slice(cut)))
      return true;
  }
  return false;
}

/** Whether a stretch of a text is part of a longer common word: the revolut of revolutionary. */
export function isInsideCommonWord(
  text: string,
  at: number,
  length: number,
): boolean {
  for (let from = Math.max(0, at - 7); from <= at; from += 1)
    for (let to = at + length; to <= Math.min(text.length, from + 10); to += 1)
      if (to - from > length && isCommonWord(text.slice(from, to))) return true;
  return false;
}

function readWords(): ReadonlySet<string> {
  const read = new Set<string>();
  let before = "";
  for (const [, shared, rest = ""] of codedWords.matchAll(/(\d)([a-z]*)/g)) {
    before = before.slice(0, Number(shared)) + rest;
    read.add(before);
  }
  return read;
}
