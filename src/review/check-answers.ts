import type { AccessNode } from "../model/access-node.ts";
import { isSameAnswer, proposeAnswer, sayAnswer } from "../model/answers.ts";
import type { Demand, Question } from "../model/frontmatter.ts";
import type { Answer } from "../model/signoff.ts";

/**
 * What keeps answers from being those of a checkpoint's questions: one that is missing, of
 * another kind, of no question, or not what the screen shows. Undefined when nothing does.
 * @param tree what was shown; empty of a phone's picture, where a person answers
 */
export function checkAnswers(
  { confirm }: Demand,
  answers: Readonly<Record<string, Answer>>,
  tree: readonly AccessNode[],
): { readonly because: string; readonly todo: string } | undefined {
  const known = new Set(confirm.map(({ id }) => id));
  const stray = Object.keys(answers).find((id) => !known.has(id));
  if (stray !== undefined)
    return {
      because: `“${stray}” is no question of this checkpoint.`,
      todo: `Its questions: ${[...known].join(", ") || "none"}`,
    };
  for (const question of confirm) {
    const { id, ask } = question;
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (answer === undefined)
      return {
        because: `“${ask}” has no answer yet.`,
        todo: "Answer it, and decide again.",
      };
    if (!isOfItsKind(question, answer))
      return {
        because: `${sayAnswer(answer)} is no answer to “${ask}”.`,
        todo: "Answer it, and decide again.",
      };
    const shown = proposeAnswer(question, tree);
    if (shown !== undefined && !isSameAnswer(shown, answer))
      return {
        because: `“${ask}” was answered ${sayAnswer(answer)}; the screen says ${sayAnswer(shown)}.`,
        todo: `Answer as the screen says. If it says something else, correct “look” of “${id}” in the article.`,
      };
  }
  return undefined;
}

function isOfItsKind(question: Question, answer: Answer): boolean {
  switch (question.answer) {
    case "yes-no":
      return typeof answer === "boolean";
    case "number":
      return typeof answer === "number" && Number.isFinite(answer);
    case "text":
      return typeof answer === "string" && answer.trim() !== "";
    case "choice":
      return typeof answer === "string" && question.choices.includes(answer);
  }
}
