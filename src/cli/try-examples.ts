// Every claim of a platform tried on its examples, and the claims on one another.
import { compileClaims, type CompiledClaims } from "../match/compile-claims.ts";
import { judgeText, type TextJudgement } from "../match/match-article.ts";
import type { Article } from "../model/article.ts";
import type { ClaimFlaw, ExampleTrial } from "../model/claims-test.ts";
import type { Claim } from "../model/platform.ts";
import type { Platform } from "../model/platform-registry.ts";

interface TriedExamples {
  readonly examples: readonly ExampleTrial[];
  readonly flaws: readonly ClaimFlaw[];
}

/** @param articles those whose marked sentences stand in for examples that a claim lacks */
export function tryExamples(
  platform: Platform,
  articles: readonly Article[],
): TriedExamples {
  const compiled = compileClaims(platform);
  const claims = [
    ...platform.claimById.values(),
    ...platform.forbiddenById.values(),
  ];
  const tried = claims.map((claim) => {
    const examples = listExamples(claim, platform, articles).map((example) =>
      tryExample(example, compiled),
    );
    return { examples, flaws: findFlaws(claim, platform, examples) };
  });
  return {
    examples: tried.flatMap(({ examples }) => examples),
    flaws: [
      ...tried.flatMap(({ flaws }) => flaws),
      ...findConflicts(platform, compiled),
    ],
  };
}

type Example = Omit<ExampleTrial, "outcome" | "because">;

function listExamples(
  claim: Claim,
  platform: Platform,
  articles: readonly Article[],
): Example[] {
  const { id, mode, statement, examples } = claim;
  const base = { platform: platform.id, claim: id, mode };
  const makes = { ...base, expected: "makes" } as const;
  const own = examples.states.map((text): Example => ({
    ...makes,
    text,
    from: "examples",
  }));
  const near = examples.doesNot.map((text): Example => ({
    ...base,
    text,
    expected: "doesNot",
    from: "examples",
  }));
  if (own.length > 0) return [...own, ...near];
  const marked = articles
    .filter(({ frontmatter }) => frontmatter.platform === platform.id)
    .flatMap(({ anchors }) => anchors)
    .filter((anchor) => anchor.kind === "claim" && anchor.id === id)
    .flatMap(({ sentence }) => sentence?.text ?? []);
  return [
    { ...makes, text: statement, from: "statement" },
    ...[...new Set(marked)]
      .filter((text) => text !== statement)
      .map((text): Example => ({ ...makes, text, from: "article" })),
    ...near,
  ];
}

function tryExample(example: Example, compiled: CompiledClaims): ExampleTrial {
  const judgement = judgeText(example.text, example.claim, compiled);
  // What is only suspected is pointed out and holds nothing: it is no mistake either way.
  const isRight =
    judgement.verdict === "suspected" ||
    makesClaim(judgement) === (example.expected === "makes");
  return {
    ...example,
    outcome: isRight ? "right" : "wrong",
    because: judgement.because,
  };
}

// A forbidden claim behind a hedge is reported all the same.
function makesClaim({ verdict }: TextJudgement): boolean {
  return (
    verdict === "states" || verdict === "forbidden" || verdict === "suspected"
  );
}

function findFlaws(
  { id, mode }: Claim,
  { id: platform, folder }: Platform,
  examples: readonly ExampleTrial[],
): ClaimFlaw[] {
  const about = { platform, claim: id };
  const file = `${folder}/claims.yaml`;
  const makes = examples.filter(({ expected }) => expected === "makes");
  const flaws: ClaimFlaw[] = examples
    .filter(({ outcome, from }) => outcome === "wrong" && from === "examples")
    .map(({ text, expected, because }) =>
      expected === "makes"
        ? {
            ...about,
            severity: "error",
            title: `“${text}” should make the claim, and is not recognised.`,
            because,
            todo: `Add a wording like it to the claim's “forms” in ${file}.`,
          }
        : {
            ...about,
            severity: "error",
            title: `“${text}” should not make the claim, and is taken for it.`,
            because,
            todo: `Make the statement and its “forms” in ${file} say more exactly what is meant.`,
          },
    );
  if (makes.every(({ outcome }) => outcome === "wrong"))
    flaws.push({
      ...about,
      severity: "error",
      title: "No example is recognised as making this claim.",
      todo:
        mode === "must"
          ? `Until one is, no sentence is proposed for it and none that contradicts it is found. Say it more plainly, or add “forms” in ${file}.`
          : `Until one is, no article that says it is found. Say it more plainly, or add “forms” in ${file}.`,
    });
  else if (makes.every(({ from }) => from !== "examples"))
    flaws.push({
      ...about,
      severity: "warning",
      title:
        "This claim has no examples of its own; only its statement and marked sentences were tried.",
      todo: `Add “examples” to it in ${file}: sentences that make it (states), and some that come close and do not (doesNot).`,
    });
  return flaws;
}

/** Claims that cannot both be kept: one denies another, or one must be said that must never be said. */
function findConflicts(
  { id: platform, folder, claimById, forbiddenById }: Platform,
  compiled: CompiledClaims,
): ClaimFlaw[] {
  const conflicts: ClaimFlaw[] = [];
  const todo = `Correct one of them in ${folder}/claims.yaml, or say more exactly what each means.`;
  const musts = [...claimById.values()];
  for (const [index, claim] of musts.entries()) {
    for (const other of musts.slice(index + 1)) {
      const seen = [
        judgeText(other.statement, claim.id, compiled),
        judgeText(claim.statement, other.id, compiled),
      ].find(({ verdict }) => verdict === "contradicts");
      if (seen === undefined) continue;
      conflicts.push({
        platform,
        claim: claim.id,
        severity: "error",
        title: `“${claim.statement}” and “${other.statement}” (${other.id}) contradict each other.`,
        because: seen.because,
        todo,
      });
    }
    for (const other of forbiddenById.values()) {
      const seen = judgeText(claim.statement, other.id, compiled);
      if (seen.verdict !== "forbidden") continue;
      conflicts.push({
        platform,
        claim: claim.id,
        severity: "error",
        title: `Articles must say “${claim.statement}”, and saying it is taken for “${other.statement}” (${other.id}), which they must never say.`,
        because: seen.because,
        todo,
      });
    }
  }
  return conflicts;
}
