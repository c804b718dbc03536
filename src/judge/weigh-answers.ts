import type { AccessNode } from "../model/access-node.ts";
import type { Demand, Question } from "../model/frontmatter.ts";
import type { Answer, CheckpointSignoff } from "../model/signoff.ts";
import { digestSignoff } from "../model/seal-signoff.ts";
import type { QuestionAnswer } from "../model/verdict.ts";
import { isSameAnswer, proposeAnswer } from "../model/answers.ts";
import type { CheckpointFacts } from "./checkpoint-facts.ts";

/** Every question of a checkpoint with what was signed off and what the screen shows. */
export function weighAnswers(
  demand: Demand,
  tree: readonly AccessNode[],
  { signoff, signoffs }: Pick<CheckpointFacts, "signoff" | "signoffs">,
): QuestionAnswer[] {
  const before = signoffs?.earlier?.checkpoints.find(
    (one) => digestSignoff(one) === signoff?.previous,
  );
  return demand.confirm.map((question) => {
    const signed = answerOf(signoff, question);
    const earlier = answerOf(before, question);
    const isOther =
      earlier !== undefined &&
      signed !== undefined &&
      !isSameAnswer(earlier, signed);
    return {
      id: question.id,
      ask: question.ask,
      signed,
      ...(isOther ? { before: earlier } : {}),
      proposed: proposeAnswer(question, tree),
    };
  });
}

// Own keys only: a question may be called "constructor".
function answerOf(
  signoff: CheckpointSignoff | undefined,
  { id }: Question,
): Answer | undefined {
  return signoff !== undefined && Object.hasOwn(signoff.answers, id)
    ? signoff.answers[id]
    : undefined;
}
