// Notes meant for the editor, told from honest prose by their form. How well it does
// is measured on two sets of examples in test/lint/editors-note-set/.
import { editorsNoteForms } from "./editors-note-forms.ts";

/** The first note in a stretch of prose, in its own words; undefined when it is honest. */
export function findEditorsNote(text: string): string | undefined {
  let first: { readonly at: number; readonly words: string } | undefined;
  for (const { signs, forms } of editorsNoteForms) {
    if (!signs.every((sign) => sign.test(text))) continue;
    for (const form of forms) {
      const match = form.exec(text);
      if (match === null || match.index >= (first?.at ?? Infinity)) continue;
      first = { at: match.index, words: restOfNote(text, match) };
    }
  }
  return first?.words;
}

/** A flood of capitals can match at any length. */
const mostShown = 300;

// What matched, and what follows it up to the end of its sentence, shown so that the editor knows it again.
function restOfNote(text: string, match: RegExpExecArray): string {
  const end = match.index + match[0].length;
  const isBracket = /[\])}>]$/.test(match[0]);
  const rest = isBracket ? "" : /^[^.!?\n]{0,120}/.exec(text.slice(end))?.[0];
  const words = match[0].slice(0, mostShown) + (rest ?? "");
  return words.replace(/^[.!?:\s]+/, "");
}
