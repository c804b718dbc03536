// Names of brands that run over several labels of a host.
import { foldLetters, foldSigns } from "./fold-letters.ts";
import type { Strength } from "./grade-imitation.ts";
import type { BrandIndex, BrandWord } from "./index-brands.ts";
import type { Host } from "./read-host.ts";

/** One likeness of a host to a brand's name. */
export interface Hint {
  readonly word: BrandWord;
  /** What makes it like, as a clause. */
  readonly how: string;
  readonly strength: Strength;
}

/** instagram.com.evil.net, login-instagram.com.evil.net, instagram.com-help.net. */
export function* findAddressInFront(
  host: Host,
  brands: BrandIndex,
): Iterable<Hint> {
  if (host.name === undefined) return;
  const own = [...host.front, host.name].map((label) =>
    foldSigns(foldLetters(label)),
  );
  const text = `.${own.join(".")}.`;
  for (const { folded, word } of brands.domains) {
    if (!standsAlone(text, folded)) continue;
    yield {
      word,
      how: `it only begins like ${word.domain}; the site is ${host.site}`,
      strength: "strong",
    };
  }
}

/** Whether a domain stands in a text between full stops or hyphens, somewhere. */
function standsAlone(text: string, domain: string): boolean {
  for (
    let at = text.indexOf(domain);
    at !== -1;
    at = text.indexOf(domain, at + domain.length)
  ) {
    const before = text[at - 1] ?? ".";
    const behind = text[at + domain.length] ?? ".";
    if (/[.-]/.test(before) && /[^a-z0-9]/.test(behind)) return true;
  }
  return false;
}

/** insta.gram.com, instagr.am: the name with a full stop in it. */
export function* findAcrossDots(
  host: Host,
  brands: BrandIndex,
): Iterable<Hint> {
  const { name, kind, ending } = host;
  if (name === undefined) return;
  const [before = ""] = host.front.slice(-1);
  const runs = [
    ...(before === "" ? [] : [{ run: before + name, isEnding: false }]),
    // Brands like to register such names themselves.
    ...(kind === "registry"
      ? [{ run: name + ending.replaceAll(".", ""), isEnding: true }]
      : []),
  ];
  for (const { run, isEnding } of runs) {
    const folded = foldSigns(foldLetters(run));
    for (const word of brands.wordsByFold.get(folded) ?? []) {
      if (word.word.length < 5) continue;
      const isOwnOnly = !word.isCommon && word.word.length >= 6;
      yield {
        word,
        how: "it reads as the same name with a full stop in it",
        strength: isOwnOnly && !isEnding ? "strong" : "weak",
      };
    }
  }
}
