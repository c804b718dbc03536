// Where claims could be marked: proposals for a person, each tried on the text
// before it is offered.
import { compileClaims } from "../match/compile-claims.ts";
import { matchArticle } from "../match/match-article.ts";
import type { Anchor, Article, Sentence } from "../model/article.ts";
import { isUnderHeadings } from "../model/article.ts";
import type { ClaimSight } from "../model/claim-sight.ts";
import type { RequiredClaim } from "../model/platform.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { WordingSignoff } from "../model/signoff.ts";
import { digestWording } from "../model/wording.ts";
import { tryMark, type MarkEdit } from "./place-mark.ts";
import type { MarkdownParser } from "../parse/parse-markdown.ts";

export interface MarkProposal {
  readonly claim: RequiredClaim;
  /** Why the claim needs a mark, as a sentence. */
  readonly because: string;
  /** The best first; none when no sentence says it where a mark can stand. */
  readonly candidates: readonly MarkCandidate[];
  /** sure: one candidate, and no mark that a person may have meant. */
  readonly certainty: "sure" | "open";
}

export interface MarkCandidate {
  readonly sentence: Sentence;
  /** In words; reads on after "because". */
  readonly because: string;
  readonly edit: MarkEdit;
}

interface MarkFacts {
  readonly article: Article;
  readonly platform: Platform;
  readonly wordings: readonly WordingSignoff[];
  readonly parser: MarkdownParser;
}

/** A proposal for every claim of the article that is not marked, or whose mark is lost, slipped or doubted. */
export function planMarks(facts: MarkFacts): MarkProposal[] {
  const { article, platform } = facts;
  const sights = matchArticle(article, compileClaims(platform));
  return [...new Set(article.frontmatter.claims)].flatMap((id) => {
    const claim = platform.claimById.get(id);
    if (claim === undefined) return [];
    const own = sights.filter((sight) => sight.claim === id);
    return planMark(claim, own, facts) ?? [];
  });
}

function planMark(
  claim: RequiredClaim,
  sights: readonly ClaimSight[],
  { article, wordings, parser }: MarkFacts,
): MarkProposal | undefined {
  const anchor = article.anchors.find(
    ({ kind, id }) => kind === "claim" && id === claim.id,
  );
  const approved = wordings.find((wording) => wording.claim === claim.id);
  const isMarkable = (sentence: Sentence) =>
    sentence.block >= 0 &&
    sentence.kind !== "alt-text" &&
    isWellPlaced(article, claim, sentence);
  const lost = article.sentences
    .filter(({ text }) => digestWording(text) === approved?.hash)
    .filter(isMarkable);
  const stating = sights
    .filter(
      ({ verdict, sentence }) =>
        verdict === "states" &&
        isMarkable(sentence) &&
        // "It is spent." says it of something named before: no sentence to approve by itself.
        !/^(?:it|they|this|that|these|those)\b/i.test(sentence.text),
    )
    .toSorted((a, b) => b.score - a.score);
  const state = findState(anchor, approved, lost, sights, stating);
  if (state === undefined) return undefined;
  const found =
    lost.length > 0
      ? lost.map((sentence) => ({
          sentence,
          because: "it is the sentence that was approved",
        }))
      : stating.map(({ sentence, because }) => ({ sentence, because }));
  const candidates = found.flatMap(({ sentence, because }): MarkCandidate[] => {
    const edit = tryMark(article, claim.id, sentence, anchor, parser);
    return edit === undefined ? [] : [{ sentence, because, edit }];
  });
  const isSure =
    state.certainty === "sure" && found.length === 1 && candidates.length === 1;
  return {
    claim,
    because: state.because,
    candidates,
    certainty: isSure ? "sure" : "open",
  };
}

function isWellPlaced(
  article: Article,
  { sections = [] }: RequiredClaim,
  { span }: Sentence,
): boolean {
  return (
    sections.length === 0 || isUnderHeadings(article, sections, span.start)
  );
}

/** What is wrong with the claim's mark; undefined when nothing is. */
function findState(
  anchor: Anchor | undefined,
  approved: WordingSignoff | undefined,
  lost: readonly Sentence[],
  sights: readonly ClaimSight[],
  stating: readonly ClaimSight[],
): Pick<MarkProposal, "because" | "certainty"> | undefined {
  if (anchor === undefined)
    return { because: "No sentence is marked for it.", certainty: "sure" };
  const line = anchor.place.start.line;
  if (anchor.sentence === undefined)
    return {
      because: `Its mark on line ${line} marks no words.`,
      certainty: "sure",
    };
  if (digestWording(anchor.sentence.text) === approved?.hash) return undefined;
  if (lost.length > 0)
    return {
      because: `Its mark on line ${line} stands behind another sentence than the approved one.`,
      certainty: "sure",
    };
  const isSeen = sights.some(({ sentence }) =>
    anchor.marked.some(({ span }) => span.start === sentence.span.start),
  );
  if (isSeen || stating.length === 0) return undefined;
  // A person put the mark there; the matcher alone does not move it.
  return {
    because: `The sentence marked on line ${line} does not seem to say it.`,
    certainty: "open",
  };
}
