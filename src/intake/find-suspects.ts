// What in a picture looks secret or private: proposed for blacking out, for a person to judge.
// Too many are better than one too few, so letters that are misread for figures count as these.
import type { Box } from "../model/access-node.ts";
import { privatePatterns } from "../model/private-patterns.ts";
import type { TextRun } from "./group-words.ts";
import { frameBoxes, listRuns, widestSpaceOfCodes } from "./group-words.ts";
import type { ReadWord } from "./reader-port.ts";

export interface Suspect {
  /** What it looks like, with its article. Never what it says. */
  readonly title: string;
  /** Picture pixels. */
  readonly box: Box;
}

interface SuspectPattern {
  readonly title: string;
  readonly pattern: RegExp;
}

/** Besides what a browser's pages are searched for. All linear: no count is without bound. */
const ofPictures: readonly SuspectPattern[] = [
  {
    title: "an e-mail address",
    pattern:
      /[\w.+-]{2,64}[@©®] ?[\w-]{2,63}(?: ?\. ?[\w-]{2,63}){1,4}(?![\w@])/gu,
  },
  {
    title: "a phone number",
    pattern:
      /\(?\b0\d{1,4}\)?[ /.-]{0,2}\d{3,4}[ .-]?\d{2,5}(?:[ .-]?\d{2,4})?\b/gu,
  },
  { title: "a phone number", pattern: /\b\d{3} \d{3} \d{4}\b/gu },
  { title: "a card number", pattern: /\b(?:\d{4} ?){3}\d{3,4}\b/gu },
  { title: "a backup code", pattern: /\b\d{4} \d{4}\b/gu },
  { title: "a backup code", pattern: /\b\d{8,10}\b/gu },
  {
    title: "a backup code",
    pattern:
      /\b(?=[0-9a-z]{0,4}[a-z])(?=[0-9a-z-]{0,10}\d)[0-9a-z]{4,5}-[0-9a-z]{4,5}\b/gu,
  },
  {
    title: "a recovery key",
    pattern: /\b(?=[A-Z -]{0,50}\d)[A-Z0-9]{4,6}(?:[ -][A-Z0-9]{4,6}){2,8}\b/gu,
  },
  {
    title: "a one-time code",
    pattern: /(?<![\d.,:/])\b\d{3}[ -]?\d{3}\b(?![.,:/]?\d)/gu,
  },
  {
    title: "a recovery code",
    pattern:
      /\b(?=[A-Za-z-]{0,20}\d)[A-Za-z0-9]{3,6}(?:-[A-Za-z0-9]{3,6}){1,7}\b/gu,
  },
  { title: "a one-time code", pattern: /\b(?:\d ){5,7}\d\b/gu },
  { title: "a one-time code", pattern: /\b(?:\d ){5}\d\b/gu },
  { title: "an account’s name", pattern: /(?<![\w.•*])@[\w.]{3,30}/gu },
];

const patterns: readonly SuspectPattern[] = [
  ...privatePatterns.map(({ title, source }) => ({
    title,
    pattern: new RegExp(source, "gu"),
  })),
  ...ofPictures,
];

/** @param secrets values that must not be seen, by the name they are told by */
export function findSuspects(
  words: readonly ReadWord[],
  secrets: ReadonlyMap<string, string>,
): Suspect[] {
  return listRuns(words, widestSpaceOfCodes).reduce<Suspect[]>(
    (found, run) =>
      addOthers(found, [...byForm(run), ...byValue(run, secrets)]),
    [],
  );
}

function byForm(run: TextRun): Suspect[] {
  return [run.text, toFigures(run.text)].flatMap((text) =>
    patterns.flatMap(({ title, pattern }) =>
      [...text.matchAll(pattern)]
        .filter(([match]) => !isHidden(match))
        .map((match) => ({
          title,
          box: boxOf(run, match.index, match.index + match[0].length),
        })),
    ),
  );
}

// The platform has taken the middle out already: p••••@example.com.
function isHidden(text: string): boolean {
  return /\.{2}|\*|•/.test(text);
}

function byValue(
  run: TextRun,
  secrets: ReadonlyMap<string, string>,
): Suspect[] {
  const { letters, places } = squeeze(run.text);
  return [...secrets].flatMap(([name, value]) => {
    const wanted = squeeze(value).letters;
    const at = wanted.length < 4 ? -1 : letters.indexOf(wanted);
    if (at < 0) return [];
    const from = places[at] ?? 0;
    const to = (places[at + wanted.length - 1] ?? from) + 1;
    return [{ title: `the value of ${name}`, box: boxOf(run, from, to) }];
  });
}

/** Letters and figures alone, those that look alike as one, each with its place. */
function squeeze(text: string) {
  const places: number[] = [];
  let letters = "";
  for (const [at, letter] of text.split("").entries()) {
    const folded = letter.toLowerCase().replace(/[1l|]/, "i").replace("0", "o");
    if (!/[\p{L}\p{N}]/u.test(folded)) continue;
    letters += folded;
    places.push(at);
  }
  return { letters, places };
}

/** Words that are figures but for letters that look like some, as figures; every other as it is. */
function toFigures(text: string): string {
  return text.replace(/[\dOoQIl|SBZ]{3,20}/gu, (word) =>
    /\d/.test(word)
      ? word
          .split("")
          .map((letter) => figureByLetter.get(letter) ?? letter)
          .join("")
      : word,
  );
}

const figureByLetter: ReadonlyMap<string, string> = new Map([
  ["O", "0"],
  ["o", "0"],
  ["Q", "0"],
  ["I", "1"],
  ["l", "1"],
  ["|", "1"],
  ["S", "5"],
  ["B", "8"],
  ["Z", "2"],
]);

/** Around the words that lie between two places of a run's text. */
function boxOf({ words }: TextRun, from: number, to: number): Box {
  let at = 0;
  const touched = words.filter(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start < to && start + text.length > from;
  });
  return frameBoxes(touched.map(({ box }) => box));
}

// One thing may look like several: the first name it was given is told.
function addOthers(
  found: readonly Suspect[],
  more: readonly Suspect[],
): Suspect[] {
  const all = [...found];
  for (const suspect of more)
    if (!all.some(({ box }) => holds(box, suspect.box))) {
      const rest = all.filter(({ box }) => !holds(suspect.box, box));
      all.splice(0, all.length, ...rest, suspect);
    }
  return all;
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}
