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
    // Own keys only: a question may be called "constructor".
    signed:
      signoff !== undefined && Object.hasOwn(signoff.answers, question.id)
        ? signoff.answers[question.id]
        : undefined,
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
      return readNumber(node?.name ?? "");
    }
    case "choice":
      return question.choices.find(
        (choice) => choice.toLowerCase() === node?.name.toLowerCase(),
      );
  }
}

// "1,000" is a thousand; "3,5" is how half the world writes three and a half.
function readNumber(text: string): number | undefined {
  const thousands = /-?\d{1,3}(?:,\d{3})+(?!\d)/.exec(text)?.[0];
  if (thousands !== undefined) return Number(thousands.replaceAll(",", ""));
  const found = /-?\d+(?:[.,]\d+)?/.exec(text)?.[0];
  return found === undefined ? undefined : Number(found.replace(",", "."));
}
