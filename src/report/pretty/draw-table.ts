// A table that fits its terminal: cells are wrapped, columns share the room there is.
import CliTable from "cli-table3";
import type { Paint } from "../paint.ts";
import { borders } from "./draw-checkpoints.ts";
import { measureText, wrapText } from "./wrap-text.ts";

export interface TableColumn {
  readonly title: string;
  /** Its share of the room, beside the others'. */
  readonly share: number;
  /** Not painted before it is wrapped: colours would be counted as letters. */
  readonly paint?: (text: string) => string;
}

/** Lines of at most `width` columns, unless a single word is longer than its cell. */
export function drawTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  paint: Paint,
  width: number,
): string[] {
  const widths = shareRoom(columns, rows, width);
  const draw = (cells: readonly string[], colours: TableColumn["paint"][]) =>
    cells.map((text, index) =>
      wrapText(breakLong(text, widths[index] ?? width), widths[index] ?? width)
        .map((line) => colours[index]?.(line) ?? line)
        .join("\n"),
    );
  const table = new CliTable({
    chars: borders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
  });
  table.push(
    draw(
      columns.map(({ title }) => title),
      columns.map(() => paint.dim),
    ),
    ...rows.map((row) =>
      draw(
        row,
        columns.map((column) => column.paint),
      ),
    ),
  );
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}

// No column is wider than what stands in it; what it leaves goes to the others.
function shareRoom(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const wanted = columns.map(({ title }, index) =>
    Math.max(
      ...[title, ...rows.map((row) => row[index] ?? "")].map(measureText),
    ),
  );
  const widths = columns.map(() => 0);
  let room = width - 2 * columns.length;
  let open = columns.map((_, index) => index);
  while (open.length > 0) {
    const shares = open.reduce((sum, at) => sum + (columns[at]?.share ?? 1), 0);
    const fairOf = (at: number) =>
      Math.max(6, Math.floor((room * (columns[at]?.share ?? 1)) / shares));
    const content = open.filter((at) => (wanted[at] ?? 0) <= fairOf(at));
    if (content.length === 0) {
      for (const at of open) widths[at] = fairOf(at);
      break;
    }
    for (const at of content) {
      widths[at] = wanted[at] ?? 0;
      room -= widths[at];
    }
    open = open.filter((at) => !content.includes(at));
  }
  return widths;
}

// A path is one long word: it may be broken behind its slashes and hyphens.
function breakLong(text: string, width: number): string {
  return text
    .split(" ")
    .flatMap((word) => breakWord(word, width))
    .join(" ");
}

function breakWord(word: string, width: number): string[] {
  if (measureText(word) <= width) return [word];
  const parts = word.split(/(?<=[/\-_.])/);
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && measureText(last + part) <= width)
      lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}
