// Letters of another script inside a word, chosen because they look like the
// word's own: the "а" of "Instаgram". Source: Unicode UTS #39, confusables.
import type { Span } from "../model/place.ts";

export interface LookalikeWord {
  readonly word: string;
  readonly span: Span;
  /** The letters that do not belong, in reading order. */
  readonly letters: readonly string[];
  readonly script: string;
}

/** Letters that most typefaces draw like a Latin one. */
const lookalikes: Readonly<Record<string, string>> = {
  Cyrillic: "асеорхуіјѕһԁԛԝӏүАВСЕНІЈКМОРЅТХУҮӀԌԚԜ",
  Greek: "ονρυικαχγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
  Armenian: "օսհոցքՕՍ",
  Cherokee: "ᎠᎡᎢᎥᎩᎪᎫᎬᎳᎷᎻᏀᏃᏎᏒᏔᏙᏚᏞᏟᏢᏦᏧ",
};

const scripts = Object.entries(lookalikes).map(([script, letters]) => ({
  script,
  own: new RegExp(`\\p{Script=${script}}`, "gu"),
  alike: new Set(letters),
}));

const word = /[\p{L}\p{M}]{2,60}/gu;
const latin = /\p{Script=Latin}/u;

export function findLookalikeLetters(text: string): LookalikeWord[] {
  const found: LookalikeWord[] = [];
  // Few articles hold a letter of these scripts: that is told by one quick look.
  if (!/[\u0370-\u058F\u13A0-\u13FF]/.test(text)) return found;
  for (const match of text.matchAll(word)) {
    const [letters] = match;
    if (latin.test(letters)) found.push(...judgeWord(letters, match.index));
  }
  return found;
}

function judgeWord(word: string, start: number): LookalikeWord[] {
  for (const { script, own, alike } of scripts) {
    const foreign = word.match(own) ?? [];
    // "SMSка" and "kΩ" mix scripts as well: a word that is to deceive has lookalikes only.
    if (foreign.length === 0 || !foreign.every((each) => alike.has(each)))
      continue;
    const span = { start, end: start + word.length };
    return [{ word, span, letters: [...new Set(foreign)], script }];
  }
  return [];
}
