// What is private by its form, wherever it stands: covered before a picture is
// taken, and looked for again afterwards. Every pattern is linear: no count is
// without bound, and no count stands in another that could share its letters.

export interface PrivatePattern {
  /** What it is, with its article. */
  readonly title: string;
  readonly source: string;
}

const gap = "[ \\u00a0\\u2011-]";

export const privatePatterns: readonly PrivatePattern[] = [
  {
    title: "an e-mail address",
    source: "[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}",
  },
  {
    title: "a phone number",
    source: "\\+\\d[\\d ()\\u00a0./-]{6,20}\\d",
  },
  {
    title: "a phone number",
    source: "(?:\\(\\d{3}\\) ?|\\b\\d{3}[.\\u00a0-])\\d{3}[.\\u00a0-]\\d{4}\\b",
  },
  { title: "a backup code", source: `\\b\\d{4}${gap}\\d{4}\\b` },
  { title: "a backup code", source: "\\b\\d{8}\\b" },
  {
    title: "a backup code",
    source: "\\b(?=[0-9a-f-]{0,5}\\d)[0-9a-f]{5}-[0-9a-f]{5}\\b",
  },
  {
    title: "a set-up key",
    source: `\\b(?=[A-Z \\u00a0-]{0,60}[2-7])(?:[A-Z2-7]{4}${gap}){3,12}[A-Z2-7]{4}\\b`,
  },
];

/** What of these can be read in a text, with its article; undefined when nothing. @param titles those that are looked for */
export function findPrivate(
  text: string,
  titles: readonly string[],
): string | undefined {
  return privatePatterns.find(
    ({ title, source }) =>
      titles.includes(title) && new RegExp(source, "u").test(text),
  )?.title;
}
