// Unicode's sentence boundaries (UAX #29, rules SB6 to SB11) for text of common
// signs, many times as fast as the general segmenter; text with any other sign is
// left to that. A property test holds the two equal.
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

export interface Segment {
  readonly segment: string;
  readonly index: number;
}

/** ASCII without control characters but tab, and the quotation marks, dashes and arrows of prose. */
const common = /^[\t -~‘’“”–—→×…]*$/;
/** Signs of which versions of Unicode say different things. */
const disputed = /[.!?]['"()[\]{}‘’“”]*[\t ]*;/;

/** Cuts a text without line ends into its sentences, each with the white space behind it. */
export function splitSentences(text: string): readonly Segment[] {
  if (!common.test(text) || disputed.test(text))
    return [...segmenter.segment(text)];
  const segments: Segment[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/[.!?]/g)) {
    const end = endBehind(text, index);
    if (end === undefined || end === text.length) continue;
    segments.push({ segment: text.slice(start, end), index: start });
    start = end;
  }
  if (start < text.length)
    segments.push({ segment: text.slice(start), index: start });
  return segments;
}

const closings = /['"()[\]{}‘’“”]*/y;
const spaces = /[\t ]*/y;

// Where the sentence that a stop ends is over; undefined when it goes on.
function endBehind(text: string, stop: number): number | undefined {
  const closed = behind(text, stop + 1, closings);
  const end = behind(text, closed, spaces);
  const next = text[end] ?? "";
  if (/[.!?,:–—-]/.test(next)) return undefined;
  if (text[stop] !== ".") return end;
  if (end === stop + 1) {
    if (/\d/.test(next)) return undefined;
    if (/[A-Z]/.test(next) && /[A-Za-z]/.test(text[stop - 1] ?? ""))
      return undefined;
  }
  // "e.g. 3 apples" goes on: the first letter behind the stop is a small one.
  for (let at = end; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (/[a-z]/.test(sign)) return undefined;
    if (/[A-Z.!?]/.test(sign)) break;
  }
  return end;
}

function behind(text: string, from: number, signs: RegExp): number {
  signs.lastIndex = from;
  return from + (signs.exec(text)?.[0].length ?? 0);
}
