// Letters brought down to what the eye takes them for, after the skeletons of UTS #39.
import { confusables } from "./confusables.ts";

/** What most typefaces draw alike and Unicode's list, made for printed signs, leaves out. */
const alsoAlike: Readonly<Record<string, string>> = {
  b: "бßβþ",
  d: "ð",
  e: "əɛεє",
  i: "ⅰ",
  k: "ĸ",
  m: "м",
  n: "пηŋ",
  r: "ɾ",
  t: "ƫ",
  u: "иμцџ",
  w: "шщω",
  x: "χ",
};

const lookByLetter = new Map<string, string>([
  ...Object.entries(confusables).flatMap(([look, letters]) =>
    letters.split(" ").map((letter): [string, string] => [letter, look]),
  ),
  ...Object.entries(alsoAlike).flatMap(([look, letters]) =>
    Array.from(letters, (letter): [string, string] => [letter, look]),
  ),
]);

/** Each letter as the ASCII one it looks like, without accents; letters that look like none stay. */
export function foldLetters(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return Array.from(text.toLowerCase().normalize("NFC"), lookOf).join("");
}

function lookOf(letter: string): string {
  const look = lookByLetter.get(letter);
  if (look !== undefined) return look;
  const bare = letter
    .normalize("NFKD")
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "");
  return Array.from(bare, (part) => lookByLetter.get(part) ?? part).join("");
}

const lookOfSign: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "9": "g",
  i: "l",
  q: "g",
};

/** Pairs of letters that look like one. */
const lookalikePairs: Readonly<Record<string, string>> = {
  rn: "m",
  vv: "w",
  cl: "d",
};

/** Brings together what looks alike in ASCII as well: rn and m, 0 and o, 1, i and l. Takes folded letters. */
export function foldSigns(letters: string): string {
  // Letter by letter first: the ci of “icioud” passes for the cl that passes for a d.
  return foldSingleSigns(letters).replace(
    /rn|vv|cl/g,
    (pair) => lookalikePairs[pair] ?? pair,
  );
}

/** The same, letter by letter: where two are swapped, a pair comes and goes. */
export function foldSingleSigns(letters: string): string {
  return letters.replace(/[01345789iq]/g, (sign) => lookOfSign[sign] ?? sign);
}

export interface LetterSwap {
  /** As written. */
  readonly written: string;
  /** What it stands for. */
  readonly meant: string;
}

/** The places in which a written word differs from the one it looks like; both fold to the same. */
export function findSwaps(written: string, meant: string): LetterSwap[] {
  const swaps: LetterSwap[] = [];
  const from = Array.from(written);
  const to = Array.from(meant);
  let i = 0;
  let j = 0;
  while (i < from.length && j < to.length) {
    const one = from[i] ?? "";
    if (one === to[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [ofWritten, ofMeant] = stepOver(from, i, to, j);
    swaps.push({
      written: from.slice(i, i + ofWritten).join(""),
      meant: to.slice(j, j + ofMeant).join(""),
    });
    i += ofWritten;
    j += ofMeant;
  }
  return swaps.filter(
    ({ written: letters }, index) =>
      swaps.findIndex((each) => each.written === letters) === index,
  );
}

function stepOver(
  from: readonly string[],
  i: number,
  to: readonly string[],
  j: number,
): readonly [number, number] {
  const steps = [
    [1, 1],
    [2, 1],
    [1, 2],
    [2, 2],
    [1, 3],
  ] as const;
  const fits = steps.find(
    ([a, b]) =>
      fold(from.slice(i, i + a).join("")) === fold(to.slice(j, j + b).join("")),
  );
  return fits ?? [1, 1];
}

function fold(text: string): string {
  return foldSigns(foldLetters(text));
}
