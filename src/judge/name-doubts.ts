// What the matcher and the rules saw, as states of claims. It only names why a
// claim waits or is undone: nothing becomes stated by likeness.
import type { Article } from "../model/article.ts";
import { sightsOfClaim, type ClaimSight } from "../model/claim-sight.ts";
import type { Finding } from "../model/finding.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { ClaimVerdict } from "../model/verdict.ts";

interface Doubts {
  readonly article: Article;
  readonly platform: Platform | undefined;
  readonly sights: readonly ClaimSight[];
  /** Those about the article that nobody has waived. */
  readonly findings: readonly Finding[];
}

/** The verdicts with their doubts named, and one more for each forbidden claim the article makes. */
export function nameDoubts(
  verdicts: readonly ClaimVerdict[],
  doubts: Doubts,
): ClaimVerdict[] {
  return [
    ...verdicts.map((verdict) => nameDoubt(verdict, doubts)),
    ...listForbidden(doubts),
  ];
}

function nameDoubt(
  verdict: ClaimVerdict,
  { article, sights, findings }: Doubts,
): ClaimVerdict {
  const own = sightsOfClaim(sights, verdict.claim);
  switch (verdict.status) {
    case "missing": {
      const unmarked = own.find((sight) => sight.verdict === "states");
      if (unmarked === undefined || isMarked(article, verdict.claim))
        return verdict;
      const line = unmarked.sentence.place.start.line;
      return {
        ...verdict,
        status: "unanchored",
        because: `line ${line} seems to say it, and is not marked`,
        todo: `Put <!-- claim: ${verdict.claim} --> behind that sentence.`,
      };
    }
    case "drifted":
    case "unapproved": {
      const words = own.filter(({ sentence }) =>
        isWithin(sentence.place.start.line, verdict),
      );
      const denied = words.find((sight) => sight.verdict === "contradicts");
      const hedged = words.find((sight) => sight.verdict === "hedged");
      const doubt = denied ?? hedged;
      if (doubt === undefined) return verdict;
      const status = denied === undefined ? "hedged" : "negated";
      return {
        ...verdict,
        status,
        because: `${verdict.because}; ${doubt.because}`,
      };
    }
    case "stated": {
      const [other] = findings.filter(
        ({ rule, subject }) =>
          rule === "claim-contradicted" && subject === verdict.claim,
      );
      if (other === undefined) return verdict;
      const line = other.place?.start.line;
      return {
        ...verdict,
        status: "contradicted",
        because:
          line === undefined
            ? "another sentence says the opposite"
            : `line ${line} says the opposite`,
        todo: other.todo ?? "",
      };
    }
    case "contradicted":
    case "expired":
    case "forbidden":
    case "hedged":
    case "misplaced":
    case "negated":
    case "source-changed":
    case "unanchored":
    case "unsourced":
      return verdict;
  }
}

function isMarked({ anchors }: Article, id: string): boolean {
  return anchors.some((anchor) => anchor.kind === "claim" && anchor.id === id);
}

function isWithin(line: number, { place }: ClaimVerdict): boolean {
  return (
    place !== undefined && line >= place.start.line && line <= place.end.line
  );
}

function listForbidden({
  article,
  platform,
  findings,
}: Doubts): ClaimVerdict[] {
  return findings
    .filter(
      ({ rule, severity }) =>
        rule === "claim-forbidden" && severity === "error",
    )
    .flatMap(({ subject = "", place, todo = "" }): ClaimVerdict[] => {
      const claim = platform?.forbiddenById.get(subject);
      if (claim === undefined) return [];
      const sentence = article.sentences.find(
        (at) => at.place.start.line === place?.start.line,
      );
      return [
        {
          claim: claim.id,
          statement: claim.statement,
          status: "forbidden",
          because: "articles must never say it",
          todo,
          place,
          words: sentence?.text,
          approved: undefined,
          shown: undefined,
        },
      ];
    });
}
