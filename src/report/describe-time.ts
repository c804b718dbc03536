// Times as editors read them, always in UTC and said so.
const months = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
];

/** "3 Aug 2026, 14:05 UTC"; a text that is no UTC time comes back as it is. */
export function describeTime(iso: string): string {
  const parts = splitTime(iso);
  return parts === undefined
    ? iso
    : `${parts.day}, ${parts.hour}:${parts.minute} UTC`;
}

/** "3 Aug 2026"; a text that is no UTC time comes back as it is. */
export function describeDay(iso: string): string {
  return splitTime(iso)?.day ?? iso;
}

/** "3 Aug 2026, 14:05 to 14:07 UTC"; the day is said twice when it changes. */
export function describeTimeRange(start: string, end: string): string {
  const from = splitTime(start);
  const to = splitTime(end);
  if (from === undefined || to === undefined || from.day !== to.day) {
    return `${describeTime(start)} to ${describeTime(end)}`;
  }
  return `${from.day}, ${from.hour}:${from.minute} to ${to.hour}:${to.minute} UTC`;
}

/** "850 ms", "12 s", "3 min 5 s" between two times; undefined when either is none, or the end comes first. */
export function describeDuration(
  start: string,
  end: string,
): string | undefined {
  const ms = Date.parse(end) - Date.parse(start);
  if (!Number.isFinite(ms) || ms < 0) return undefined;
  if (ms < 1000) return `${ms} ms`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function splitTime(iso: string) {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::[\d.]+)?Z$/.exec(
    iso,
  );
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", hour = "", minute = ""] = match;
  const name = months[Number(month) - 1];
  if (name === undefined) return undefined;
  return { day: `${Number(day)} ${name} ${year}`, hour, minute };
}
