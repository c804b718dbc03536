import type { Demand, Question } from "../model/frontmatter.ts";
import type { Answer } from "../model/signoff.ts";

export type AnswersRead =
  | {
      readonly outcome: "read";
      readonly answers: Readonly<Record<string, Answer>>;
    }
  | {
      readonly outcome: "wrong";
      readonly because: string;
      readonly todo: string;
    };

/**
 * Answers to a checkpoint's questions as typed (`sms=yes`), each checked against its type.
 * @param proposed what the capture shows; stands where nothing was typed
 */
export function readAnswers(
  demand: Demand,
  typed: readonly string[],
  proposed: Readonly<Record<string, Answer | undefined>>,
): AnswersRead {
  const answers: Record<string, Answer> = {};
  for (const entry of typed) {
    const cut = entry.indexOf("=");
    const id = entry.slice(0, Math.max(cut, 0));
    const question = demand.confirm.find((asked) => asked.id === id);
    if (question === undefined) {
      const known =
        demand.confirm.map((asked) => `${asked.id}=…`).join(", ") || "none";
      return wrong(
        `“${entry}” answers no question of this checkpoint.`,
        `Its questions: ${known}`,
      );
    }
    const answer = readAnswer(question, entry.slice(cut + 1).trim());
    if (answer === undefined) {
      return wrong(
        `“${entry}” is no answer to “${question.ask}”.`,
        hint(question),
      );
    }
    answers[id] = answer;
  }
  for (const question of demand.confirm) {
    const answer = own(answers, question.id) ?? own(proposed, question.id);
    if (answer === undefined)
      return wrong(`“${question.ask}” has no answer yet.`, hint(question));
    answers[question.id] = answer;
  }
  return { outcome: "read", answers };
}

// A question may be called "constructor"; every object answers to that.
function own<T>(
  values: Readonly<Record<string, T>>,
  id: string,
): T | undefined {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}

function readAnswer(question: Question, typed: string): Answer | undefined {
  if (typed === "") return undefined;
  switch (question.answer) {
    case "yes-no":
      return /^(yes|y|true)$/i.test(typed)
        ? true
        : /^(no|n|false)$/i.test(typed)
          ? false
          : undefined;
    case "text":
      return typed;
    case "number":
      return Number.isFinite(Number(typed)) ? Number(typed) : undefined;
    case "choice":
      return question.choices.find(
        (choice) => choice.toLowerCase() === typed.toLowerCase(),
      );
  }
}

function hint(question: Question): string {
  switch (question.answer) {
    case "yes-no":
      return `Add: --answer ${question.id}=yes (or no)`;
    case "text":
      return `Add: --answer "${question.id}=the words on the screen"`;
    case "number":
      return `Add: --answer ${question.id}=3`;
    case "choice":
      return `Add: --answer "${question.id}=${question.choices.join('" or "')}"`;
  }
}

function wrong(because: string, todo: string): AnswersRead {
  return { outcome: "wrong", because, todo };
}
