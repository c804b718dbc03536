import type { Finding } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import { findWindow } from "../find-window.ts";

/** Longer lines are shown in part. */
const longestLine = 1500;

/** The lines around a finding, with what is meant marked, or the gap where something is missing. */
export function FindingExcerpt({ finding }: { readonly finding: Finding }) {
  const { excerpt, place, paste } = finding;
  if (excerpt === undefined || place === undefined) return <></>;
  return (
    <ol class="excerpt">
      {excerpt.lines.map((line, index) => {
        const number = excerpt.firstLine + index;
        if (number !== place.start.line) {
          return <Line number={number} text={line} />;
        }
        if (paste === undefined) {
          return <MarkedLine number={number} text={line} place={place} />;
        }
        // At the start of a line what is missing goes before that line, else after it.
        return place.start.column === 1 ? (
          <>
            <Gap />
            <Line number={number} text={line} />
          </>
        ) : (
          <>
            <Line number={number} text={line} />
            <Gap />
          </>
        );
      })}
    </ol>
  );
}

function Line({
  number,
  text,
}: {
  readonly number: number;
  readonly text: string;
}) {
  return (
    <li>
      <span class="line-number">{number}</span>
      <span>{clipLine(text)}</span>
    </li>
  );
}

function MarkedLine({
  number,
  text,
  place,
}: {
  readonly number: number;
  readonly text: string;
  readonly place: Place;
}) {
  const from = place.start.column - 1;
  const lineEnd =
    place.end.line > place.start.line ? text.length : place.end.column - 1;
  const end = Math.max(lineEnd, from + 1);
  const window = findWindow(text, from, end, longestLine);
  return (
    <li class="meant">
      <span class="line-number">{number}</span>
      <span>
        {window.start > 0 && "…"}
        {text.slice(window.start, from)}
        <mark>{text.slice(from, Math.min(end, window.end))}</mark>
        {text.slice(end, window.end)}
        {window.end < text.length && "…"}
      </span>
    </li>
  );
}

function clipLine(text: string): string {
  return text.length > longestLine ? `${text.slice(0, longestLine)}…` : text;
}

function Gap() {
  return (
    <li class="gap">
      <span class="line-number" />
      <span>← add it here</span>
    </li>
  );
}
