// The names that imitations are measured against, made ready once for all links.
import { parse } from "tldts";
import { foldLetters, foldSigns, foldSingleSigns } from "./fold-letters.ts";
import { isCommonWord } from "./is-common-word.ts";
import type { PlatformFacts } from "./platform.ts";
import { readHost } from "./read-host.ts";

type BrandFacts = Pick<
  PlatformFacts,
  "name" | "domains" | "otherDomains" | "redirectors" | "assetHosts"
>;

/** One word that readers know a brand by. */
export interface BrandWord {
  /** The platform's name. */
  readonly brand: string;
  /** The official domain that is imitated. */
  readonly domain: string;
  /** What the domain was registered under. */
  readonly ending: string;
  /** Letters and digits alone. */
  readonly word: string;
  /** In the ASCII letters it looks like. */
  readonly plain: string;
  readonly folded: string;
  /** As its domain writes it, hyphens included. */
  readonly label: string;
  /** Whether it is in a dictionary, so that others may use it without thinking of the brand. */
  readonly isCommon: boolean;
}

export interface BrandIndex {
  readonly words: readonly BrandWord[];
  readonly wordsByFold: ReadonlyMap<string, readonly BrandWord[]>;
  /** Words by themselves and by each form with one letter left out. */
  readonly wordsByGap: ReadonlyMap<string, readonly BrandWord[]>;
  /** Words so long that they are still seen where more than one letter is off. */
  readonly longWords: readonly BrandWord[];
  /** Words that are told inside longer ones: nobody else's, and not short. */
  readonly rareWords: readonly BrandWord[];
  /** Listed domains as they look, with the word each stands for. */
  readonly domains: readonly {
    readonly folded: string;
    readonly word: BrandWord;
  }[];
  /** Whether a host is a brand's own, listed or beside a listed one. */
  readonly isOwn: (ascii: string, site: string) => boolean;
}

const byOwner = { allowPrivateDomains: true };

export function indexBrands(platforms: Iterable<BrandFacts>): BrandIndex {
  const all = [...platforms];
  const domains = all.flatMap((platform) =>
    platform.domains.map((domain) => ({
      folded: foldSigns(foldLetters(readHost(domain)?.shown ?? domain)),
      word: wordOfDomain(platform.name, domain),
    })),
  );
  const names = all.flatMap((platform) => wordOfName(platform));
  const words = [...domains.map(({ word }) => word), ...names].filter(
    ({ word, brand }, index, list) =>
      word !== "" &&
      list.findIndex((each) => each.word === word && each.brand === brand) ===
        index,
  );
  const long = words.filter(({ word }) => word.length >= 4);
  return {
    words,
    domains,
    wordsByFold: groupBy(words, ({ folded }) => [folded]),
    wordsByGap: groupBy(long, ({ plain }) => listGaps(plain)),
    longWords: words.filter(({ word }) => word.length >= 7),
    rareWords: words.filter(
      ({ word, isCommon }) => !isCommon && word.length >= 5,
    ),
    isOwn: readOwn(all),
  };
}

/**
 * A word as it looks, and every form of it with one letter left out: two words one slip
 * apart share one of them.
 */
export function listGaps(plain: string): string[] {
  const gaps = new Set<string>();
  for (const form of new Set([foldSigns(plain), foldSingleSigns(plain)])) {
    gaps.add(form);
    for (let at = 0; at < form.length; at += 1)
      gaps.add(form.slice(0, at) + form.slice(at + 1));
  }
  return [...gaps];
}

function wordOfDomain(brand: string, domain: string): BrandWord {
  const host = readHost(domain);
  // gov.uk is an ending, and a name all the same.
  const label = host?.name ?? (host?.shown ?? domain).split(".")[0] ?? "";
  const ending =
    host?.name === undefined
      ? domain.slice(domain.indexOf(".") + 1)
      : host.ending;
  return describeWord(brand, domain, ending, label);
}

function wordOfName({ name, domains }: BrandFacts): BrandWord[] {
  const [domain] = domains;
  if (domain === undefined) return [];
  const ending = readHost(domain)?.ending ?? "";
  // “Booking.com” is known as booking.
  const label = name.includes(".") ? (readHost(name)?.name ?? name) : name;
  return [describeWord(name, domain, ending, label)];
}

function describeWord(
  brand: string,
  domain: string,
  ending: string,
  label: string,
): BrandWord {
  const word = label
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  const plain = foldLetters(word);
  const folded = foldSigns(plain);
  const isCommon = isCommonWord(word);
  return { brand, domain, ending, label, word, plain, folded, isCommon };
}

function groupBy(
  words: readonly BrandWord[],
  keysOf: (word: BrandWord) => readonly string[],
): ReadonlyMap<string, readonly BrandWord[]> {
  const groups = new Map<string, BrandWord[]>();
  for (const word of words) {
    for (const key of keysOf(word)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [word]);
      else group.push(word);
    }
  }
  return groups;
}

function readOwn(
  platforms: readonly BrandFacts[],
): (ascii: string, site: string) => boolean {
  const hosts = new Set<string>();
  const sites = new Set<string>();
  for (const facts of platforms) {
    for (const host of [
      ...facts.domains,
      ...facts.otherDomains,
      ...facts.redirectors,
      ...facts.assetHosts,
    ]) {
      hosts.add(host);
      const { domain, isPrivate } = parse(host, byOwner);
      // What lies under an ending that many share (github.io) is theirs, not the brand's.
      if (domain !== null) sites.add(domain);
      else if (isPrivate !== true) sites.add(`.${host}`);
    }
  }
  const endings = [...sites].filter((site) => site.startsWith("."));
  return (ascii, site) =>
    hosts.has(ascii) ||
    sites.has(site) ||
    endings.some((ending) => ascii.endsWith(ending));
}
