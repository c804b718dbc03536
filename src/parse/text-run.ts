/** Text that grows, with where it stands in the file. */
export interface TextRun {
  /** Adds text whose first character stands at an offset, and each further one right behind it. */
  readonly append: (text: string, offset: number) => void;
  readonly text: () => string;
  readonly lastOffset: () => number | undefined;
  readonly offsetAt: (index: number) => number;
}

// Most characters stand right behind the one before them, so only where a stretch
// begins is kept, in the text and in the file.
export function startRun(): TextRun {
  let text = "";
  const begins: number[] = [];
  const offsets: number[] = [];
  const offsetAt = (index: number): number => {
    let low = 0;
    let high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((begins[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return (offsets[low] ?? 0) + index - (begins[low] ?? 0);
  };
  return {
    append: (more, offset) => {
      if (text === "" || offsetAt(text.length) !== offset) {
        begins.push(text.length);
        offsets.push(offset);
      }
      text += more;
    },
    text: () => text,
    lastOffset: () => (text === "" ? undefined : offsetAt(text.length - 1)),
    offsetAt,
  };
}
