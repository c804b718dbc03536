import type { Block, Section, Sentence } from "../model/article.ts";
import { findBefore } from "./find-before.ts";
import type { LineIndex } from "../model/line-index.ts";
import { splitSentences } from "./split-sentences.ts";

/** The sentences of every block, in reading order. */
export function cutSentences(
  blocks: readonly Block[],
  sections: readonly Section[],
  lines: LineIndex,
): Sentence[] {
  // The words on a picture stand inside a paragraph's, so blocks alone are not in order.
  return blocks
    .flatMap((block, number) => cutBlock(block, number, sections, lines))
    .sort((a, b) => a.span.start - b.span.start);
}

function cutBlock(
  block: Block,
  number: number,
  sections: readonly Section[],
  lines: LineIndex,
): Sentence[] {
  const sentences: Sentence[] = [];
  // A line's end inside a paragraph is only a space to a reader, but ends a sentence to the segmenter.
  const prose = block.text.replace(/[\r\n]/g, " ");
  for (const { segment, index } of splitSentences(prose)) {
    const text = segment.trim();
    if (text === "") continue;
    const first = index + segment.indexOf(text);
    const start = block.offsetAt(first);
    const end = block.offsetAt(first + text.length - 1) + 1;
    sentences.push({
      text,
      span: { start, end },
      place: lines.placeOf(start, end),
      kind: block.kind,
      block: number,
      section: innermostSection(sections, start)?.heading,
    });
  }
  return sentences;
}

/** The deepest section an offset lies in; undefined before the first heading. */
export function innermostSection(
  sections: readonly Section[],
  offset: number,
): Section | undefined {
  // Whatever the last heading before an offset opened is still open there.
  return findBefore(sections, offset);
}
