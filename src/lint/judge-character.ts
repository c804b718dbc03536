// Characters that nobody sees, and when they are in their place: a joiner inside an
// emoji or a word of an Indic script, a mark beside Arabic, a flag's tags.
// Sources: Unicode UTR #36, UTS #51, UTS #55; CVE-2021-42574 (Trojan Source).
import type { Severity } from "../model/finding.ts";

export interface CharacterJudgement {
  readonly severity: Severity;
  readonly name: string;
  readonly kind: CharacterKind;
}

export type CharacterKind =
  "direction" | "smuggled" | "invisible" | "control" | "private" | "broken";

const joiningScripts =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const spacelessScripts =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const pictograph = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}]/u;
const letter = /\p{L}|\p{M}/u;

const directions = new Map<number, string>([
  [0x202a, "left-to-right embedding"],
  [0x202b, "right-to-left embedding"],
  [0x202c, "end of a direction"],
  [0x202d, "left-to-right override"],
  [0x202e, "right-to-left override"],
  [0x2066, "left-to-right isolate"],
  [0x2067, "right-to-left isolate"],
  [0x2068, "first-strong isolate"],
  [0x2069, "end of an isolate"],
]);

const marks = new Map<number, string>([
  [0x200e, "left-to-right mark"],
  [0x200f, "right-to-left mark"],
  [0x061c, "Arabic letter mark"],
]);

const nothings = new Map<number, string>([
  [0x034f, "combining grapheme joiner"],
  [0x115f, "Hangul filler"],
  [0x1160, "Hangul filler"],
  [0x180e, "Mongolian vowel separator"],
  [0x2028, "line separator"],
  [0x2029, "paragraph separator"],
  [0x2060, "word joiner"],
  [0x2061, "invisible function application"],
  [0x2062, "invisible times"],
  [0x2063, "invisible comma"],
  [0x2064, "invisible plus"],
  [0x206a, "deprecated format character"],
  [0x206b, "deprecated format character"],
  [0x206c, "deprecated format character"],
  [0x206d, "deprecated format character"],
  [0x206e, "deprecated format character"],
  [0x206f, "deprecated format character"],
  [0x2800, "blank Braille pattern"],
  [0x3164, "Hangul filler"],
  [0xfeff, "byte order mark"],
  [0xffa0, "halfwidth Hangul filler"],
]);

/** Anything below may need a second look; everything else is an ordinary character. */
export const suspicious =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Variation_Selector}\u{034F}\u{115F}\u{1160}\u{2028}\u{2029}\u{2800}\u{3164}\u{FFA0}\u{FFFD}]/gu;

/**
 * @param before what stands before it, nearest last; a line at most
 * @param after what stands behind it; a line at most
 * @returns undefined when it is in its place
 */
export function judgeCharacter(
  character: string,
  before: string,
  after: string,
): CharacterJudgement | undefined {
  const code = character.codePointAt(0) ?? 0;
  const previous = lastOf(before);
  const next = firstOf(after);
  const direction = directions.get(code);
  if (direction !== undefined)
    return { severity: "error", name: direction, kind: "direction" };
  const mark = marks.get(code);
  if (mark !== undefined)
    return rightToLeft.test(before + after)
      ? undefined
      : { severity: "warning", name: mark, kind: "direction" };
  if (code >= 0xe0000 && code <= 0xe007f)
    return isFlagTag(before, code)
      ? undefined
      : { severity: "error", name: "tag character", kind: "smuggled" };
  if (code >= 0xe0100 && code <= 0xe01ef)
    return /\p{Script=Han}/u.test(previous)
      ? undefined
      : {
          severity: "error",
          name: "supplementary variation selector",
          kind: "smuggled",
        };
  if (code >= 0xfe00 && code <= 0xfe0f)
    return /[\p{Extended_Pictographic}\d#*\p{S}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{P}]/u.test(
      previous,
    )
      ? undefined
      : invisible("variation selector");
  if (code === 0x200d)
    return (pictograph.test(previous) && pictograph.test(next)) ||
      joiningScripts.test(previous)
      ? undefined
      : invisible("zero-width joiner");
  if (code === 0x200c)
    return joiningScripts.test(previous)
      ? undefined
      : invisible("zero-width non-joiner");
  if (code === 0x200b)
    return spacelessScripts.test(previous) || spacelessScripts.test(next)
      ? undefined
      : invisible("zero-width space");
  if (code === 0x00ad)
    return letter.test(previous) && letter.test(next)
      ? undefined
      : invisible("soft hyphen");
  const nothing = nothings.get(code);
  if (nothing !== undefined) return invisible(nothing);
  return judgeClass(character, code);
}

function judgeClass(
  character: string,
  code: number,
): CharacterJudgement | undefined {
  if (code === 0xfffd)
    return {
      severity: "warning",
      name: "replacement character, left where a letter was lost",
      kind: "broken",
    };
  if (character === "\t" || character === "\n" || character === "\r")
    return undefined;
  if (/\p{Cc}/u.test(character))
    return { severity: "warning", name: "control character", kind: "control" };
  if (/\p{Co}/u.test(character))
    return {
      severity: "warning",
      name: "private-use character",
      kind: "private",
    };
  // Noncharacters only: what this Unicode version does not know may be a new emoji.
  if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef))
    return { severity: "warning", name: "noncharacter", kind: "broken" };
  return undefined;
}

function invisible(name: string): CharacterJudgement {
  return { severity: "warning", name, kind: "invisible" };
}

// A regional flag: a black flag, tags of letters and digits, the cancel tag (UTS #51, ED-14a).
function isFlagTag(before: string, code: number): boolean {
  const isTag =
    (code >= 0xe0030 && code <= 0xe0039) ||
    (code >= 0xe0061 && code <= 0xe007a) ||
    code === 0xe007f;
  return (
    isTag &&
    /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{0,6}$/u.test(before)
  );
}

function lastOf(text: string): string {
  const code = text.codePointAt(text.length - 2) ?? 0;
  return code > 0xffff ? String.fromCodePoint(code) : text.slice(-1);
}

function firstOf(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? "" : String.fromCodePoint(code);
}
