// Dates as prose writes them. A date is as old as the end of what it names:
// "2024" may mean its last day.

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const year = "(?:19|20)\\d{2}";
const day = "\\d{1,2}(?:st|nd|rd|th)?";

/** A month or a day of a year: "March 2024", "2 May 2025", "03/2024", "2024-03-01". */
export const monthPattern = `(?:(?:${day} )?${month},? ${year}|${month} ${day},? ${year}|${year}-\\d{2}(?:-\\d{2})?|(?:\\d{1,2}[./]){1,2}${year})`;

/** Any of these, or a year, perhaps with a quarter or season before it. */
export const datePattern = `(?<![\\p{L}\\p{N}.])(?:${monthPattern}|(?:(?:Q[1-4]|early|mid|late|spring|summer|autumn|fall|winter)[ -])?${year})(?![\\p{L}\\p{N}]|[.,]\\d|%|-\\d)`;

/** The last moment a date can mean, UTC; undefined when it is none. */
export function endOfDate(words: string): Date | undefined {
  const text = words.toLowerCase();
  const [yearText] = /(?:19|20)\d{2}/.exec(text) ?? [];
  if (yearText === undefined) return undefined;
  const at = Number(yearText);
  const last = monthOf(text);
  return new Date(
    last === undefined ? Date.UTC(at + 1, 0, 1) : Date.UTC(at, last + 1, 1),
  );
}

// From 0. The day is left out: a month more or less makes nothing old.
function monthOf(text: string): number | undefined {
  const [, quarter] = /\bq([1-4])/.exec(text) ?? [];
  if (quarter !== undefined) return Number(quarter) * 3 - 1;
  const name = /[a-z]{3,}/.exec(text)?.[0];
  const named = months.findIndex((each) => name?.startsWith(each.slice(0, 3)));
  if (named !== -1) return named;
  const [, iso] = /^\d{4}-(\d{2})/.exec(text) ?? [];
  const [, slashed] = /(\d{1,2})[./]\d{4}$/.exec(text) ?? [];
  const number = Number(iso ?? slashed ?? Number.NaN);
  return number >= 1 && number <= 12 ? number - 1 : undefined;
}
