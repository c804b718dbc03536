// Addresses of help pages name what the page is about, and what stands in its place
// does not know what was asked for: /articles/change-your-photo is called "Change
// your photo", a wall at that address is not.
import type { SeenPage } from "../../model/walls/seen-page.ts";
import { headsOf } from "../../model/walls/read-cues.ts";
import { isSignInAddress } from "../../model/walls/sign-in-address.ts";

export type Agreement =
  /** What the page is called is named in its address. */
  | "agrees"
  /** Its address names something else. */
  | "differs"
  /** Its address names nothing: a number, a front page. */
  | "nameless";

/** Where it was led on, to an address that names it, the other one counts for nothing: pages are renamed. */
export function compareWithAddress({
  asked,
  landed,
  page,
}: SeenPage): Agreement {
  const isForm = page.passwordFields + page.textFields > 0;
  if (isSignInAddress(asked) && isForm) return "agrees";
  const heads = [page.title, ...headsOf(page)].join(" ");
  const atFirst = compareHeads(heads, asked);
  if (landed === asked || atFirst === "agrees") return atFirst;
  const atLast = compareHeads(heads, landed);
  return atFirst === "nameless" || atLast === "differs" ? atLast : "nameless";
}

function compareHeads(heads: string, address: string): Agreement {
  const version = lastPart(address);
  if (/\d\.\d/.test(version) && heads.includes(version)) return "agrees";
  // An address in Latin letters names nothing of a page that has none.
  if (!/\p{Script=Latin}/u.test(heads)) return "nameless";
  const called = wordsOf(heads);
  const isCalled = (word: string) =>
    called.some((other) => isSame(word, other));
  const named = wordsOfAddress(address);
  if (named.length === 0) {
    // "Help" at /help is itself, and so may other pages be there.
    const bare = lastPart(address).toLowerCase();
    return /^[a-z]{3,}$/.test(bare) && isCalled(bare) ? "agrees" : "nameless";
  }
  const common = named.filter(isCalled);
  return common.length * 2 >= named.length ? "agrees" : "differs";
}

/** The words by which the last part of an address names its page. */
export function wordsOfAddress(address: string): string[] {
  const isProgram = new URL(address).search !== "";
  const part = lastPart(address).replace(/\.[a-z]{2,5}$/i, "");
  return isProgram ? [] : wordsOf(part).filter(isTelling);
}

function lastPart(address: string): string {
  const { pathname } = new URL(address);
  const part = pathname.split("/").findLast((name) => name !== "") ?? "";
  try {
    return decodeURIComponent(part);
  } catch {
    // Browsers take a broken escape as it stands.
    return part;
  }
}

// Names of kinds of pages, not of what they are about.
const kinds =
  /^(articles?|artikel|artículos?|guides?|help|hilfe|aide|ayuda|ajuda|pages?|seite|pagina|index|home|start|default|main|docs?|faqs?|support|topics?|questions?|answers?|show|view|watch|read|items?|products?|posts?|hc|kb|the|and|for|how|what|why|your|you|der|die|das|und|les?|des?|une?|los?|las?|una?)$/;

function isTelling(word: string): boolean {
  const isNumber = /^\d+$/.test(word);
  const isKey = /\d/.test(word) && word.length > 4;
  return word.length >= 3 && !isNumber && !isKey && !kinds.test(word);
}

function wordsOf(text: string): string[] {
  // "backupCodes" is two words, "JavaScript" one: it is looked for as both.
  const parted = text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const both = parted === text ? text : `${text} ${parted}`;
  return fold(both).match(/[\p{L}\p{N}]+/gu) ?? [];
}

// "aendern" is how addresses spell "ändern".
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/([aou])e/g, "$1");
}

/** Endings differ: "code", "codes"; "blocked", "blocking". */
function isSame(word: string, other: string): boolean {
  const stem = 5;
  return (
    word === other ||
    (word.length >= stem &&
      other.length >= stem &&
      word.slice(0, stem) === other.slice(0, stem)) ||
    `${word}s` === other ||
    `${other}s` === word
  );
}
