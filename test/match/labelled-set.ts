// The labelled sentences of test/fixtures/claims, judged and counted.
import { readFileSync } from "node:fs";
import { compileClaim } from "../../src/match/compile-claim.ts";
import { judgeSentence } from "../../src/match/judge-sentence.ts";
import { proposeAnchor } from "../../src/match/propose-anchor.ts";
import { readSentence } from "../../src/match/read-sentence.ts";
import { screenForbidden } from "../../src/match/screen-forbidden.ts";

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
}

function readFixture<T>(name: string): T {
  const url = new URL(`../fixtures/claims/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as T;
}

export const claimById: ReadonlyMap<string, FixtureClaim> = new Map(
  readFixture<FixtureClaim[]>("claims").map((claim) => [claim.id, claim]),
);

export function compileById(id: string) {
  const claim = claimById.get(id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return compileClaim(claim);
}

export function judgeHalf(half: Half): Judged[] {
  return readFixture<Group[]>(half).flatMap(({ claim, sentences }) => {
    const compiled = compileById(claim);
    const judge =
      claimById.get(claim)?.mode === "must" ? judgeSentence : screenForbidden;
    return Object.entries(sentences).flatMap(([label, texts]) =>
      texts.map((sentence) => {
        const { verdict, because } = judge(compiled, readSentence(sentence));
        return { claim, sentence, label, verdict, because };
      }),
    );
  });
}

/** All sentences of a half, as an article that holds them all; does the one proposed state the claim? */
function proposeFor(half: Half): { proposed: number; right: number } {
  const groups = readFixture<Group[]>(half);
  const all = groups.flatMap(({ claim, sentences }) =>
    Object.entries(sentences).flatMap(([label, texts]) =>
      texts.map((text) => ({ claim, label, reading: readSentence(text) })),
    ),
  );
  let proposed = 0;
  let right = 0;
  // Once with every sentence there, once with the first that was proposed taken away, and so on.
  for (const { id, mode } of claimById.values()) {
    if (mode === "mustNot") continue;
    const claim = compileById(id);
    let rest = all;
    for (let round = 0; round < 4; round += 1) {
      const { index } = proposeAnchor(
        claim,
        rest.map(({ reading }) => reading),
      );
      const hit = index === undefined ? undefined : rest[index];
      if (hit === undefined) break;
      proposed += 1;
      if (hit.claim === id && hit.label === "states") right += 1;
      rest = rest.filter((other) => other !== hit);
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
  const musts = [...claimById.values()].filter(({ mode }) => mode === "must");
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
    forbiddenFound: count(["makes"], ["makes"]),
    forbiddenFalseAlarms: count(["doesNot"], ["makes"]),
  };
}
