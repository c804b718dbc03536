// What makes one host pass for another, in words for editors.
import { findSwaps } from "./fold-letters.ts";
import type { Sight, Strength } from "./grade-imitation.ts";
import type { BrandWord } from "./index-brands.ts";
import type { Slip } from "./measure-slip.ts";
import type { Host } from "./read-host.ts";

/** The clause that names both hosts. @param how a clause of this file */
export function nameImitation(
  host: Host,
  { domain }: BrandWord,
  how: string,
  strength: Strength,
): string {
  const verb = strength === "strong" ? "imitates" : "comes close to";
  return `${showHost(host)} ${verb} ${domain}: ${how}`;
}

/** A host in its letters, and as programs show it where that differs. */
export function showHost({ shown, ascii }: Host): string {
  return shown === ascii ? `\`${ascii}\`` : `\`${shown}\` (${ascii})`;
}

/** The very name, in another place. */
export function nameSameName(sight: Sight): string {
  const { word, host, reading, role, ending } = sight;
  if (role === "front")
    return `“${word.word}” only stands in front; the site is ${host.site}`;
  if (reading.rest.length > 0)
    return `it is the name with “${reading.rest.join("”, “")}” beside it`;
  if (reading.isJoined) return "it is the name with a hyphen in it";
  if (ending === "space")
    return `anybody can open a space at ${host.ending}, under any name`;
  return `it is the name with another ending, .${host.ending}`;
}

/** The letters that only look like a name's own. */
export function nameLetters(written: string, meant: string): string {
  const swaps = findSwaps(written, meant);
  const [first] = swaps;
  if (first === undefined) return "its letters only look the same";
  return swaps
    .slice(0, 3)
    .map(({ written: sign, meant: letter }) => nameLetter(sign, letter))
    .join(", and ");
}

function nameLetter(sign: string, letter: string): string {
  const script = findScript(sign);
  if (script !== undefined) return `the \`${sign}\` is a ${script} letter`;
  if (/^\d$/.test(sign))
    return `the digit \`${sign}\` looks like \`${letter}\``;
  const bare = sign.normalize("NFD").replace(/\p{M}/gu, "");
  if (bare !== sign && bare === letter)
    return `the \`${sign}\` has an accent that \`${letter}\` has not`;
  return `\`${sign}\` looks like \`${letter}\``;
}

const scripts = (
  [
    "Cyrillic",
    "Greek",
    "Armenian",
    "Cherokee",
    "Georgian",
    "Coptic",
    "Hebrew",
    "Arabic",
    "Thai",
    "Lao",
    "Khmer",
    "Devanagari",
    "Bengali",
    "Han",
    "Hiragana",
    "Katakana",
    "Hangul",
    "Lisu",
    "Tifinagh",
    "Canadian_Aboriginal",
    "Myanmar",
    "Ethiopic",
  ] as const
).map((name) => ({
  name: name.replace("_", " "),
  letters: new RegExp(`\\p{Script=${name}}`, "u"),
}));

/** The script of a letter that is not Latin, as editors call it. */
export function findScript(letters: string): string | undefined {
  return scripts.find((script) => script.letters.test(letters))?.name;
}

/** One slip of the fingers. */
export function nameSlip(slip: Slip): string {
  switch (slip.kind) {
    case "swapped":
      return `two letters are swapped, \`${slip.letters}\``;
    case "missing":
      return `a letter is missing, \`${slip.letter}\``;
    case "doubled":
      return `\`${slip.letter}\` stands once too often`;
    case "added":
      return `\`${slip.letter}\` does not belong there`;
    case "neighbour":
      return `\`${slip.letter}\` stands for \`${slip.meant}\`, the key beside it`;
    case "shape":
      return `\`${slip.letter}\` stands for \`${slip.meant}\`, which it looks like`;
    case "vowel":
    case "exchanged":
      return `\`${slip.letter}\` stands for \`${slip.meant}\``;
  }
}

export function nameInside({ brand }: BrandWord, call: string | undefined) {
  return call === undefined
    ? `it has ${brand}'s name in it, and is not on its list`
    : `it has ${brand}'s name in it, with “${call}” beside it`;
}
