import type { AccessNode } from "../model/access-node.ts";
import type { Demand, Question } from "../model/frontmatter.ts";
import { findNodes } from "../model/match-locator.ts";
import type { Answer, CheckpointSignoff } from "../model/signoff.ts";
import type { QuestionAnswer } from "../model/verdict.ts";

/** Every question of a checkpoint with what was signed off and what the screen shows. */
export function weighAnswers(
  demand: Demand,
  tree: readonly AccessNode[],
  signoff: CheckpointSignoff | undefined,
): QuestionAnswer[] {
  return demand.confirm.map((question) => ({
    id: question.id,
    ask: question.ask,
    signed: signoff?.answers[question.id],
    proposed: proposeAnswer(question, tree),
  }));
}

/**
 * What the screen says, where `look` says how. Without a tree (a phone picture,
 * a failed look) nothing is proposed: a person answers.
 */
export function proposeAnswer(
  question: Question,
  tree: readonly AccessNode[],
): Answer | undefined {
  if (question.look === undefined || tree.length === 0) return undefined;
  const [node] = findNodes(tree, question.look);
  switch (question.answer) {
    case "yes-no":
      return node !== undefined;
    case "text":
      return node?.name;
    case "number": {
      const found = /-?\d+(?:[.,]\d+)?/.exec(node?.name ?? "")?.[0];
      return found === undefined ? undefined : Number(found.replace(",", "."));
    }
    case "choice":
      return question.choices.find(
        (choice) => choice.toLowerCase() === node?.name.toLowerCase(),
      );
  }
}
