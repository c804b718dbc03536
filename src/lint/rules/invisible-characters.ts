import type { Article } from "../../model/article.ts";
import type { Place } from "../../model/place.ts";
import type { RuleRemark } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { findLookalikeLetters } from "../find-lookalike-letters.ts";
import type { CharacterJudgement, CharacterKind } from "../judge-character.ts";
import { judgeCharacter, suspicious } from "../judge-character.ts";
import { placeOf } from "../text-places.ts";

export const invisibleCharacters = defineRule({
  id: "invisible-characters",
  title:
    "The file holds characters that nobody sees, or letters that pass for others.",
  severity: "error",
  *check({ article }) {
    yield* checkCharacters(article);
    yield* checkEntities(article);
    for (const { word, span, letters, script } of findLookalikeLetters(
      article.text,
    )) {
      const named = letters.map((each) => `“${each}” (${codeOf(each)})`);
      yield {
        place: placeOf(article, span),
        title: `The word “${word}” mixes alphabets: ${named.join(", ")} ${letters.length === 1 ? "is a" : "are"} ${script} ${letters.length === 1 ? "letter that passes" : "letters that pass"} for Latin.`,
        why: "Swindlers write names so. Readers cannot see it, and searching, copying and screen readers go wrong.",
        todo: "Type the word again on the keyboard you write in.",
        subject: word,
      };
    }
  },
});

/** Enough to see what is the matter; a file with more has one cause. */
const most = 50;
/** What stands around a character and may make it right. */
const reach = 40;

function* checkCharacters(article: Article): Iterable<RuleRemark> {
  const { text } = article;
  let count = 0;
  let last: { readonly end: number; readonly name: string } | undefined;
  for (const { 0: character, index } of text.matchAll(suspicious)) {
    const end = index + character.length;
    // The first character of a file may be a byte order mark.
    if (index === 0 && character === "\uFEFF") continue;
    const before = lineOf(text.slice(Math.max(0, index - reach), index), -1);
    const after = lineOf(text.slice(end, end + reach), 0);
    const judgement = judgeCharacter(character, before, after);
    if (judgement === undefined) continue;
    const isMore = last?.end === index && last.name === judgement.name;
    last = { end, name: judgement.name };
    // A run of the same is one finding.
    if (isMore) continue;
    yield explain(
      judgement,
      character,
      placeOf(article, { start: index, end }),
      before,
    );
    count += 1;
    if (count === most) return;
  }
}

// Written as an entity, it does the same on the page. One that hyphenates or joins was typed on purpose.
function* checkEntities(article: Article): Iterable<RuleRemark> {
  const entity = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;
  for (const match of article.text.matchAll(entity)) {
    const code = Number.parseInt(
      match[1] ?? match[2] ?? "",
      match[1] === undefined ? 10 : 16,
    );
    if (code > 0x10ffff) continue;
    const character = String.fromCodePoint(code);
    const judgement = judgeCharacter(character, "", "");
    if (judgement?.severity !== "error") continue;
    const span = { start: match.index, end: match.index + match[0].length };
    yield explain(judgement, character, placeOf(article, span), "");
  }
}

const whyByKind: Readonly<Record<CharacterKind, string>> = {
  direction:
    "It can turn the order of letters around, so that readers see another address, code or command than the one that is there.",
  smuggled:
    "Text can be hidden in such characters: readers see nothing, machines that read the page do.",
  invisible:
    "Nobody sees it, and words that hold it are not found by searching; a code or an address copied with it is refused.",
  control:
    "No page shows it; feeds and other programs stop reading at such a character.",
  private:
    "Only the typeface of the writer's device knows it; readers see an empty box.",
  broken:
    "A letter was lost when the text was converted; readers see a box or a question mark.",
};

function explain(
  { severity, name, kind }: CharacterJudgement,
  character: string,
  place: Place,
  before: string,
): RuleRemark {
  const word = /[\p{L}\p{N}]{1,30}$/u.exec(before)?.[0];
  const where = word === undefined ? "" : ` behind “${word}”`;
  return {
    place,
    severity,
    title: `There is a character here that ${kind === "private" || kind === "broken" ? "readers cannot read" : "nobody sees"}: ${codeOf(character)}, ${name}${where}.`,
    why: whyByKind[kind],
    todo: "Delete the word and type it again by hand; pasting brings the character back.",
    subject: codeOf(character),
  };
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function lineOf(text: string, which: 0 | -1): string {
  return text.split(/\r?\n/).at(which) ?? "";
}
