// The sentence that comes closest to a claim, and why it does not count. It only
// helps an editor to look: whether a claim is made is never decided by likeness.
import type { Article, Sentence } from "../model/article.ts";
import type { NearMiss } from "../model/finding.ts";
import type { RequiredClaim } from "../model/platform.ts";

/** Undefined when no sentence shares enough words with the claim to be worth a look. */
export function findNearSentence(
  article: Article,
  claim: RequiredClaim,
): NearMiss | undefined {
  const { candidates, weightOf } = readCandidates(article);
  const wanted = wordsOf(claim.statement);
  let best: { readonly sentence: Sentence; readonly score: number } | undefined;
  for (const { sentence, words } of candidates) {
    const score = likeness(wanted, words, weightOf);
    if (score > (best?.score ?? 0)) best = { sentence, score };
  }
  if (best === undefined || best.score < 0.45) return undefined;
  const { sentence } = best;
  return {
    line: sentence.place.start.line,
    text: shorten(sentence.text),
    because: explain(claim.statement, sentence.text, wanted),
  };
}

interface Candidates {
  readonly candidates: readonly {
    readonly sentence: Sentence;
    readonly words: ReadonlySet<string>;
  }[];
  readonly weightOf: WeightOf;
}

/** An article is asked about once for every claim it misses. */
const candidatesByArticle = new WeakMap<Article, Candidates>();

function readCandidates(article: Article): Candidates {
  const known = candidatesByArticle.get(article);
  if (known !== undefined) return known;
  const candidates = article.sentences.filter(isStatement).map((sentence) => ({
    sentence,
    words: wordsOf(sentence.text),
  }));
  const weightOf = weighWords(candidates.map(({ words }) => words));
  const read = { candidates, weightOf };
  candidatesByArticle.set(article, read);
  return read;
}

function isStatement({ kind, text }: Sentence): boolean {
  return kind !== "heading" && kind !== "alt-text" && !text.endsWith("?");
}

type WeightOf = (word: string) => number;

// What every sentence of the article is about ("backup code") tells none from another.
function weighWords(sentences: readonly ReadonlySet<string>[]): WeightOf {
  const countByWord = new Map<string, number>();
  for (const words of sentences)
    for (const word of words)
      countByWord.set(word, (countByWord.get(word) ?? 0) + 1);
  return (word) => 1 / (1 + Math.log(Math.max(1, countByWord.get(word) ?? 1)));
}

// Words of the claim found, the sentence's own counting a quarter: a long sentence shares words by chance.
function likeness(
  wanted: ReadonlySet<string>,
  given: ReadonlySet<string>,
  weightOf: WeightOf,
): number {
  const shared = [...wanted].filter((word) => given.has(word));
  if (shared.length < 2) return 0;
  const weigh = (words: Iterable<string>) =>
    [...words].reduce((sum, word) => sum + weightOf(word), 0);
  return weigh(shared) / (weigh(wanted) * 0.75 + weigh(given) * 0.25);
}

const hedges =
  /\b(may|might|can|could|usually|often|sometimes|probably|perhaps|should)\b/gi;
const negations =
  /\b(not|no|never|nobody|nothing|none|cannot|without|\w+n['’]t)\b/gi;

function explain(
  statement: string,
  sentence: string,
  wanted: ReadonlySet<string>,
): string {
  const negation = unique(sentence, statement, negations);
  if (negation !== undefined)
    return `it says “${negation}”, and the claim does not`;
  const missing = unique(statement, sentence, negations);
  if (missing !== undefined)
    return `the claim says “${missing}”, and this sentence does not`;
  const hedge = unique(sentence, statement, hedges);
  if (hedge !== undefined)
    return `it says “${hedge}”, where the claim leaves no doubt`;
  const given = wordsOf(sentence);
  const lacking = (statement.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => {
      const [folded] = wordsOf(word);
      return folded !== undefined && wanted.has(folded) && !given.has(folded);
    })
    .slice(0, 3);
  return lacking.length === 0
    ? "it is not marked as the sentence that makes the claim"
    : `it is not marked, and lacks ${lacking.map((word) => `“${word}”`).join(", ")}`;
}

// The first such word of one text when the other has none at all.
function unique(
  text: string,
  other: string,
  words: RegExp,
): string | undefined {
  if (other.match(words) !== null) return undefined;
  return text.match(words)?.[0].toLowerCase();
}

const emptyWords = new Set(
  "a an and are as at be been but by can do does each for from has have if in is it its may of on one only or so that the their them they this to was were while who will with you your".split(
    " ",
  ),
);

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !emptyWords.has(word)).map(foldEnding));
}

// Endings only: enough to see that "codes" and "code", "logged" and "log" are one word.
function foldEnding(word: string): string {
  if (word.length <= 3) return word;
  return word.replace(/(ing|ed|es|s|e)$/, "").replace(/(.)\1$/, "$1");
}

function shorten(text: string): string {
  return text.length > 140 ? `${text.slice(0, 139)}…` : text;
}
