// A date that says when something is true, told from one that tells history by the
// words before it and by the tense of its sentence.
import { datePattern, monthPattern } from "./read-dates.ts";

export interface PresentDate {
  /** As the sentence has it: "As of 2024". */
  readonly words: string;
  readonly date: string;
}

const now =
  "(?:currently|at present|presently|at the moment|right now|at the time of (?:writing|publication)|as we write|today|now|nowadays)";
const checked =
  "(?:updated|reviewed|checked|verified|revised|tested|confirmed|fact-checked|accessed)";
const guide =
  "(?:this|the|our) (?:guide|article|page|post|list|text|how-to|screenshots?|steps?|information)";

/** These speak of the present whatever the tense. */
const always = [
  `\\bas (?:of|at)\\b[^.!?\\n]{0,40}?(${datePattern})`,
  `\\b${now}[,:]? ?\\(?(?:in |as of |on )?(${datePattern})`,
  `^\\W{0,4}(?:last )?${checked}(?::| on| in| as of)? ?(${datePattern})`,
  `\\blast ${checked}(?::| on| in| as of)? ?(${datePattern})`,
  `\\b${guide} (?:was|is|were|are|has been|have been) (?:last )?(?:${checked}|correct|accurate|written|current)(?: on| in| for| as of)? ?(${datePattern})`,
  `\\b(?:latest|current|newest|most recent)\\b(?:[^.!?\\n]|\\.\\d){0,60}\\((?:[^()\\n]{0,20} )?(${datePattern})\\)`,
  `^(?:how to|where to|what to|the best|best)\\b[^.!?\\n]{0,100}[(\\[](${datePattern})[)\\]]\\W{0,2}$`,
  `\\b(?:valid|accurate|correct|up to date|true)(?: information)? (?:for|in|as of) (${datePattern})`,
].map(compile);

/** These do only in a sentence in the present tense. */
const inPresent = [
  `^\\W{0,4}in (${datePattern}),? `,
  `\\bin (${datePattern})[.!]?\\W{0,2}$`,
  `\\((${monthPattern})\\)`,
].map(compile);

/** The head of an article or a section says what it is about today. */
const inHeads = [
  `[(\\[](?:[\\p{L} ]{0,20} )?(${datePattern})[)\\]]\\W{0,2}$`,
  `\\b(?:in|for|of) (${datePattern})(?::|\\W{0,2}$)`,
  `^(${datePattern}) (?:guide|edition|update|tutorial)\\b`,
  `\\b(${datePattern}) (?:guide|edition|tutorial)\\W{0,2}$`,
].map(compile);

/** A sentence as long as this is none. */
const longest = 1_000;

export function findPresentDate(
  text: string,
  place: "head" | "sentence",
): PresentDate | undefined {
  if (text.length > longest || !/(?:19|20)\d{2}/.test(text)) return undefined;
  const found = first(text, always);
  if (found !== undefined) return found;
  if (place === "head")
    return tellsHistory(text) ? undefined : first(text, inHeads);
  return isInPresent(text) ? first(text, inPresent) : undefined;
}

const present =
  /\b(?:is|are|isn['’]t|aren['’]t|has|have|can|cannot|can['’]t|do|does|don['’]t|doesn['’]t|will|must|may|needs?|works?|offers?|asks?|shows?|uses?|requires?|gives?|lets?|keeps?|costs?|sends?|supports?|takes?|lasts?|expires?|holds?|allows?|stays?|opens?|looks?|remains?|exists?|counts?)\b/i;
const past =
  /\b(?:was|were|wasn['’]t|weren['’]t|had|did|didn['’]t|could|became|began|came|went|took|made|found|got|gave|brought|left|lost|won|sold|bought|said|told|saw|ran|grew|fell|rose|\p{L}{2,20}ed)\b/iu;
/** "Codes are shown", "has moved": the participle is no past tense. */
const participle =
  /\b(?:is|are|be|being|been|has|have)(?: not| now| still| also| only)? \p{L}{2,20}(?:ed|en|wn|de|nd|t)\b/giu;

function isInPresent(text: string): boolean {
  return present.test(text) && !past.test(text.replace(participle, "is"));
}

function tellsHistory(text: string): boolean {
  return /\b(?:history|changes?|changed|happened|new|timeline|was|were|did|launched|released|before|since|until|after)\b/i.test(
    text,
  );
}

function first(
  text: string,
  patterns: readonly RegExp[],
): PresentDate | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const [words, date] = match ?? [];
    if (words !== undefined && date !== undefined)
      return { words: words.replace(/^\W+|[^\p{L}\p{N})\]]+$/gu, ""), date };
  }
  return undefined;
}

function compile(source: string): RegExp {
  return new RegExp(source, "iu");
}
