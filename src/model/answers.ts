// Answers to a checkpoint's questions: what a screen proposes, and what is the same.
import type { AccessNode } from "./access-node.ts";
import type { Question } from "./frontmatter.ts";
import { findNodes } from "./match-locator.ts";
import type { Answer } from "./signoff.ts";
import { digestWording } from "./wording.ts";

/** Whether two answers say the same; quotation marks and white space do not count. */
export function isSameAnswer(a: Answer, b: Answer | undefined): boolean {
  if (typeof a === "string" && typeof b === "string")
    return digestWording(a) === digestWording(b);
  return a === b;
}

/** An answer in words, for the middle of a sentence. */
export function sayAnswer(answer: Answer | undefined): string {
  if (answer === true) return "yes";
  if (answer === false) return "no";
  if (typeof answer === "number") return String(answer);
  return `“${answer ?? ""}”`;
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
