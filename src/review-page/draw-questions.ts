// The checkpoint's questions, answered beforehand with what the screen says.
import type { QueueQuestion } from "../model/review-wire.ts";
import { element } from "./element.ts";

type Answer = boolean | number | string;

export interface Questions {
  readonly node: HTMLElement | undefined;
  /** As typed, by question. */
  readonly read: () => Record<string, string>;
  /** Undefined where one is missing or no answer; the keyboard is then at it. */
  readonly answer: () => Record<string, Answer> | undefined;
}

export function openQuestions(
  questions: readonly QueueQuestion[],
  typed: Readonly<Record<string, string>>,
  changed: () => void,
  name = "answer",
): Questions {
  const fields = questions.map((question, at) =>
    drawField(
      question,
      at,
      typed[question.id] ?? say(question.proposed),
      changed,
      name,
    ),
  );
  const first = fields[0];
  const node =
    first === undefined
      ? undefined
      : element(
          "fieldset",
          { class: "questions" },
          element("legend", {}, "What does the screen say?"),
          ...fields.map(({ row }) => row),
        );
  return {
    node,
    read: () =>
      Object.fromEntries(fields.map(({ id, field }) => [id, field.value])),
    answer: () => {
      const answers: Record<string, Answer> = {};
      for (const { id, field, question } of fields) {
        const given = read(question, field.value);
        if (given === undefined) {
          field.focus();
          field.setAttribute("aria-invalid", "true");
          return undefined;
        }
        field.removeAttribute("aria-invalid");
        answers[id] = given;
      }
      return answers;
    },
  };
}

function drawField(
  question: QueueQuestion,
  at: number,
  value: string,
  changed: () => void,
  name: string,
) {
  const id = `${name}-${at}`;
  const hint = sayHint(question);
  const common = { id, "aria-describedby": `${id}-hint` };
  const choices =
    question.answer === "yes-no" ? ["yes", "no"] : question.choices;
  const field =
    choices.length > 0
      ? element(
          "select",
          common,
          element("option", { value: "" }, "…"),
          ...choices.map((one) => element("option", { value: one }, one)),
        )
      : question.answer === "number"
        ? element("input", {
            ...common,
            type: "text",
            autocomplete: "off",
            inputmode: "decimal",
          })
        : element("textarea", { ...common, rows: "2" });
  field.value = value;
  const elsewhere = element("div", { role: "status" });
  const compare = () => {
    const said = drawElsewhere(question, field.value);
    elsewhere.replaceChildren(...(said === undefined ? [] : [said]));
  };
  compare();
  field.addEventListener("input", () => {
    compare();
    changed();
  });
  const row = element(
    "div",
    { class: "question" },
    element("label", { for: id }, question.ask),
    field,
    element(
      "small",
      { id: `${id}-hint`, class: isOther(question) ? "differs" : undefined },
      hint,
    ),
    elsewhere,
  );
  return { id: question.id, field, row, question };
}

function sayHint({ proposed, signed, earlier }: QueueQuestion): string {
  const before =
    signed === undefined ? "" : ` Signed off before: “${say(signed)}”.`;
  const first = earlier === undefined ? "" : ` Before that: “${say(earlier)}”.`;
  if (proposed === undefined)
    return `The screen does not tell by itself.${before}${first}`;
  if (isOther({ proposed, signed }))
    return `The screen says so now.${before}${first}`;
  return signed === undefined
    ? "The screen says so."
    : `The screen says so, as it did when it was signed off.${first}`;
}

/** What is signed off on other devices; undefined where nothing is. */
function drawElsewhere(
  { elsewhere }: QueueQuestion,
  own: string,
): HTMLElement | undefined {
  if (elsewhere.length === 0) return undefined;
  const isSame = (answer: Answer) => fold(say(answer)) === fold(own);
  const differing = elsewhere.filter(({ answer }) => !isSame(answer));
  if (own.trim() === "" || differing.length === 0)
    return element(
      "small",
      { class: "elsewhere" },
      own.trim() === ""
        ? `On ${elsewhere.map(({ look, answer }) => `${look}: “${say(answer)}”`).join(", ")}.`
        : `The same on ${elsewhere.map(({ look }) => look).join(", ")}.`,
    );
  return element(
    "small",
    { class: "elsewhere differs" },
    `Otherwise on ${differing.map(({ look, answer }) => `${look}: “${say(answer)}”`).join(", ")}. Does the text say so?`,
  );
}

function fold(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}

function isOther({
  proposed,
  signed,
}: Pick<QueueQuestion, "proposed" | "signed">): boolean {
  return (
    proposed !== undefined &&
    signed !== undefined &&
    say(proposed).trim() !== say(signed).trim()
  );
}

function say(answer: Answer | undefined): string {
  if (answer === true) return "yes";
  if (answer === false) return "no";
  return answer === undefined ? "" : String(answer);
}

function read(
  { answer, choices }: QueueQuestion,
  typed: string,
): Answer | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  switch (answer) {
    case "yes-no":
      return text === "yes" ? true : text === "no" ? false : undefined;
    case "number":
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    case "choice":
      return choices.find((choice) => choice === text);
    case "text":
      return text;
  }
}
