// An article's sentences with what their neighbours lend them: what "it" stands
// for, the question they answer, the row and column they stand in, the words
// that lead a list in.
import type { Article, Sentence } from "../model/article.ts";
import { placeAt } from "../model/place.ts";
import { answerQuestion } from "./answer-question.ts";
import { readSentence, type Reading } from "./read-sentence.ts";
import { readTables, type Cell } from "./read-tables.ts";
import { readUnit, type Unit } from "./read-unit.ts";

export interface SentenceUnit {
  readonly sentence: Sentence;
  readonly unit: Unit;
  /** The sentence with its surroundings, judged when by itself it says nothing. */
  readonly inContext: Reading | undefined;
  /** Names of controls in it. */
  readonly labels: readonly string[];
}

/** Every sentence of an article, its title and its description included, in reading order. */
export function gatherUnits(article: Article, name: string): SentenceUnit[] {
  const cells = readTables(article);
  const labels = groupLabels(article);
  const units = readFrontmatter(article).map((sentence): SentenceUnit => ({
    sentence,
    unit: readUnit(sentence.text, name),
    inContext: undefined,
    labels: [],
  }));
  let cell = 0;
  let lead: string | undefined;
  let last: Sentence | undefined;
  for (const sentence of article.sentences) {
    while ((cells[cell]?.end ?? Infinity) <= sentence.span.start) cell += 1;
    const isFirst = last?.block !== sentence.block;
    if (sentence.kind !== "list-item") {
      lead = /:\W{0,2}$/.test(sentence.text) ? sentence.text : undefined;
    }
    units.push({
      sentence,
      unit: readUnit(sentence.text, name, findBefore(sentence, last)),
      inContext: readInContext(
        sentence,
        last,
        cells[cell],
        isFirst ? lead : undefined,
      ),
      labels: labels.get(sentence.span.start) ?? [],
    });
    last = sentence;
  }
  return units;
}

function groupLabels({ labels }: Article): Map<number, string[]> {
  const byStart = new Map<number, string[]>();
  for (const { label, sentence } of labels)
    byStart.set(sentence.span.start, [
      ...(byStart.get(sentence.span.start) ?? []),
      label,
    ]);
  return byStart;
}

// A pronoun stands for something in the same paragraph, or in the heading above it.
function findBefore(
  { block, section, kind }: Sentence,
  last: Sentence | undefined,
): string | undefined {
  if (kind === "heading" || kind === "alt-text") return undefined;
  return last?.block === block ? last.text : section;
}

function readInContext(
  sentence: Sentence,
  last: Sentence | undefined,
  cell: Cell | undefined,
  lead: string | undefined,
): Reading | undefined {
  if (sentence.kind === "table-cell")
    return isInside(sentence, cell) ? readCell(sentence.text, cell) : undefined;
  if (last !== undefined && last.text.length < 400) {
    const answered = answerQuestion(last.text, sentence.text);
    if (answered !== undefined) return answered;
  }
  if (sentence.kind !== "list-item" || lead === undefined) return undefined;
  // A warning goes on from nothing.
  if (/^\W{0,3}(?:don['’]t|do not|never|avoid)\b/i.test(sentence.text))
    return undefined;
  return readSentence(
    `${lead.replace(/:\W{0,2}$/, "")} ${lowerFirst(sentence.text)}`,
  );
}

function isInside({ span }: Sentence, cell: Cell | undefined): cell is Cell {
  return cell !== undefined && span.start >= cell.start && span.end <= cell.end;
}

function readCell(text: string, { row, column }: Cell): Reading | undefined {
  const answered = answerQuestion(`${row} ${column}?`, text);
  if (answered !== undefined) return answered;
  // "Digits | 8": the number counts what the column is called.
  const counted = /^\d[\d.,]*$/.test(text.trim()) ? ` ${column}` : "";
  return readSentence(`${row} ${column} ${text}${counted}`);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

// Readers meet title and description in search results, before any sentence.
function readFrontmatter(article: Article): Sentence[] {
  const { title, description } = article.frontmatter;
  return [
    ...toSentences(article, "title", title),
    ...toSentences(article, "description", description ?? ""),
  ];
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

function toSentences(
  { placeByPath, lines }: Article,
  key: "title" | "description",
  text: string,
): Sentence[] {
  const place = placeByPath.get(key) ?? placeAt(1, 1);
  const span = {
    start: lines.offsetOf(place.start),
    end: lines.offsetOf(place.end),
  };
  return [...segmenter.segment(text.replace(/[\r\n]+/g, " "))]
    .map(({ segment }) => segment.trim())
    .filter((segment) => segment !== "")
    .map((segment) => ({
      text: segment,
      place,
      span,
      kind: key === "title" ? "heading" : "paragraph",
      block: -1,
      section: undefined,
    }));
}
