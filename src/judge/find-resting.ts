// The blast radius of a screen before it changes: every article and sentence that rests on it.
import type { Article, Sentence } from "../model/article.ts";
import { findSection, sentencesOf } from "../model/article.ts";
import type { Platform, Screen } from "../model/platform-registry.ts";
import type { RestingArticle, RestingSentence } from "../model/status.ts";
import type { ArticleGate } from "../model/verdict.ts";
import { normaliseWording } from "../model/wording.ts";

/** Articles that ask for the screen, with the sentences it supports; and others that use its names. */
export function findResting(
  screen: Screen,
  platform: Platform,
  articles: readonly Article[],
  gates: readonly ArticleGate[],
): RestingArticle[] {
  const names = listNames(screen);
  return articles
    .filter(({ frontmatter }) => frontmatter.platform === platform.id)
    .flatMap((article): RestingArticle[] => {
      const demands = article.frontmatter.checkpoints.filter(
        (demand) => demand.screen === screen.id,
      );
      const gate = gates.find(({ file }) => file === article.file);
      const supported = new Set(
        demands.flatMap(({ section }) => {
          const found = findSection(article, section);
          return found === undefined ? [] : sentencesOf(article, found);
        }),
      );
      const sentences = findNaming(article, names, supported);
      if (demands.length === 0 && sentences.length === 0) return [];
      return [
        {
          article: article.file,
          title: article.frontmatter.title,
          sections: demands.map(({ section }) => ({
            section,
            on: (gate?.checkpoints ?? [])
              .filter(
                (verdict) =>
                  verdict.screen === screen.id && verdict.section === section,
              )
              .map(({ device, variant, status }) => ({
                device,
                ...(variant === undefined ? {} : { variant }),
                status,
              })),
          })),
          sentences,
        },
      ];
    });
}

/** What stands on the approved screen under a name, by the name as it is compared. */
function listNames({ baselineByDevice }: Screen): ReadonlyMap<string, string> {
  const names = [...baselineByDevice.values()].flatMap(({ tree }) =>
    tree.map(({ name }) => name),
  );
  return new Map(
    names
      .map((name) => [normaliseWording(name).toLowerCase(), name] as const)
      .filter(([key]) => key !== "" && key.length <= 200),
  );
}

// One everyday word ("Email") is only a quotation where it is written as a label.
function findNaming(
  { sentences, labels }: Article,
  names: ReadonlyMap<string, string>,
  supported: ReadonlySet<Sentence>,
): RestingSentence[] {
  const telling = [...names].filter(([key]) => key.includes(" "));
  return sentences.flatMap((sentence) => {
    const text = normaliseWording(sentence.text).toLowerCase();
    const quoted = telling.flatMap(([key, name]) =>
      isQuoted(text, key) ? [name] : [],
    );
    const labelled = labels.flatMap(({ label, sentence: of }) => {
      const name = names.get(normaliseWording(label).toLowerCase());
      return of === sentence && name !== undefined ? [name] : [];
    });
    const used = [...new Set([...labelled, ...quoted])];
    if (used.length === 0 && !supported.has(sentence)) return [];
    const line = sentence.place.start.line;
    return [{ line, text: sentence.text, names: used }];
  });
}

function isQuoted(text: string, wanted: string): boolean {
  const at = text.indexOf(wanted);
  if (at === -1) return false;
  const isLetter = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  return !isLetter(text[at - 1]) && !isLetter(text[at + wanted.length]);
}
