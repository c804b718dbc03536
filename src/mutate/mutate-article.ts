// What careless or hostile edits do to a sentence that makes a claim, as whole
// articles: each must be noticed.
import type { Anchor, Article, Sentence } from "../model/article.ts";
import type { Mutation, MutationKind, Mutations } from "../model/mutation.ts";
import type { Span } from "../model/place.ts";
import { hedges } from "./hedge-sentence.ts";
import { negations } from "./negate-sentence.ts";
import type { Rewrite } from "./rewrite-words.ts";

/** One article's text with one of its sentences changed. */
export interface MutatedArticle extends Mutation {
  /** The sentence as it was. */
  readonly sentence: Sentence;
  /** The sentence as it is now, in the file's own writing; empty when it is gone. */
  readonly became: string;
}

interface MutatedArticles extends Mutations {
  readonly made: readonly MutatedArticle[];
}

/** Every systematic change to every sentence an anchor marks. */
export function mutateArticle(
  article: Article,
  anchor: Anchor,
): MutatedArticles {
  const made: MutatedArticle[] = [];
  const skippedByKind = { deleted: 0, negated: 0, hedged: 0 };
  for (const sentence of anchor.marked) {
    made.push(...deleteSentence(article, sentence, anchor));
    const { start, end } = sentence.span;
    const source = article.text.slice(start, end);
    const mutations = mutateSentence(source);
    for (const { kind, how, text: became } of mutations.made) {
      const text = replaceSpan(article.text, sentence.span, became);
      made.push({ kind, how, text, sentence, became });
    }
    skippedByKind.negated += mutations.skippedByKind.negated;
    skippedByKind.hedged += mutations.skippedByKind.hedged;
  }
  return { made, skippedByKind };
}

/** Every systematic denial and doubt of one sentence; each text once, and none that is the sentence itself. */
export function mutateSentence(source: string): Mutations {
  const seen = new Set([source]);
  const made: Mutation[] = [];
  const skippedByKind = { deleted: 0, negated: 0, hedged: 0 };
  const tryAll = (
    kind: MutationKind,
    rewrites: readonly (readonly [string, Rewrite])[],
  ) => {
    for (const [how, rewrite] of rewrites) {
      const texts = rewrite(source).filter(
        (text) => text.trim() !== "" && !seen.has(text),
      );
      if (texts.length === 0) skippedByKind[kind] += 1;
      for (const text of new Set(texts)) {
        seen.add(text);
        made.push({ kind, how, text });
      }
    }
  };
  tryAll("negated", negations);
  tryAll("hedged", hedges);
  return { made, skippedByKind };
}

function deleteSentence(
  { text, lines }: Article,
  sentence: Sentence,
  { place }: Anchor,
): MutatedArticle[] {
  const { span } = sentence;
  const source = text.slice(span.start, span.end);
  const mark = {
    start: lines.offsetOf(place.start),
    end: lines.offsetOf(place.end),
  };
  const replace = (how: string, became: string): MutatedArticle => ({
    kind: "deleted",
    how,
    text: replaceSpan(text, span, became),
    sentence,
    became,
  });
  const [first, second] = mark.start > span.start ? [mark, span] : [span, mark];
  return [
    replace("taken out, its mark left behind", ""),
    {
      ...replace("taken out, its mark too", ""),
      text: replaceSpan(replaceSpan(text, first, ""), second, ""),
    },
    replace("struck out", `~~${source}~~`),
    replace("hidden in a comment", `<!-- ${source} -->`),
  ];
}

function replaceSpan(text: string, span: Span, by: string): string {
  return text.slice(0, span.start) + by + text.slice(span.end);
}
