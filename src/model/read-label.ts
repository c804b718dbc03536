// One label of a host, read in every way in which it could hold a name: whole, without
// its hyphens, piece by piece, and without the words stuck to it.
import { isCallWord } from "./call-words.ts";
import { foldLetters, foldSigns } from "./fold-letters.ts";
import { isCommonWord } from "./is-common-word.ts";

export interface Reading {
  /** What may be a name, in its own letters. */
  readonly shown: string;
  /** The same in the ASCII letters it looks like. */
  readonly plain: string;
  readonly folded: string;
  /** As it stands in the label, hyphens included. */
  readonly written: string;
  /** What else the label holds. */
  readonly rest: readonly string[];
  /** Several pieces read as one. */
  readonly isJoined: boolean;
  /** Words were stuck to it without a hyphen; `before` it or not. */
  readonly stuck: "none" | "behind" | "before";
}

/** Pieces looked at; no honest or deceitful label has more, and a hostile one costs no more. */
const mostPieces = 16;
/** From more pieces than this, words are taken off single ones alone. */
const mostStuckPieces = 4;
/** Longest run of letters from which words are taken off. */
const mostLetters = 63;

export function readLabel(label: string): Reading[] {
  const pieces = label
    .split("-")
    .filter((piece) => piece !== "")
    .slice(0, mostPieces);
  const plain = pieces.map(foldLetters);
  return pieces.flatMap((_, from) =>
    [1, 2, 3].flatMap((length) => {
      const to = from + length;
      if (to > pieces.length) return [];
      const rest = [...plain.slice(0, from), ...plain.slice(to)];
      const run = pieces.slice(from, to);
      const isUnstuck =
        length === 1 || (length === 2 && pieces.length <= mostStuckPieces);
      return [
        withFold({
          shown: run.join(""),
          written: run.join("-"),
          plain: plain.slice(from, to).join(""),
          rest,
          isJoined: length > 1,
          stuck: "none",
        }),
        ...(isUnstuck ? unstick(run.join(""), rest) : []),
      ];
    }),
  );
}

/** A piece without the words stuck to its ends: paypa1login as paypa1 beside login. */
function unstick(shown: string, rest: readonly string[]): Reading[] {
  const plain = foldLetters(shown);
  if (plain.length > mostLetters || isCommonWord(plain)) return [];
  // Where one letter looks like two, the written form is no longer known letter by letter.
  const text = shown.length === plain.length ? shown : plain;
  return cutsFrom(plain).flatMap(([from, before]) =>
    cutsTo(plain, from)
      .filter(([to]) => from > 0 || to < plain.length)
      .map(([to, behind]) =>
        withFold({
          shown: text.slice(from, to),
          written: text.slice(from, to),
          plain: plain.slice(from, to),
          rest: [...rest, ...before, ...behind],
          isJoined: false,
          stuck: from > 0 ? "before" : "behind",
        }),
      ),
  );
}

type Cut = readonly [at: number, words: readonly string[]];

function cutsFrom(text: string): Cut[] {
  const cuts: Cut[] = [[0, []]];
  for (let done = 0; done < cuts.length && cuts.length < 6; done += 1) {
    const [at, words] = cuts[done] ?? [0, []];
    if (words.length === 2) continue;
    for (let length = 1; length <= 16 && at + length < text.length; length += 1)
      if (isStuckWord(text.slice(at, at + length)))
        cuts.push([at + length, [...words, text.slice(at, at + length)]]);
  }
  return cuts.slice(0, 6);
}

function cutsTo(text: string, from: number): Cut[] {
  const cuts: Cut[] = [[text.length, []]];
  for (let done = 0; done < cuts.length && cuts.length < 6; done += 1) {
    const [at, words] = cuts[done] ?? [0, []];
    if (words.length === 3) continue;
    for (let length = 1; length <= 16 && at - length > from; length += 1)
      if (isStuckWord(text.slice(at - length, at)))
        cuts.push([at - length, [text.slice(at - length, at), ...words]]);
  }
  return cuts.slice(0, 6);
}

// One letter more is a slip of the fingers, not a word.
function isStuckWord(word: string): boolean {
  return /^\d{1,4}$/.test(word) || (word.length > 1 && isCallWord(word));
}

function withFold(reading: Omit<Reading, "folded">): Reading {
  return { ...reading, folded: foldSigns(reading.plain) };
}
