// The blast radius of a changed screen: which sentences of which articles quote what is gone.
import type { Article, Sentence } from "../model/article.ts";
import type { ScreenChange } from "../model/comparison.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { AffectedSentence, ChangeEffect } from "../model/verdict.ts";
import { normaliseWording } from "../model/wording.ts";

/** Each change with the sentences, in every article about the platform, that quote its old words. */
export function findEffects(
  changes: readonly ScreenChange[],
  articles: readonly Article[],
  platform: Platform,
): ChangeEffect[] {
  const affected = articles.filter(
    ({ frontmatter }) => frontmatter.platform === platform.id,
  );
  const known = effectsByChanges.get(changes);
  if (known !== undefined && areSame(known.affected, affected))
    return known.effects;
  const effects = listEffects(changes, affected);
  effectsByChanges.set(changes, { affected, effects });
  return effects;
}

/** Many articles ask for the same look, and what its changes touch is the same for all. */
const effectsByChanges = new WeakMap<
  readonly ScreenChange[],
  { readonly affected: readonly Article[]; readonly effects: ChangeEffect[] }
>();

function areSame(a: readonly Article[], b: readonly Article[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function listEffects(
  changes: readonly ScreenChange[],
  affected: readonly Article[],
): ChangeEffect[] {
  return changes.map((change) => {
    const old = oldWords(change);
    return {
      change,
      sentences:
        old === undefined
          ? []
          : affected.flatMap((article) => findQuoting(article, old)),
    };
  });
}

/** The words a change does away with or puts elsewhere. */
function oldWords(change: ScreenChange): string | undefined {
  switch (change.kind) {
    case "renamed":
    case "reworded":
      return change.from;
    case "moved":
    case "gone":
      return change.name;
    case "appeared":
    case "resized":
    case "picture":
      return undefined;
  }
}

function findQuoting(article: Article, words: string): AffectedSentence[] {
  const wanted = normaliseWording(words);
  if (wanted === "") return [];
  const labelled = new Set<Sentence>(
    article.labels
      .filter(
        ({ label }) =>
          normaliseWording(label).toLowerCase() === wanted.toLowerCase(),
      )
      .map(({ sentence }) => sentence),
  );
  // One everyday word ("Email") is only a quotation where it is written as a label.
  const isTelling = wanted.includes(" ");
  return article.sentences
    .filter(
      (sentence) =>
        labelled.has(sentence) || (isTelling && quotes(sentence.text, wanted)),
    )
    .map(({ place, text }) => ({
      file: article.file,
      line: place.start.line,
      text,
    }));
}

function quotes(sentence: string, wanted: string): boolean {
  const text = normaliseWording(sentence);
  const at = text.indexOf(wanted);
  if (at === -1) return false;
  const isLetter = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  return !isLetter(text[at - 1]) && !isLetter(text[at + wanted.length]);
}
