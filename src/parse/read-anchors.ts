// Anchors are HTML comments: they render nowhere, so an editor's note cannot
// reach a reader. A claim's anchor marks the sentence that ends before it or,
// when <!-- /claim --> follows, the sentences in between.
import type { Nodes, Root } from "mdast";
import { allNodes } from "../model/nodes-by-type.ts";
import type { Anchor, Section, Sentence } from "../model/article.ts";
import type { Span } from "../model/place.ts";
import { innermostSection } from "./cut-sentences.ts";
import { countBefore } from "./find-before.ts";
import type { LineIndex } from "../model/line-index.ts";

const comment =
  /<!--\s*(?:(claim|checkpoint)\s*:\s*([^\s<>]+?)|(\/claim)(?:\s*:\s*[^\s<>]+?)?)\s*-->/g;

export function readAnchors(
  tree: Root,
  sentences: readonly Sentence[],
  sections: readonly Section[],
  lines: LineIndex,
): Anchor[] {
  const marks = findMarks(tree);
  const endByStart = pairMarks(marks, sections);
  const ends = new Set(endByStart.values());
  let openUntil = -1;
  return marks.flatMap((mark): Anchor[] => {
    const { kind, id, span } = mark;
    const about = {
      id,
      place: lines.placeOf(span.start, span.end),
      section: innermostSection(sections, span.start)?.heading,
    };
    const unmarked = { ...about, sentence: undefined, marked: [] };
    if (kind === "checkpoint") return [{ ...unmarked, kind, flaw: undefined }];
    if (kind === "end")
      return ends.has(mark)
        ? []
        : [{ ...unmarked, kind: "claim", flaw: "stray-end" }];
    const isNested = span.start < openUntil;
    const end = endByStart.get(mark);
    if (end !== undefined) openUntil = Math.max(openUntil, end.span.end);
    const marked =
      end === undefined
        ? sentenceBefore(sentences, sections, mark)
        : sentencesWithin(sentences, span.end, end.span.start);
    if (marked === undefined) return [{ ...unmarked, kind, flaw: "unclosed" }];
    const flaw = isNested ? "nested" : undefined;
    return [{ ...about, kind, marked, sentence: joinSentences(marked), flaw }];
  });
}

interface Mark {
  readonly kind: "claim" | "checkpoint" | "end";
  readonly id: string;
  readonly span: Span;
  /** The paragraph, heading or cell it stands in, or the raw HTML it is part of. */
  readonly block: Span;
}

function findMarks(tree: Root): Mark[] {
  const marks: Mark[] = [];
  let around: Span = { start: 0, end: 0 };
  for (const { node } of allNodes(tree)) {
    if (holdsWords(node)) around = spanOf(node);
    if (node.type !== "html") continue;
    const own = spanOf(node);
    const offset = own.start;
    const block = offset < around.end ? around : own;
    for (const match of node.value.matchAll(comment)) {
      const start = offset + match.index;
      const [whole, kind, id = ""] = match;
      marks.push({
        kind: kind === "claim" || kind === "checkpoint" ? kind : "end",
        id,
        span: { start, end: start + whole.length },
        block,
      });
    }
  }
  return marks;
}

function holdsWords({ type }: Nodes): boolean {
  return type === "paragraph" || type === "heading" || type === "tableCell";
}

function spanOf({ position }: Nodes): Span {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}

// Each end belongs to the nearest claim before it that has none yet, under the
// same heading: what is marked is never a whole article by accident.
function pairMarks(
  marks: readonly Mark[],
  sections: readonly Section[],
): Map<Mark, Mark> {
  const endByStart = new Map<Mark, Mark>();
  const open: Mark[] = [];
  for (const mark of marks) {
    if (mark.kind === "claim") open.push(mark);
    if (mark.kind !== "end") continue;
    const start = open.at(-1);
    const isSameSection =
      start !== undefined &&
      innermostSection(sections, start.span.start) ===
        innermostSection(sections, mark.span.start);
    if (!isSameSection) continue;
    open.pop();
    endByStart.set(start, mark);
  }
  return endByStart;
}

/** Every sentence that has words between two offsets: a part of one could say the opposite of the whole. */
function sentencesWithin(
  sentences: readonly Sentence[],
  start: number,
  end: number,
): readonly Sentence[] {
  const first = Math.max(0, countBefore(sentences, start) - 1);
  const within: Sentence[] = [];
  for (let index = first; index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (sentence === undefined || sentence.span.start >= end) break;
    if (sentence.span.end > start) within.push(sentence);
  }
  return within;
}

// The nearest sentence before the comment, but never one of another section:
// an anchor left behind under a new heading marks nothing. Undefined when words
// follow in its own block and none precede: then it stands before its sentence.
function sentenceBefore(
  sentences: readonly Sentence[],
  sections: readonly Section[],
  { span, block }: Mark,
): readonly Sentence[] | undefined {
  let index = countBefore(sentences, span.start - 1) - 1;
  // A picture in or behind a sentence is not what the comment speaks of.
  while (isWithinLinesOf(sentences[index], sentences[index - 1])) index -= 1;
  const before = sentences[index];
  if (before !== undefined && before.span.start >= block.start) return [before];
  const after = sentences[countBefore(sentences, span.start)];
  if (after !== undefined && after.span.start < block.end) return undefined;
  if (before === undefined || before.kind === "heading") return [];
  return innermostSection(sections, span.start) ===
    innermostSection(sections, before.span.start)
    ? [before]
    : [];
}

function isWithinLinesOf(
  picture: Sentence | undefined,
  words: Sentence | undefined,
): boolean {
  return (
    picture?.kind === "alt-text" &&
    words !== undefined &&
    words.kind !== "heading" &&
    picture.place.start.line - words.place.end.line <= 1
  );
}

function joinSentences(marked: readonly Sentence[]): Sentence | undefined {
  const [first] = marked;
  const last = marked.at(-1);
  if (first === undefined || last === undefined || marked.length === 1)
    return first;
  return {
    ...first,
    text: marked.map(({ text }) => text).join(" "),
    span: { start: first.span.start, end: last.span.end },
    place: { start: first.place.start, end: last.place.end },
  };
}
