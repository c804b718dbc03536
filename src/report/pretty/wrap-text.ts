// Laying out text in columns. Works on text without colours; paint comes after.

const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F9FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
/** Letters and signs that take one column each and join with nothing. */
const narrow = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027]*$/;
const widthless = /^[\p{Mark}\p{Cf}]+$/u;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Terminal columns a text without colours takes: two for East Asian characters and emoji. */
export function measureText(text: string): number {
  if (narrow.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    columns += widthless.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
  }
  return columns;
}

/**
 * Lines of at most `width` columns, broken at white space; runs of it count as
 * one space. A word longer than a line (an address) stays whole, so that it can
 * be copied. Empty text gives no line.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let columns = 0;
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    // A space joins with nothing, so a line is as wide as its words and spaces.
    const more = measureText(word);
    if (line !== "" && columns + 1 + more > width) {
      lines.push(line);
      line = word;
      columns = more;
    } else {
      columns += line === "" ? more : 1 + more;
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** The text cut to `width` columns, with "…" where something is left out. */
export function clipText(text: string, width: number): string {
  // A line may be megabytes long; what is far behind the edge is never looked at.
  const head = text.slice(0, (width + 1) * 8);
  if (head.length === text.length && measureText(text) <= width) return text;
  const start = text.slice(0, Math.max(0, width - 1));
  // A mark behind the edge would belong to the last letter, so one more has to be plain.
  if (narrow.test(text.slice(0, width))) return `${start}…`;
  let clipped = "";
  let columns = 1;
  for (const { segment } of graphemes.segment(head)) {
    columns += measureText(segment);
    if (columns > width) break;
    clipped += segment;
  }
  return `${clipped}…`;
}

/** The text followed by spaces up to `width` columns; never cut. */
export function padText(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - measureText(text)));
}

interface Layout {
  /** Stands before the first line; lines after it are indented as far. */
  readonly lead: string;
  readonly width: number;
  readonly paintLead?: (text: string) => string;
  readonly paintText?: (text: string) => string;
}

/** A wrapped text with a hanging lead such as "Why       ". */
export function hangText(text: string, layout: Layout): string[] {
  const { lead, width, paintLead = keep, paintText = keep } = layout;
  const hang = " ".repeat(measureText(lead));
  const room = Math.max(20, width - hang.length);
  return wrapText(text, room).map(
    (line, index) => (index === 0 ? paintLead(lead) : hang) + paintText(line),
  );
}

function keep(text: string): string {
  return text;
}
