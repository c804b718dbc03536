// What an editor writes to name a text: the text itself, or a pattern. Patterns
// run in a linear-time engine (RE2), so no pattern can hang a run.
import { RE2JS } from "re2js";

type TextTest = (text: string) => boolean;

/** Whether `textTest` can be made of it: RE2 knows no look-around and no back-references. */
export function isTestable(wanted: string): boolean {
  try {
    textTest(wanted);
    return true;
  } catch {
    return false;
  }
}

/**
 * `/…/i` is a pattern found anywhere; other text must equal the whole but for case and white space.
 * @throws when a pattern is not one RE2 can run
 */
export function textTest(wanted: string): TextTest {
  const pattern = /^\/(.+)\/([ims]*)$/s.exec(wanted);
  if (pattern === null) {
    const folded = fold(wanted);
    return (text) => fold(text) === folded;
  }
  const flags = (pattern[2] ?? "")
    .split("")
    .reduce((sum, letter) => sum | (flagByLetter[letter] ?? 0), 0);
  const compiled = RE2JS.compile(pattern[1] ?? "", flags);
  return (text) => compiled.matcher(text).find();
}

const flagByLetter: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
