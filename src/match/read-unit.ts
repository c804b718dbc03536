// What is judged at once: a sentence, and the parts of it that could stand alone.
import { readSentence, type Reading } from "./read-sentence.ts";
import { resolvePronouns } from "./resolve-pronouns.ts";

/** Ways to read one sentence. Its parts come first: what one of them says outright counts more than what the whole seems to say. */
export interface Unit {
  readonly parts: readonly Reading[];
  readonly whole: Reading;
}

const longest = 600;
const breaks =
  /(?<=[;:?!])\s+|\s-\s|(?<=,)\s+(?:so|but|yet|since|because|as|although|though|whereas)\s+|\s+(?:because|since)\s+(?=(?:you|it|they|the|your|each|every|no)\b)|(?<=,)\s+and\s+(?=(?:you|they|it|then|don't|never|no one|nobody|we)\b)/i;

/** "GOV.UK One Login" as one word, so that no part of it means anything. */
export function joinName(text: string, name: string): string {
  if (!/[^\p{L}\p{N}]/u.test(name)) return text;
  const joined = name.replace(/[^\p{L}\p{N}]/gu, "");
  return text.split(name).join(joined);
}

/** Reads a sentence, its pronouns filled in from what was said before it. */
export function readUnit(text: string, name: string, before?: string): Unit {
  const plain = joinName(text, name).replace(/\s[–—]\s?/g, " - ");
  const whole = readSentence(
    before === undefined ? plain : (resolvePronouns(plain, before) ?? plain),
  );
  if (text.length > longest) return { whole, parts: [] };
  let parts: readonly Reading[] | undefined;
  // Read when a claim asks for them: most sentences speak of none.
  return {
    whole,
    get parts() {
      return (parts ??= readParts(plain, before));
    },
  };
}

function readParts(plain: string, before: string | undefined): Reading[] {
  const pieces = plain.split(breaks).filter((piece) => piece.trim() !== "");
  if (pieces.length < 2) return [];
  return pieces.map((piece, nth) => {
    const earlier = nth === 0 ? before : pieces[nth - 1];
    const filled =
      earlier === undefined ? undefined : resolvePronouns(piece, earlier);
    return readSentence(filled ?? piece);
  });
}
