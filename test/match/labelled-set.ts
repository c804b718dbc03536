// The labelled sentences of test/fixtures/claims, judged and counted.
import { readFileSync } from "node:fs";
import { judgeText, matchArticle } from "../../src/match/match-article.ts";
import { proposeAnchor } from "../../src/match/propose-anchor.ts";
import { readProse } from "../parse/read-markdown.ts";
import { claimsOf } from "./claims-of.ts";

export type Half = "tune" | "unseen";

interface FixtureClaim {
  readonly id: string;
  readonly platform: string;
  readonly mode: "must" | "mustNot";
  readonly statement: string;
}

interface Group {
  readonly claim: string;
  readonly sentences: Readonly<Record<string, readonly string[]>>;
}

export interface Judged {
  readonly claim: string;
  readonly sentence: string;
  readonly label: string;
  readonly verdict: string;
  readonly because: string;
}

export interface Figure {
  readonly right: number;
  readonly of: number;
}

export interface Figures {
  readonly contradictionsFound: Figure;
  readonly falseAlarms: Figure;
  readonly statementsFound: Figure;
  readonly statesRight: Figure;
  readonly hedgesFound: Figure;
  readonly proposalsRight: Figure;
  readonly proposalsMade: Figure;
  readonly forbiddenFound: Figure;
  readonly forbiddenFalseAlarms: Figure;
  readonly forbiddenSecondLooks: Figure;
}

function readFixture<T>(name: string): T {
  const url = new URL(`../fixtures/claims/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as T;
}

const claimsOfHalf: Readonly<Record<Half, readonly FixtureClaim[]>> = {
  tune: readFixture<FixtureClaim[]>("claims"),
  unseen: readFixture<FixtureClaim[]>("unseen-claims"),
};

/** The claims of one half, compiled as the claims of one platform. */
export function compileHalf(half: Half, platform?: string) {
  const facts = claimsOfHalf[half].filter(
    (claim) => platform === undefined || claim.platform === platform,
  );
  return claimsOf(
    facts.map(({ id, mode, statement }) => ({ id, mode, statement })),
    platform,
  );
}

export function claimsIn(half: Half): readonly FixtureClaim[] {
  return claimsOfHalf[half];
}

export function judgeHalf(half: Half): Judged[] {
  const platformOf = new Map(
    claimsOfHalf[half].map(({ id, platform }) => [id, platform]),
  );
  const compiledBy = new Map(
    [...new Set(platformOf.values())].map((platform) => [
      platform,
      compileHalf(half, platform),
    ]),
  );
  return readFixture<Group[]>(half).flatMap(({ claim, sentences }) => {
    const compiled = compiledBy.get(platformOf.get(claim) ?? "");
    if (compiled === undefined) throw new Error(`no claim ${claim}`);
    return Object.entries(sentences).flatMap(([label, texts]) =>
      texts.map((sentence) => {
        const { verdict, because } = judgeText(sentence, claim, compiled);
        return { claim, sentence, label, verdict, because };
      }),
    );
  });
}

/** All sentences of a half, as an article that holds them all; does the one proposed state the claim? */
function proposeFor(half: Half): { proposed: number; right: number } {
  const labelled = new Map<string, string>();
  for (const { claim, sentences } of readFixture<Group[]>(half))
    for (const [label, texts] of Object.entries(sentences))
      for (const text of texts) labelled.set(text, `${claim} ${label}`);
  const article = readProse([...labelled.keys()].join("\n\n"));
  const platforms = new Set(claimsOfHalf[half].map(({ platform }) => platform));
  let proposed = 0;
  let right = 0;
  for (const platform of platforms) {
    const compiled = compileHalf(half, platform);
    let sights = matchArticle(article, compiled);
    // Once with every sentence there, once with the first that was proposed taken away, and so on.
    for (let round = 0; round < 4; round += 1)
      for (const id of compiled.requiredById.keys()) {
        const proposal = proposeAnchor(id, sights, article.sentences);
        if (proposal === undefined) continue;
        proposed += 1;
        const { text } = proposal.sentence;
        if (labelled.get(text) === `${id} states`) right += 1;
        sights = sights.filter(
          ({ claim, sentence }) => claim !== id || sentence.text !== text,
        );
      }
  }
  return { proposed, right };
}

export function countFigures(half: Half): Figures {
  const judged = judgeHalf(half);
  const count = (labels: string[], verdicts: string[]): Figure => {
    const labelled = judged.filter(({ label }) => labels.includes(label));
    const right = labelled.filter(({ verdict }) => verdicts.includes(verdict));
    return { right: right.length, of: labelled.length };
  };
  const stated = judged.filter(({ verdict }) => verdict === "states");
  const { proposed, right } = proposeFor(half);
  const musts = claimsOfHalf[half].filter(({ mode }) => mode === "must");
  return {
    contradictionsFound: count(["contradicts"], ["contradicts"]),
    falseAlarms: count(["silent", "states", "hedged"], ["contradicts"]),
    statementsFound: count(["states"], ["states"]),
    statesRight: {
      right: stated.filter(({ label }) => label === "states").length,
      of: stated.length,
    },
    hedgesFound: count(["hedged"], ["hedged"]),
    proposalsRight: { right, of: proposed },
    proposalsMade: { right: proposed, of: musts.length * 4 },
    forbiddenFound: count(["makes"], ["forbidden", "suspected"]),
    forbiddenFalseAlarms: count(["doesNot"], ["forbidden"]),
    forbiddenSecondLooks: count(["doesNot"], ["suspected"]),
  };
}
