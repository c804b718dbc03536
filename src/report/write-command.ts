// Commands for an editor to copy. A file may be named anything, so its name is quoted
// as a shell wants it; a name that no shell line can hold gives no command.
import type { Finding } from "../model/finding.ts";
import { isWaivable } from "../model/is-waivable.ts";

/** What lint --fix does about a finding; undefined when it can do nothing. */
export function writeFixCommand({ fix, file }: Finding): string | undefined {
  if (fix === undefined) return undefined;
  // A platform's files are checked with every article.
  if (!file.endsWith(".md")) return "npx presscheck lint --fix";
  const name = quoteForShell(file);
  return name && `npx presscheck lint --fix ${name}`;
}

/** What a person may waive for a time; undefined for what keeps a file from being read or checked, and for mere notes. */
export function writeWaiveCommand({
  rule,
  severity,
  file,
  subject,
}: Finding): string | undefined {
  if (severity === "note" || !isWaivable(rule)) return undefined;
  const name = quoteForShell(file);
  const about = subject === undefined ? "" : quoteForShell(subject);
  if (name === undefined || about === undefined) return undefined;
  return [
    `npx presscheck waive ${name} --rule ${rule}`,
    ...(about === "" ? [] : [`--subject ${about}`]),
    '--until DATE --reason "…"',
  ].join(" ");
}

/** The text as one word of a command; undefined when it holds a control character or half a surrogate pair, or what was shown in the place of one. */
export function quoteForShell(text: string): string | undefined {
  if (/[\p{Cc}\p{Surrogate}\uFFFD\u2028-\u202E\u2066-\u2069]/u.test(text))
    return undefined;
  // A leading hyphen would be read as an option.
  const word = text.startsWith("-") ? `./${text}` : text;
  if (/^[\p{L}\p{M}\p{N}_./:@%+=,-]+$/u.test(word)) return word;
  // Double quotes hold in every shell, but not for these.
  if (!/["$`\\!%]/.test(word)) return `"${word}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
