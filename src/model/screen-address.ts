// Whether an address would deceive a reader about where it leads, by its host or by
// what is written around it. For links that nobody claims to be official.
import { explainLookalike } from "./explain-lookalike.ts";
import { foldLetters } from "./fold-letters.ts";
import { judgeCompany } from "./call-words.ts";
import type { Strength } from "./grade-imitation.ts";
import type { BrandIndex, BrandWord } from "./index-brands.ts";
import { isShortener } from "./shorteners.ts";
import { findScript, showHost } from "./name-imitation.ts";
import type { Host } from "./read-host.ts";
import { readHost } from "./read-host.ts";

export interface Deceit {
  /** Name of the platform it passes for; absent where it passes for none in particular. */
  readonly brand?: string;
  /** A clause without full stop that says what deceives. */
  readonly because: string;
  readonly strength: Strength;
}

/** Judges one address as it is written; e-mail addresses by their host. Never throws. */
export function screenAddress(
  address: string,
  brands: BrandIndex,
): Deceit | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol === "mailto:") return screenMail(url, brands);
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  const host = readHost(url.hostname);
  if (host === undefined) return screenNumber(url, address, brands);
  if (brands.isOwn(host.ascii, host.site)) return undefined;
  const lookalike = explainLookalike(url.hostname, brands);
  if (lookalike?.strength === "strong") return lookalike;
  return (
    screenSender(url, host, brands) ??
    screenShortener(host) ??
    screenScripts(host) ??
    lookalike ??
    screenPath(url, host, brands)
  );
}

function screenMail(url: URL, brands: BrandIndex): Deceit | undefined {
  const [, domain = ""] = /@([^?@\s]+)$/.exec(url.pathname) ?? [];
  if (domain === "" || !URL.canParse(`https://${domain}`)) return undefined;
  return explainLookalike(new URL(`https://${domain}`).hostname, brands);
}

/** A bare number names nobody; one in an odd spelling, or beside a brand's name, hides. */
function screenNumber(
  url: URL,
  address: string,
  brands: BrandIndex,
): Deceit | undefined {
  const { hostname } = url;
  const written = /^\s*\w+:[\\/]*(?:[^/?#\\]*@)?([^/?#:\\]*)/.exec(
    address,
  )?.[1];
  const isOdd = !hostname.startsWith("[") && written !== hostname;
  if (isOdd)
    return {
      because: `\`${written ?? ""}\` is an odd spelling of the number ${hostname}, and names no site`,
      strength: "strong",
    };
  // A router's page has no name of its own.
  if (isOfHouse(hostname)) return undefined;
  const named = findNamed(`${url.username} ${url.pathname}`, brands);
  if (named !== undefined)
    return {
      brand: named.brand,
      because: `it has ${named.brand}'s name in it and leads to a bare number, ${hostname}`,
      strength: "strong",
    };
  return {
    because: `it leads to a bare number, ${hostname}, instead of a named site`,
    strength: "weak",
  };
}

function isOfHouse(hostname: string): boolean {
  return /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.|^\[(?:::1|f[cd]|fe80)/.test(
    hostname,
  );
}

/** https://instagram.com@evil.net: the name stands where a sender's would. */
function screenSender(
  url: URL,
  host: Host,
  brands: BrandIndex,
): Deceit | undefined {
  const sender = `${url.username} ${url.password}`.trim();
  if (sender === "") return undefined;
  const named = findNamed(sender, brands);
  const because = `what stands before the @ only looks like a site; it leads to ${host.shown}`;
  return named === undefined
    ? { because, strength: sender.includes(".") ? "strong" : "weak" }
    : { brand: named.brand, because, strength: "strong" };
}

function screenShortener(host: Host): Deceit | undefined {
  return isShortener(host.site)
    ? {
        because: `${showHost(host)} forwards to an address that nobody sees beforehand`,
        strength: "strong",
      }
    : undefined;
}

const latin = /\p{Script=Latin}/u;
/** Scripts with letters that pass for Latin ones; no registry lets them be mixed with it. */
const twins =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Georgian}\p{Script=Lisu}]/u;

function screenScripts(host: Host): Deceit | undefined {
  const mixed = host.shown
    .split(".")
    .find((label) => latin.test(label) && twins.test(label));
  const [letter] = twins.exec(mixed ?? "") ?? [];
  if (mixed === undefined || letter === undefined) return undefined;
  return {
    because: `${showHost(host)} mixes alphabets: the \`${letter}\` is a ${findScript(letter) ?? "foreign"} letter`,
    strength: "strong",
  };
}

/** https://evil.net/instagram.com/login: the path plays the host. */
function screenPath(
  url: URL,
  host: Host,
  brands: BrandIndex,
): Deceit | undefined {
  const [first = "", ...rest] = url.pathname
    .toLowerCase()
    .split("/")
    .filter((part) => part !== "");
  const named = brands.domains.find(({ word: { domain } }) =>
    [domain, `www.${domain}`, `login.${domain}`].includes(first),
  )?.word;
  if (named === undefined) return undefined;
  const words = rest.slice(0, 8).flatMap((part) => part.split(/[^a-z0-9]/));
  const strength = judgeCompany(words) === "calls" ? "strong" : "weak";
  return {
    brand: named.brand,
    because: `it names ${named.domain} behind the site's own name only; the site is ${host.site}`,
    strength,
  };
}

function findNamed(text: string, brands: BrandIndex): BrandWord | undefined {
  const plain = foldLetters(text.slice(0, 500));
  return brands.words.find(({ word, domain }) =>
    word.length >= 5 ? plain.includes(word) : plain.includes(domain),
  );
}
