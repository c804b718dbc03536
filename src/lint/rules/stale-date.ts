import type { Article } from "../../model/article.ts";
import type { Place } from "../../model/place.ts";
import type { RuleRemark } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { findPresentDate } from "../find-present-date.ts";
import { findWords } from "../find-words.ts";
import { endOfDate } from "../read-dates.ts";
import { placeOf } from "../text-places.ts";

export const staleDate = defineRule({
  id: "stale-date",
  title:
    "The article says what is true now, and dates it more than a year ago.",
  severity: "warning",
  *check({ article, now }) {
    for (const key of ["title", "description"] as const) {
      const text = article.frontmatter[key] ?? "";
      const found = findPresentDate(
        text,
        key === "title" ? "head" : "sentence",
      );
      if (found !== undefined && isOld(found.date, now))
        yield explain(found.words, article.placeByPath.get(key));
    }
    const written = dateOf(article);
    for (const sentence of article.sentences) {
      if (sentence.kind === "alt-text") continue;
      const { text, kind, span } = sentence;
      const found = findPresentDate(
        text,
        kind === "heading" ? "head" : "sentence",
      );
      const words =
        found !== undefined && isOld(found.date, now)
          ? found.words
          : findRelative(text, written, now);
      if (words === undefined) continue;
      const [at] = findWords(article.text, words, span);
      yield explain(
        words,
        at === undefined ? sentence.place : placeOf(article, at),
        found === undefined ? written : undefined,
      );
    }
  },
});

/** A year and the rest of the month: menus of most platforms have moved by then. */
const shelfLifeMs = 365 * 24 * 60 * 60 * 1000;

function isOld(date: string, now: Date): boolean {
  const end = endOfDate(date);
  return end !== undefined && now.getTime() - end.getTime() > shelfLifeMs;
}

// "This year" is as old as the article says it is; an article without a date cannot be judged.
function findRelative(
  text: string,
  written: string | undefined,
  now: Date,
): string | undefined {
  if (written === undefined || !isOld(written, now)) return undefined;
  return /\b(?:(?:earlier |later )?this (?:year|month|week|summer|autumn|winter|spring)|last (?:month|week)|next (?:year|month|week))\b/i.exec(
    text,
  )?.[0];
}

/** The article's own date, as site generators keep it. */
function dateOf({ text, frontmatterEnd, lines }: Article): string | undefined {
  const end = lines.offsetOf({ line: frontmatterEnd.line, column: 1 });
  const head = text.slice(0, end);
  for (const key of ["updated", "lastmod", "modified", "date"]) {
    const [, date] =
      new RegExp(`^${key}:\\s{0,5}["']?(\\d{4}-\\d{2}-\\d{2})`, "m").exec(
        head,
      ) ?? [];
    if (date !== undefined) return date;
  }
  return undefined;
}

function explain(
  words: string,
  place: Place | undefined,
  written?: string,
): RuleRemark {
  return {
    ...(place === undefined ? {} : { place }),
    title:
      written === undefined
        ? `“${words}” says what is true now, and is more than a year old.`
        : `“${words}” was written in an article of ${written}, and is no longer this time.`,
    why: "Readers take it that nobody has looked since, and what it says may have changed.",
    todo: "Look whether it is still so, then bring the date up to now or leave it out.",
    subject: words,
  };
}
