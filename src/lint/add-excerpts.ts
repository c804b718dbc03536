import type { Excerpt, Finding } from "../model/finding.ts";
import type { Place } from "../model/place.ts";

const linesAround = 2;
const mostLines = 9;
const width = 160;
/** A marked column further right than this is shown without what stands before it. */
const furthestColumn = 2000;

/** Gives each finding the lines around its place, so that a report needs no repository. */
export function addExcerpts(
  findings: readonly Finding[],
  textByFile: ReadonlyMap<string, string>,
): Finding[] {
  const linesByFile = new Map<string, readonly string[]>();
  return findings.map((finding) => {
    const { file, place } = finding;
    const text = textByFile.get(file);
    if (place === undefined || text === undefined) return finding;
    const lines = linesByFile.get(file) ?? text.split(/\r?\n/);
    linesByFile.set(file, lines);
    return { ...finding, excerpt: cutExcerpt(lines, place) };
  });
}

function cutExcerpt(lines: readonly string[], place: Place): Excerpt {
  const first = Math.max(1, place.start.line - linesAround);
  const last = Math.min(
    lines.length,
    place.end.line + linesAround,
    first + mostLines - 1,
  );
  return {
    firstLine: first,
    lines: lines
      .slice(first - 1, last)
      .map((line, index) => cutLine(line, first + index, place)),
  };
}

// Columns count from the line's start, so a line is cut behind what is marked and
// keeps what stands before it: a report that shows less of it knows where the mark goes.
function cutLine(line: string, number: number, place: Place): string {
  const isMarked = number === place.start.line;
  const from = isMarked ? place.start.column - 1 : 0;
  const to =
    isMarked && place.end.line === number ? place.end.column - 1 : from;
  const end = Math.max(width, Math.min(to, from + width) + width / 2);
  if (from > furthestColumn) {
    const head = Math.max(0, from - width / 2);
    return `…${line.slice(head, head + width)}${head + width < line.length ? "…" : ""}`;
  }
  return line.length <= end ? line : `${line.slice(0, end)}…`;
}
