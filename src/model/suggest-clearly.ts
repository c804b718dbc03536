// The stricter sister of suggestWord: what it answers is written into a file, not
// only offered to a person.
import { distance } from "fastest-levenshtein";

/**
 * The one known name that a misspelt one can only have meant: equal but for case,
 * spaces and hyphens, or one letter off, or with two neighbours swapped. Undefined
 * when none is, or several are. "turn-on" is never taken for "turn-off", nor
 * "step-1" for "step-2".
 */
export function suggestClearly(
  name: string,
  known: Iterable<string>,
): string | undefined {
  const folded = fold(name);
  const [meant, another] = [...new Set(known)].filter((candidate) =>
    isSlipOf(folded, fold(candidate)),
  );
  return another === undefined ? meant : undefined;
}

function isSlipOf(name: string, meant: string): boolean {
  if (name === meant) return true;
  if (Math.max(name.length, meant.length) < shortest) return false;
  if (digitsOf(name) !== digitsOf(meant)) return false;
  return isSwapped(name, meant) || distance(name, meant) === 1;
}

/** In shorter names one letter makes another word ("on", "no"; "app", "map"). */
const shortest = 5;

function fold(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, "-");
}

function digitsOf(name: string): string {
  return name.replace(/\D/g, "");
}

function isSwapped(name: string, meant: string): boolean {
  if (name.length !== meant.length) return false;
  const at = name
    .split("")
    .findIndex((letter, index) => letter !== meant[index]);
  return (
    name[at] === meant[at + 1] &&
    name[at + 1] === meant[at] &&
    name.slice(at + 2) === meant.slice(at + 2)
  );
}
