// <!-- presscheck-ignore rule: reason (until 2026-12-31) --> waives what a rule
// says of the words around the comment or, on a line of its own, of what follows it.
import type { Nodes, Root } from "mdast";
import type { InlineWaiver } from "../model/article.ts";
import type { LineIndex } from "../model/line-index.ts";
import { allNodes } from "../model/nodes-by-type.ts";
import type { Span } from "../model/place.ts";

const comment = /<!--\s*presscheck-ignore\b([^]{0,1000}?)-->/g;
const content =
  /^\s+([a-z][a-z0-9-]*)\s*:\s*(\S[^]*?)\s*\(\s*until\s+(\d{4}-\d\d-\d\d)\s*\)\s*$/;

export function readIgnores(tree: Root, lines: LineIndex): InlineWaiver[] {
  const found: InlineWaiver[] = [];
  let around: Span = { start: 0, end: 0 };
  for (const { node, index, parent } of allNodes(tree)) {
    if (holdsWords(node)) around = spanOf(node);
    if (node.type !== "html") continue;
    const own = spanOf(node);
    const following = parent?.children[index + 1];
    const scope =
      own.start < around.end
        ? around
        : { start: own.start, end: spanOf(following ?? node).end };
    for (const match of node.value.matchAll(comment)) {
      const start = own.start + match.index;
      const place = lines.placeOf(start, start + match[0].length);
      const [, rule, why, day] = content.exec(match[1] ?? "") ?? [];
      const until = day === undefined ? undefined : endOfDay(day);
      found.push({ rule, why, until, place, scope });
    }
  }
  return found;
}

function holdsWords({ type }: Nodes): boolean {
  return type === "paragraph" || type === "heading" || type === "tableCell";
}

function spanOf({ position }: Nodes): Span {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}

/** The last moment of a day in UTC; undefined for a day no calendar has. */
function endOfDay(day: string): string | undefined {
  const end = new Date(`${day}T23:59:59Z`);
  return Number.isNaN(end.getTime()) || !end.toISOString().startsWith(day)
    ? undefined
    : end.toISOString();
}
