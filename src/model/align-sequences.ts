/** Between two kept elements: what went and what came there, by index. */
export interface Gap {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * Aligns two sequences on their longest common subsequence.
 * Time and memory grow with the product of the lengths outside the common
 * beginning and end; past a million cells the middle counts as one gap.
 */
export function alignSequences(
  before: readonly string[],
  after: readonly string[],
): { readonly gaps: readonly Gap[] } {
  let start = 0;
  while (
    start < before.length &&
    start < after.length &&
    before[start] === after[start]
  )
    start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  const rows = before.length - start - end;
  const columns = after.length - start - end;
  if (rows * columns > 1_000_000) {
    return {
      gaps: [{ before: range(start, rows), after: range(start, columns) }],
    };
  }
  return { gaps: walkTable(before, after, start, rows, columns) };
}

function walkTable(
  before: readonly string[],
  after: readonly string[],
  start: number,
  rows: number,
  columns: number,
): Gap[] {
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number) =>
    lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[start + row] === after[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const gaps: Gap[] = [];
  let gap: { before: number[]; after: number[] } = { before: [], after: [] };
  const endGap = () => {
    if (gap.before.length + gap.after.length > 0) gaps.push(gap);
    gap = { before: [], after: [] };
  };
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    if (
      row < rows &&
      column < columns &&
      before[start + row] === after[start + column]
    ) {
      endGap();
      row += 1;
      column += 1;
    } else if (
      column >= columns ||
      (row < rows && at(row + 1, column) >= at(row, column + 1))
    ) {
      gap.before.push(start + row);
      row += 1;
    } else {
      gap.after.push(start + column);
      column += 1;
    }
  }
  endGap();
  return gaps;
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}
