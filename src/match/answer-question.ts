// "Can codes be reused?" – "No." says what neither says alone.
import { readSentence, type Reading } from "./read-sentence.ts";

const yesOrNo =
  /^(?:\*\*)?(yes|no|nope|yep|never|correct|right|not at all|of course not|of course|absolutely not|absolutely|definitely not|unfortunately not|sadly not|sure)\b(?!\s(?:one|body|account|code|need|matter|way|longer|more))/i;
const denies = /^(?:no|nope|never|.*not)/i;
const open = /^\W*(?:who|what|when|where|why|how|which|whose)\b/i;

/** The question with its answer, as one statement; undefined when it is no question of yes or no, or is not answered so. */
export function answerQuestion(
  question: string,
  answer: string,
): Reading | undefined {
  if (question.length > 400 || !/\?\W{0,3}$/.test(question)) return undefined;
  if (open.test(question)) return undefined;
  const said = yesOrNo.exec(answer.trim())?.[1];
  if (said === undefined) return undefined;
  const statement = question
    .replace(/\?\W{0,3}$/, "")
    .replace(/\b(?:I|we)\b/g, "you")
    .replace(/\b(?:my|our)\b/gi, "your");
  const reading = readSentence(statement);
  if (!denies.test(said)) return reading;
  const denial = {
    at: 0,
    from: 0,
    to: reading.words.length,
    shown: said.toLowerCase(),
    looksBack: false,
  };
  return { ...reading, denials: [denial, ...reading.denials] };
}
