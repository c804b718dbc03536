// Every sentence of an article held against every claim of its platform. What is
// seen is a proposal or a doubt, for a person to settle.
import type { Article } from "../model/article.ts";
import type { ClaimSight, SightVerdict } from "../model/claim-sight.ts";
import type { CompiledClaims } from "./compile-claims.ts";
import { gatherUnits } from "./gather-units.ts";
import { findCandidates } from "./index-claims.ts";
import { leastToSpeak } from "./judge-sentence.ts";
import { judgeUnit, screenUnit } from "./judge-unit.ts";
import type { Reading } from "./read-sentence.ts";
import { readUnit, type Unit } from "./read-unit.ts";
import { shareAtMost } from "./share-of-claim.ts";

export interface TextJudgement {
  readonly verdict: SightVerdict | "silent";
  /** In words, for an editor; reads on after "because". */
  readonly because: string;
  /** How fully the sentence speaks of the claim, 0 to 1. */
  readonly score: number;
}

/** What an article's sentences, its title and its description say of the claims, in reading order; silence is left out. */
export function matchArticle(
  article: Article,
  claims: CompiledClaims,
): ClaimSight[] {
  return gatherUnits(article, claims.name).flatMap(
    ({ sentence, unit, inContext, labels }) => {
      // Its parts have no words that the whole has not.
      const readings = [unit.whole, ...(inContext ? [inContext] : [])];
      return [...findCandidates(claims.index, readings)]
        .filter((id) => mayBeSpokenOf(id, readings, claims))
        .map((claim) => ({
          claim,
          ...judgeBoth(unit, inContext, labels, claim, claims),
        }))
        .flatMap(({ claim, verdict, because, score }): ClaimSight[] =>
          verdict === "silent"
            ? []
            : [{ claim, sentence, verdict, because, score }],
        );
    },
  );
}

// A cheap look before the close one: most sentences have a word of some claim, and no more.
function mayBeSpokenOf(
  id: string,
  readings: readonly Reading[],
  { requiredById, forbiddenById }: CompiledClaims,
): boolean {
  const claim = requiredById.get(id) ?? forbiddenById.get(id);
  return (
    claim === undefined ||
    claim.facts.length > 0 ||
    claim.groups.length > 0 ||
    readings.some((reading) =>
      claim.forms.some((form) => shareAtMost(form, reading) >= leastToSpeak),
    )
  );
}

/** What one loose sentence says of a claim. Throws when there is no such claim. */
export function judgeText(
  text: string,
  claimId: string,
  claims: CompiledClaims,
): TextJudgement {
  const labels = [...text.matchAll(/\*\*([^*]{1,80})\*\*/g)].map(
    ([, label = ""]) => label,
  );
  return judge(readUnit(text, claims.name), labels, claimId, claims);
}

function judgeBoth(
  unit: Unit,
  inContext: Reading | undefined,
  labels: readonly string[],
  id: string,
  claims: CompiledClaims,
): TextJudgement {
  const alone = judge(unit, labels, id, claims);
  return alone.verdict !== "silent" || inContext === undefined
    ? alone
    : judge({ whole: inContext, parts: [] }, labels, id, claims);
}

function judge(
  unit: Unit,
  labels: readonly string[],
  id: string,
  { requiredById, forbiddenById }: CompiledClaims,
): TextJudgement {
  const required = requiredById.get(id);
  if (required !== undefined) return judgeUnit(required, unit, labels);
  const forbidden = forbiddenById.get(id);
  if (forbidden === undefined) throw new Error(`There is no claim “${id}”.`);
  return screenUnit(forbidden, unit);
}
