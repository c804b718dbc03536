// A table's cell says something of its row and its column.
import type { Article } from "../model/article.ts";

export interface Cell {
  readonly start: number;
  readonly end: number;
  /** What stands at the head of its column. */
  readonly column: string;
  /** The first cell of its row. */
  readonly row: string;
}

/** The cells that have both a row's and a column's name, in reading order. */
export function readTables({ tree, text }: Article): Cell[] {
  const cells: Cell[] = [];
  const walk = (node: (typeof tree.children)[number]): void => {
    if (node.type === "table") {
      const [head, ...rows] = node.children.map(({ children }) =>
        children.map(({ position }) => {
          const start = position?.start.offset ?? 0;
          const end = position?.end.offset ?? start;
          return { start, end, text: cleanCell(text.slice(start, end)) };
        }),
      );
      for (const row of rows)
        for (const [nth, { start, end }] of row.entries())
          if (nth > 0)
            cells.push({
              start,
              end,
              column: head?.[nth]?.text ?? "",
              row: row[0]?.text ?? "",
            });
      return;
    }
    if ("children" in node) for (const child of node.children) walk(child);
  };
  for (const node of tree.children) walk(node);
  return cells;
}

function cleanCell(source: string): string {
  return source
    .slice(0, 300)
    .replace(/<!--[^>]{0,200}-->/g, "")
    .replace(/[|*_`]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
