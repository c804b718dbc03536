// An article's answers to questions against the rest of it, where no claim stands
// between them: each answer is taken for a claim, and the other sentences for what
// is said of it.
import type { Article } from "../model/article.ts";
import type { Clash } from "../model/clash.ts";
import type { ClaimSight } from "../model/claim-sight.ts";
import { compileClaim, type CompiledClaim } from "./compile-claim.ts";
import { gatherUnits, type SentenceUnit } from "./gather-units.ts";
import { findCandidates, indexClaims } from "./index-claims.ts";
import { judgeUnit } from "./judge-unit.ts";

/** How much of each the other has to have; where a number tells them apart, less. */
const enough = { opposite: 0.97, number: 0.85 };

/**
 * @param sights what was seen of claims: a sentence that contradicts one is reported for that, and not here again
 * @param name what readers call the platform
 */
export function findClashes(
  article: Article,
  sights: readonly ClaimSight[],
  name: string,
): Clash[] {
  if (!article.sections.some(({ heading }) => asks.test(heading))) return [];
  const reported = new Set(
    sights
      .filter(({ verdict }) => verdict === "contradicts")
      .map(({ sentence }) => sentence),
  );
  const plain = gatherUnits(article, name).filter(
    (unit) => isPlain(unit) && !reported.has(unit.sentence),
  );
  const answers = plain.filter(({ sentence }) => isAnswer(sentence.section));
  const claimById = new Map(
    answers.map(({ sentence }, nth): [string, CompiledClaim] => [
      String(nth),
      compileClaim({ statement: sentence.text, platform: name }),
    ]),
  );
  const index = indexClaims(claimById);
  return plain
    .filter(({ sentence }) => !isAnswer(sentence.section))
    .flatMap((other) =>
      [...findCandidates(index, [other.unit.whole])].flatMap((id) => {
        const claim = claimById.get(id);
        const answer = answers[Number(id)];
        if (claim === undefined || answer === undefined) return [];
        const because = explainClash(claim, answer, other, name);
        return because === undefined
          ? []
          : [{ answer: answer.sentence, other: other.sentence, because }];
      }),
    );
}

const asks = /\b(?:faqs?|questions?|q ?(?:&|and) ?a)\b|\?$/i;

function isAnswer(section: string | undefined): boolean {
  return section !== undefined && asks.test(section);
}

// A whole sentence of the article's own, short enough to say one thing.
function isPlain({ sentence: { kind }, unit: { whole } }: SentenceUnit) {
  return (
    (kind === "paragraph" || kind === "list-item") &&
    whole.words.length >= 5 &&
    whole.words.length <= 30 &&
    !whole.isQuestion &&
    whole.hedge === undefined &&
    whole.warning === undefined
  );
}

// Each has to say the opposite of the other, taken for a claim: alone, either way sees too much.
function explainClash(
  claim: CompiledClaim,
  answer: SentenceUnit,
  other: SentenceUnit,
  name: string,
): string | undefined {
  const there = judgeUnit(claim, other.unit);
  if (there.verdict !== "contradicts") return undefined;
  const statement = other.sentence.text;
  const back = judgeUnit(
    compileClaim({ statement, platform: name }),
    answer.unit,
  );
  if (back.verdict !== "contradicts") return undefined;
  const isOfNumbers = [there, back].every(({ because }) =>
    because.startsWith("it says “"),
  );
  return Math.min(there.score, back.score) >=
    (isOfNumbers ? enough.number : enough.opposite)
    ? there.because.replaceAll("the claim", "the answer")
    : undefined;
}
