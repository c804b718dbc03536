// The last day a decision holds, as a person writes it.

export type EndDate =
  | { readonly outcome: "date"; readonly until: string }
  | {
      readonly outcome: "wrong";
      readonly because: string;
      readonly todo: string | undefined;
    };

/** “2026-12-31” → the end of that day in UTC, as an ISO time; wrong when there is no such day, or it is over. */
export function readEndDate(text: string, now: Date): EndDate {
  const end = new Date(`${text}T23:59:59.999Z`);
  // Of February 31st JavaScript makes a day in March.
  const isReal =
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(end.getTime()) &&
    end.toISOString().startsWith(text);
  if (!isReal)
    return {
      outcome: "wrong",
      because: `“${text}” is no date.`,
      todo: "Write a day there is as 2026-12-31.",
    };
  if (end <= now)
    return {
      outcome: "wrong",
      because: `${text} is not in the future.`,
      todo: undefined,
    };
  return { outcome: "date", until: end.toISOString() };
}
