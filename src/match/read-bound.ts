// Whether a number is the number itself, the most or the least.
import { isTimeUnit } from "./read-amounts.ts";
import type { Word } from "./read-words.ts";

/** Whether a number is the number, the most or the least. */
export type Bound = "exact" | "most" | "least";

export function isStrictAt(words: readonly Word[], at: number): boolean {
  const [much, than] = words.slice(Math.max(0, at - 2), at);
  return (
    than?.text === "than" &&
    /^(more|less|fewer|longer|shorter|larger|smaller)$/.test(
      much?.text ?? "",
    ) &&
    !words
      .slice(Math.max(0, at - 9), at)
      .some(({ text }) => /^(no|not|never|nobody)$/.test(text))
  );
}

const mosts =
  /(^| )(up to|at most|at the most|no more than|not more than|maximum|maximum of|max|within|no later than|not exceed|limit of|limit is|limited to|as many as|cap of|or less|or fewer|under|less than|fewer than|no longer than|not longer than|as long as|not over|in under|inside|restricted to|largest|not be larger than|not be longer than|not be bigger than|not be more than)$/;
const leasts =
  /(^| )(at least|minimum|minimum of|min|no less than|no fewer than|not less than|not fewer than|more than|over|or more|longer than|larger than|bigger than|or longer|exceed|not be shorter than|not be less than|not be fewer than|least)$/;

export function readBound(words: readonly Word[], at: number): Bound {
  const before = words
    .slice(Math.max(0, at - 5), at)
    .map(({ text }) => text)
    .join(" ")
    .replace(/ (of|a|an|the)$/, "");
  if (/(^| )(only|just)( \w+)?$/.test(before) && !isTimeUnit(words[at + 1]))
    return "most";
  const after = words
    .slice(at + 1, at + 5)
    .map(({ text }) => text)
    .join(" ");
  const denied = /\b(no|not|never|nobody|none)\b/.test(
    words
      .slice(Math.max(0, at - 9), at)
      .map(({ text }) => text)
      .join(" "),
  );
  if (
    /\bor (more|longer|above|over|greater|later|newer|higher|up|upwards|older|better|beyond|something newer|a later)\b/.test(
      after,
    )
  )
    return "least";
  if (
    /\b(or (less|fewer|under|below|lower|earlier|sooner|younger)|at most|maximum|at the most)\b/.test(
      after,
    )
  )
    return "most";
  if (
    / (more|over|longer|larger|bigger|greater|later|newer|higher) than$| over$/.test(
      ` ${before}`,
    )
  )
    return denied ? "most" : "least";
  if (
    / (less|fewer|shorter|smaller|earlier|lower|younger) than$| under$/.test(
      ` ${before}`,
    )
  )
    return denied ? "least" : "most";
  if (/\bminimum\b/.test(before)) return "least";
  if (/\b(maximum|largest|limit)\b/.test(before)) return "most";
  if (mosts.test(before)) return "most";
  if (leasts.test(before)) return "least";
  return "exact";
}
