// How one word differs from another by a slip of the fingers or of the eye.

export type Slip =
  | { readonly kind: "swapped"; readonly letters: string }
  | { readonly kind: "missing" | "doubled" | "added"; readonly letter: string }
  | {
      readonly kind: "neighbour" | "shape" | "vowel" | "exchanged";
      readonly letter: string;
      readonly meant: string;
    };

/** Keys beside one another on the keyboards of most countries. */
const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const neighbours = listNeighbours();
const vowels = new Set("aeiou");
/** Letters, or two for one, whose shapes are near: mirrored, or short of a stroke. */
const shapes = listPairs(
  "b:d b:h c:e c:o a:o u:v u:n n:h n:r m:n v:y v:w i:j l:t f:t g:y p:q p:b k:x s:z in:m ni:m nn:m ln:m ri:n uu:w vu:w ol:d lc:k lo:b li:h",
);

/**
 * The one slip that turns `meant` into `written`, and where it lies; undefined when it
 * takes none or more than one. Slips are those of Damerau (1964).
 */
export function findSlip(
  written: string,
  meant: string,
): (Slip & { readonly at: number }) | undefined {
  let at = 0;
  while (at < written.length && written[at] === meant[at]) at += 1;
  let behind = 0;
  const room = Math.min(written.length, meant.length) - at;
  while (
    behind < room &&
    written[written.length - 1 - behind] === meant[meant.length - 1 - behind]
  )
    behind += 1;
  const have = written.slice(at, written.length - behind);
  const want = meant.slice(at, meant.length - behind);
  const slip = nameSlip(have, want, written, at);
  return slip === undefined ? undefined : { ...slip, at };
}

function nameSlip(
  have: string,
  want: string,
  written: string,
  at: number,
): Slip | undefined {
  if (have.length === 0 && want.length === 1)
    return { kind: "missing", letter: want };
  if (have.length === 1 && want.length === 0) {
    const isDoubled = written[at - 1] === have || written[at + 1] === have;
    return { kind: isDoubled ? "doubled" : "added", letter: have };
  }
  if (have.length === 1 && want.length === 1) {
    const pair = { letter: have, meant: want };
    if (neighbours.has(have + want)) return { kind: "neighbour", ...pair };
    if (shapes.has(have + ":" + want)) return { kind: "shape", ...pair };
    const isVowel = vowels.has(have) && vowels.has(want);
    return { kind: isVowel ? "vowel" : "exchanged", ...pair };
  }
  if (shapes.has(have + ":" + want))
    return { kind: "shape", letter: have, meant: want };
  const isSwapped =
    have.length === 2 &&
    want.length === 2 &&
    have[0] === want[1] &&
    have[1] === want[0];
  return isSwapped ? { kind: "swapped", letters: want } : undefined;
}

/** Whether two words are at most two slips apart (optimal string alignment, banded: linear in the words' length). */
export function isWithinTwoSlips(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = row.map(() => 3);
    next[0] = i;
    for (let j = Math.max(1, i - 2); j <= Math.min(b.length, i + 2); j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j - 1] ?? 3) + (isSame ? 0 : 1),
        (row[j] ?? 3) + 1,
        (next[j - 1] ?? 3) + 1,
        isSwap && i > 1 && j > 1 ? (before[j - 2] ?? 3) + 1 : 3,
      );
    }
    before = row;
    row = next;
  }
  return (row[b.length] ?? 3) <= 2;
}

function listPairs(list: string): ReadonlySet<string> {
  return new Set(
    list.split(" ").flatMap((pair) => {
      const [one = "", other = ""] = pair.split(":");
      return [pair, `${other}:${one}`];
    }),
  );
}

function listNeighbours(): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [y, row] of rows.entries())
    for (const [x, key] of Array.from(row).entries())
      for (const near of [
        row[x - 1],
        row[x + 1],
        // The row below is shifted by half a key.
        rows[y + 1]?.[x - 1],
        rows[y + 1]?.[x],
      ]) {
        if (near === undefined) continue;
        pairs.add(key + near);
        pairs.add(near + key);
      }
  return pairs;
}
