// Which proofs and labels can be read in a picture. What is found is a help to whoever looks,
// and proves nothing by itself: letters are misread, and a look-alike reads the same.
import { distance } from "fastest-levenshtein";
import type { Box } from "../model/access-node.ts";
import type { Locator } from "../model/locator.ts";
import { describeLocator } from "../model/locator.ts";
import { textTest } from "../model/text-test.ts";
import type { TextRun } from "./group-words.ts";
import { frameBoxes, listRuns, listTexts } from "./group-words.ts";
import type { ReadWord } from "./reader-port.ts";

export type Sighting = { readonly what: string } & (
  | { readonly outcome: "found"; readonly box: Box }
  /** Almost these words, or these among others. */
  | { readonly outcome: "nearly"; readonly box: Box; readonly read: string }
  | { readonly outcome: "not-found" }
  /** Nothing that text could tell: an icon, a place on the screen. */
  | { readonly outcome: "cannot-tell" }
);

export function findProofs(
  words: readonly ReadWord[],
  proofs: readonly Locator[],
): Sighting[] {
  const texts = listTexts(listRuns(words));
  return proofs.map((proof) => {
    const wanted = wordsOf(proof);
    const what = describeLocator(proof);
    return wanted === undefined
      ? { what, outcome: "cannot-tell" }
      : { what, ...findWords(texts, wanted) };
  });
}

export function findLabels(
  words: readonly ReadWord[],
  labels: readonly string[],
): Sighting[] {
  const texts = listTexts(listRuns(words));
  return labels.map((label) => ({ what: label, ...findLiteral(texts, label) }));
}

function wordsOf(locator: Locator): string | undefined {
  if ("role" in locator) return locator.name;
  if ("label" in locator) return locator.label;
  if ("text" in locator) return locator.text;
  return "placeholder" in locator ? locator.placeholder : undefined;
}

function findWords(texts: readonly TextRun[], wanted: string): Seen {
  if (!wanted.startsWith("/")) return findLiteral(texts, wanted);
  const test = textTest(wanted);
  const found = texts.find(({ text }) => test(text) || test(straighten(text)));
  return found === undefined
    ? { outcome: "not-found" }
    : { outcome: "found", box: found.box };
}

type Seen =
  | { readonly outcome: "found"; readonly box: Box }
  | { readonly outcome: "nearly"; readonly box: Box; readonly read: string }
  | { readonly outcome: "not-found" };

function findLiteral(texts: readonly TextRun[], wanted: string): Seen {
  const folded = fold(wanted);
  if (folded === "") return { outcome: "not-found" };
  const trimmed = texts.map(withoutIcons);
  const whole = [...texts, ...trimmed].find(
    ({ text }) => fold(text) === folded,
  );
  if (whole !== undefined) return { outcome: "found", box: whole.box };
  const slips = folded.length < 5 ? 0 : folded.length < 12 ? 1 : 2;
  const near = trimmed.find(
    ({ text }) => distance(fold(text), folded) <= slips,
  );
  if (near !== undefined)
    return { outcome: "nearly", box: near.box, read: near.text };
  for (const run of texts) {
    const within = findWithin(run, folded);
    if (within !== undefined)
      return { outcome: "nearly", box: within, read: run.text };
  }
  return { outcome: "not-found" };
}

// The words stand there, but among others: "Continue" in "Continue with Facebook".
function findWithin({ words }: TextRun, folded: string): Box | undefined {
  for (let from = 0; from < words.length; from += 1) {
    let text = "";
    for (let to = from; to < words.length; to += 1) {
      text += fold(words[to]?.text ?? "");
      if (text === folded)
        return frameBoxes(words.slice(from, to + 1).map(({ box }) => box));
      if (text.length > folded.length) break;
    }
  }
  return undefined;
}

// An arrow, a bullet or an icon beside a label is read as a sign or a stray letter.
function withoutIcons(run: TextRun): TextRun {
  const isSign = (word: ReadWord | undefined) =>
    word !== undefined &&
    (!/[\p{L}\p{N}]/u.test(word.text) || word.text.length === 1);
  let words = [...run.words];
  while (words.length > 1 && isSign(words[0])) words = words.slice(1);
  while (words.length > 1 && isSign(words.at(-1))) words = words.slice(0, -1);
  return words.length === run.words.length
    ? run
    : {
        words,
        text: words.map(({ text }) => text).join(" "),
        box: frameBoxes(words.map(({ box }) => box)),
      };
}

// Letters that a recogniser takes for each other are one; white space and signs are none.
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[1l|]/g, "i")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("0", "o");
}

/** Quotes and dashes as people type them. */
function straighten(text: string): string {
  return text
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, "-");
}
