// Answers compared: with those of the sign-off before, and across devices.
import { sayAnswer } from "../model/answers.ts";
import type { Article } from "../model/article.ts";
import { findSection, sentencesOf } from "../model/article.ts";
import { titleLook } from "../model/look.ts";
import type { Answer } from "../model/signoff.ts";
import type { CheckpointVerdict } from "../model/verdict.ts";
import { normaliseWording } from "../model/wording.ts";

/** What was answered otherwise before, and what devices answer differently. */
export function noticeAnswers(
  article: Article,
  checkpoints: readonly CheckpointVerdict[],
): string[] {
  return [
    ...checkpoints.flatMap(noticeOlder),
    ...noticeDifferences(article, checkpoints),
  ];
}

function noticeOlder(verdict: CheckpointVerdict): string[] {
  return verdict.answers.flatMap(({ ask, signed, before }) =>
    signed === undefined || before === undefined
      ? []
      : [
          `“${ask}” is ${sayAnswer(signed)} on ${titleLook(verdict)} now; the sign-off before said ${sayAnswer(before)}.`,
        ],
  );
}

interface GivenAnswer {
  readonly at: string;
  readonly answer: Answer;
}

function noticeDifferences(
  article: Article,
  checkpoints: readonly CheckpointVerdict[],
): string[] {
  const byQuestion = new Map<string, GivenAnswer[]>();
  const askedByKey = new Map<string, { ask: string; section: string }>();
  for (const verdict of checkpoints) {
    const { screen, section, answers } = verdict;
    for (const { id, ask, signed } of answers) {
      if (signed === undefined) continue;
      const key = JSON.stringify([screen, section, id]);
      const given = { at: titleLook(verdict), answer: signed };
      byQuestion.set(key, [...(byQuestion.get(key) ?? []), given]);
      askedByKey.set(key, { ask, section });
    }
  }
  return [...byQuestion].flatMap(([key, given]) => {
    const groups = groupAnswers(given);
    const asked = askedByKey.get(key);
    if (groups.length < 2 || asked === undefined) return [];
    const sides = groups.map(
      ({ answer, on }) => `${sayAnswer(answer)} on ${on.join(", ")}`,
    );
    return [
      `“${asked.ask}” is ${sides.slice(0, -1).join(", ")} and ${sides.at(-1)}: ${
        namesDevices(article, asked.section)
          ? "does the text say so?"
          : `“${asked.section}” says the same for all of them.`
      }`,
    ];
  });
}

// "Yes" comes before "no", and otherwise the order of the devices stays.
function groupAnswers(
  given: readonly GivenAnswer[],
): { readonly answer: Answer; readonly on: readonly string[] }[] {
  const byAnswer = new Map<string, { answer: Answer; on: string[] }>();
  for (const { at, answer } of given) {
    const key =
      typeof answer === "string"
        ? normaliseWording(answer)
        : `${typeof answer} ${answer}`;
    const group = byAnswer.get(key) ?? { answer, on: [] };
    group.on.push(at);
    byAnswer.set(key, group);
  }
  return [...byAnswer.values()].toSorted(
    (a, b) => Number(b.answer === true) - Number(a.answer === true),
  );
}

const deviceWords =
  /\b(?:iphones?|ipads?|ios|android|app|apps|web|website|browsers?|computers?|desktop|laptop|phones?)\b/i;

/** Whether a section tells its readers apart by what they hold in their hands. */
function namesDevices(article: Article, heading: string): boolean {
  const section = findSection(article, heading);
  return (
    section !== undefined &&
    sentencesOf(article, section).some(({ text }) => deviceWords.test(text))
  );
}
