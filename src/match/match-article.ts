// Every sentence of an article held against every claim of its platform. What is
// seen is a proposal or a doubt, for a person to settle.
import type { Article, Sentence } from "../model/article.ts";
import type { ClaimSight, SightVerdict } from "../model/claim-sight.ts";
import { placeAt } from "../model/place.ts";
import type { CompiledClaims } from "./compile-claims.ts";
import { judgeSentence } from "./judge-sentence.ts";
import { readSentence, type Reading } from "./read-sentence.ts";
import { screenForbidden } from "./screen-forbidden.ts";

export interface TextJudgement {
  readonly verdict: SightVerdict | "silent";
  /** In words, for an editor; reads on after "because". */
  readonly because: string;
  readonly score: number;
}

/** What an article's sentences, its title and its description say of the claims, in reading order; silence is left out. */
export function matchArticle(
  article: Article,
  claims: CompiledClaims,
): ClaimSight[] {
  const ids = [...claims.requiredById.keys(), ...claims.forbiddenById.keys()];
  return [...readFrontmatter(article), ...article.sentences].flatMap(
    (sentence) => {
      const reading = readSentence(sentence.text);
      return ids.flatMap((claim): ClaimSight[] => {
        const { verdict, because, score } = judge(reading, claim, claims);
        return verdict === "silent"
          ? []
          : [{ claim, sentence, verdict, because, score }];
      });
    },
  );
}

/** What one loose sentence says of a claim. Throws when there is no such claim. */
export function judgeText(
  text: string,
  claimId: string,
  claims: CompiledClaims,
): TextJudgement {
  return judge(readSentence(text), claimId, claims);
}

function judge(
  reading: Reading,
  id: string,
  { requiredById, forbiddenById }: CompiledClaims,
): TextJudgement {
  const required = requiredById.get(id);
  if (required !== undefined)
    return { ...judgeSentence(required, reading), score: 1 };
  const forbidden = forbiddenById.get(id);
  if (forbidden === undefined) throw new Error(`There is no claim “${id}”.`);
  const { verdict, because } = screenForbidden(forbidden, reading);
  if (verdict === "doesNot") return { verdict: "silent", because, score: 0 };
  return {
    verdict: reading.hedge === undefined ? "forbidden" : "suspected",
    because,
    score: 1,
  };
}

// Readers meet title and description in search results, before any sentence.
function readFrontmatter(article: Article): Sentence[] {
  const { title, description } = article.frontmatter;
  return [
    toSentence(article, "title", title),
    toSentence(article, "description", description),
  ].flatMap((sentence) => sentence ?? []);
}

function toSentence(
  { placeByPath, lines }: Article,
  key: "title" | "description",
  text: string | undefined,
): Sentence | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const place = placeByPath.get(key) ?? placeAt(1, 1);
  const span = {
    start: lines.offsetOf(place.start),
    end: lines.offsetOf(place.end),
  };
  return {
    text,
    place,
    span,
    kind: key === "title" ? "heading" : "paragraph",
    block: -1,
    section: undefined,
  };
}
