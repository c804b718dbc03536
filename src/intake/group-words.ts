// Words as a person takes them in: runs along a line, and runs that go on in the line below.
import type { Box } from "../model/access-node.ts";
import type { ReadWord } from "./reader-port.ts";

export interface TextRun {
  readonly words: readonly ReadWord[];
  readonly text: string;
  readonly box: Box;
}

/** A gap wider than so many line heights parts two things that stand side by side. */
const widestSpace = 0.9;
/** The groups of a code, and the boxes one is typed into, stand wider apart. */
export const widestSpaceOfCodes = 2.5;
/** A line that follows at less than so many line heights goes on with the text above. */
const widestLeading = 1.1;
/** Headings and buttons wrap; what is longer is a text, and nobody's label. */
const mostLines = 4;

/**
 * The runs of every line, top to bottom.
 * @param widest gap within a run, in line heights
 */
export function listRuns(
  words: readonly ReadWord[],
  widest: number = widestSpace,
): TextRun[] {
  const byLine = new Map<number, ReadWord[]>();
  for (const word of words)
    byLine.set(word.line, [...(byLine.get(word.line) ?? []), word]);
  return [...byLine.values()]
    .flatMap((line) => cutAtGaps(line, widest))
    .map(toRun)
    .toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}

/** Each run alone, and with those it goes on in; the shorter ones first. */
export function listTexts(runs: readonly TextRun[]): TextRun[] {
  const texts: TextRun[] = [...runs];
  let open = runs.map((run) => ({ run, last: run }));
  for (let lines = 2; lines <= mostLines; lines += 1) {
    open = open.flatMap(({ run, last }) => {
      const next = runs.find((below) => goesOn(last, below));
      return next === undefined
        ? []
        : [{ run: toRun([...run.words, ...next.words]), last: next }];
    });
    texts.push(...open.map(({ run }) => run));
  }
  return texts;
}

/** The box around all of them. */
export function frameBoxes(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function toRun(words: readonly ReadWord[]): TextRun {
  return {
    words,
    text: words.map(({ text }) => text).join(" "),
    box: frameBoxes(words.map(({ box }) => box)),
  };
}

function cutAtGaps(line: readonly ReadWord[], widest: number): ReadWord[][] {
  const sorted = line.toSorted((a, b) => a.box.x - b.box.x);
  const height = Math.max(...sorted.map(({ box }) => box.height));
  const runs: ReadWord[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of sorted) {
    const run = runs.at(-1);
    if (run === undefined || word.box.x - end > height * widest)
      runs.push([word]);
    else run.push(word);
    end = word.box.x + word.box.width;
  }
  return runs;
}

function goesOn(above: TextRun, below: TextRun): boolean {
  const gap = below.box.y - (above.box.y + above.box.height);
  const height = Math.min(above.box.height, below.box.height);
  if (gap < -height / 2 || gap > height * widestLeading) return false;
  if (below.box.y <= above.box.y) return false;
  const across =
    Math.min(above.box.x + above.box.width, below.box.x + below.box.width) -
    Math.max(above.box.x, below.box.x);
  return across > 0;
}
