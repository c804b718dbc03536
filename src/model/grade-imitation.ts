// How much it says that a label holds a brand's name, or something close to it. Short
// names and names out of the dictionary say little: others have them honestly.
import type { Company } from "./call-words.ts";
import type { BrandWord } from "./index-brands.ts";
import { isCommonWord, isTwoCommonWords } from "./is-common-word.ts";
import type { EndingKind } from "./judge-ending.ts";
import type { Slip } from "./measure-slip.ts";
import type { Reading } from "./read-label.ts";
import type { Host } from "./read-host.ts";

/** strong: nobody honest would have it. weak: somebody honest may, and a person should look. */
export type Strength = "strong" | "weak";

/** Longer than any label. */
const never = 64;

/** One way to read a label, beside one name of a brand. */
export interface Sight {
  readonly host: Host;
  readonly ending: EndingKind;
  /** Whether the site's subdomains name subjects, as those of wikis do. */
  readonly isCommunity: boolean;
  /** name: the label somebody registered. front: one before it, which costs nothing. */
  readonly role: "name" | "front";
  readonly reading: Reading;
  readonly company: Company;
  readonly word: BrandWord;
}

/** The very name, letter by letter. */
export function gradeSameName(sight: Sight): Strength | undefined {
  const { word, company, role, reading, ending } = sight;
  const length = lengthOf(word);
  const isOwnOnly = !word.isCommon && length >= 5;
  if (company === "calls" && role === "name") {
    if (reading.stuck === "none") return from(length, 3, 2);
    if (length >= 5) return "strong";
    return reading.stuck === "behind" ? from(length, 3) : from(length, 9, 4);
  }
  if (company === "calls") return from(length, word.isCommon ? 4 : 3);
  if (company === "none")
    return role === "name" ? gradeNameAlone(sight) : gradeInFront(sight);
  if (company === "fitting") {
    const isCheap = ending === "open" || ending === "space";
    if (isOwnOnly || (isCheap && role === "name" && length >= 5))
      return "strong";
    return from(length, never, role === "name" ? 4 : 5);
  }
  if (company === "digits")
    return word.isCommon ? from(length, never, 5) : from(length, 6, 5);
  return isOwnOnly && length >= (reading.stuck === "none" ? 5 : 6)
    ? "weak"
    : undefined;
}

function gradeNameAlone(sight: Sight): Strength | undefined {
  const { word, ending, reading, host } = sight;
  const length = lengthOf(word);
  if (reading.isJoined)
    return word.isCommon ? from(length, 5, 4) : from(length, 4, 3);
  // about.google is Google's own ending.
  if (host.ending === word.word) return undefined;
  switch (ending) {
    case "reserved":
      return undefined;
    case "closed":
      return word.isCommon ? undefined : from(length, never, 5);
    case "country":
      return from(length, never, word.isCommon ? 5 : 3);
    case "space":
      return from(length, word.isCommon ? 4 : 3);
    case "old":
      return from(length, word.isCommon ? 5 : 4, 3);
    case "open":
      return from(length, 3);
  }
}

function gradeInFront({
  host,
  word,
  ending,
  isCommunity,
}: Sight): Strength | undefined {
  const length = lengthOf(word);
  if (ending === "reserved") return undefined;
  if (isCommunity || ending === "closed") return from(length, never, 5);
  // booking.hotel-adler.de is the hotel's own page; firms and clubs are under .com, .org and their country.
  const isCheap =
    ending === "open" || ending === "space" || host.ending === "net";
  if (!word.isCommon) return from(length, isCheap ? 3 : 4, 3);
  return isCheap ? from(length, 5, 4) : from(length, never, 5);
}

/** A name in letters that only look like its own. */
export function gradeLookalikeLetters({
  host,
  role,
  reading,
  company,
  word,
}: Sight): Strength | undefined {
  const length = lengthOf(word);
  const isPlainWord = /^[a-z]+$/.test(reading.shown);
  if (isPlainWord && isCommonWord(reading.shown)) return undefined;
  if (reading.isJoined && company === "others") return undefined;
  if (length >= 5) return "strong";
  if (reading.stuck !== "none") return undefined;
  if (role === "front")
    return length === 4 && !isPlainWord ? "strong" : undefined;
  if (company === "others") return from(length, never, 4);
  if (length === 4) return "strong";
  const isForeign = /[^\0-\x7f]/.test(reading.shown);
  if (length === 3)
    return isForeign || (!isPlainWord && company !== "fitting")
      ? "strong"
      : undefined;
  return isForeign && company === "none" && host.ending === word.ending
    ? "strong"
    : undefined;
}

/** A name with one slip in it. */
export function gradeSlip(
  sight: Sight,
  slip: Slip & { readonly at: number },
): Strength | undefined {
  const { word, reading, company, role, host } = sight;
  const length = lengthOf(word);
  if (isCommonWord(reading.plain)) return undefined;
  // telegra.ph is a word with its ending.
  if (isCommonWord(reading.plain + host.ending)) return undefined;
  if (reading.stuck !== "none" && length < 6) return undefined;
  if (reading.isJoined && length < 7) return undefined;
  const alone = weighSlip(sight, slip);
  if (alone === undefined) return undefined;
  if (role === "front" && company !== "calls" && length < 7)
    return alone === "strong" && length === 6 ? "weak" : undefined;
  if (company === "calls") return length >= 5 ? "strong" : alone;
  if (company === "others") return from(length, never, 6);
  return alone;
}

function weighSlip(
  { word, reading, host, ending, company }: Sight,
  slip: Slip & { readonly at: number },
): Strength | undefined {
  const length = lengthOf(word);
  const isExchange =
    slip.kind === "neighbour" ||
    slip.kind === "shape" ||
    slip.kind === "vowel" ||
    slip.kind === "exchanged";
  // Readers look at a word's beginning first: one that begins otherwise is likelier another word.
  if (slip.at === 0 && slip.kind !== "swapped" && slip.kind !== "doubled")
    return from(length, word.isCommon ? never : 7, 5);
  const isWithin = slip.kind === "added" && slip.at < length;
  const isOther = (isExchange && slip.kind !== "shape") || isWithin;
  if (isOther && isTwoCommonWords(reading.plain)) return from(length, never, 6);
  if (length === 5 && ending === "country" && company === "none") return "weak";
  switch (slip.kind) {
    case "doubled":
      return from(length, 4);
    case "swapped":
      return from(length, 5, 4);
    case "missing":
      return from(length, host.ending === word.ending ? 5 : 6, 5);
    case "neighbour":
    case "shape":
      return from(length, 5);
    case "added":
    case "vowel":
      return from(length, word.isCommon ? never : 6, 5);
    case "exchanged":
      if (word.isCommon || ending === "country") return from(length, never, 6);
      return from(length, 7, 6);
  }
}

/** A long name with two slips in it. */
export function gradeTwoSlips({
  word,
  reading,
  company,
  role,
}: Sight): Strength | undefined {
  if (role === "front" || reading.isJoined || company === "others")
    return undefined;
  if (isCommonWord(reading.plain)) return undefined;
  return from(lengthOf(word), company === "calls" ? 9 : 12, 9);
}

/** A name in the middle of a longer run of letters. */
export function gradeInside(
  { word, role, reading }: Sight,
  call: string | undefined,
): Strength | undefined {
  const length = lengthOf(word);
  if (word.isCommon || isCommonWord(reading.plain)) return undefined;
  if (call !== undefined) return from(length, 6, 5);
  return role === "name" ? from(length, never, 5) : undefined;
}

/** Strong from one length on, weak from another on. */
function from(
  length: number,
  strongFrom: number,
  weakFrom = strongFrom,
): Strength | undefined {
  if (length >= strongFrom) return "strong";
  return length >= weakFrom ? "weak" : undefined;
}

function lengthOf({ word }: BrandWord): number {
  return Array.from(word).length;
}
