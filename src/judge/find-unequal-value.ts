// An answer may be bound to a claim: what was found out on the screen has to be what the
// claim says.
import { sayAnswer } from "../model/answers.ts";
import type { Demand, Question } from "../model/frontmatter.ts";
import type { ClaimValue, RequiredClaim } from "../model/platform.ts";
import type { Answer } from "../model/signoff.ts";
import type { QuestionAnswer } from "../model/verdict.ts";
import { normaliseWording } from "../model/wording.ts";
import type { CheckpointFacts } from "./checkpoint-facts.ts";

/** Which answer is not what the claim it is bound to says, in words; undefined when all are. */
export function findUnequalValue(
  { demand, platform }: Pick<CheckpointFacts, "demand" | "platform">,
  answers: readonly QuestionAnswer[],
): string | undefined {
  for (const question of boundQuestions(demand)) {
    const signed = answers.find(({ id }) => id === question.id)?.signed;
    const claim = platform.claimById.get(question.claim);
    const because =
      claim === undefined
        ? `“${question.ask}” is about a claim “${question.claim}” that nobody has described for ${platform.name}`
        : signed === undefined
          ? undefined
          : compareValue(question, signed, claim);
    if (because !== undefined) return because;
  }
  return undefined;
}

type BoundQuestion = Question & { readonly claim: string };

function boundQuestions({ confirm }: Demand): BoundQuestion[] {
  return confirm.flatMap((question) =>
    question.claim === undefined
      ? []
      : [{ ...question, claim: question.claim }],
  );
}

function compareValue(
  { ask, answer: kind }: Question,
  answer: Answer,
  { statement, values }: RequiredClaim,
): string | undefined {
  const said = values.flatMap((value) => readValue(value, kind));
  if (said.length === 0)
    return `“${ask}” is bound to “${statement}”, which gives no ${kind === "number" ? "number" : "words"} to hold the answer against`;
  if (said.some((value) => fold(value) === fold(answer))) return undefined;
  return `“${ask}” was answered ${sayAnswer(answer)}, and the claim “${statement}” says ${said.map(sayAnswer).join(" or ")}`;
}

function readValue(value: ClaimValue, kind: Question["answer"]): Answer[] {
  if ("number" in value) return kind === "number" ? [value.number] : [];
  if (kind === "number") return [];
  if ("duration" in value) return [value.duration];
  return "label" in value ? [value.label] : [value.path];
}

function fold(answer: Answer): Answer {
  return typeof answer === "string"
    ? normaliseWording(answer).toLowerCase()
    : answer;
}
