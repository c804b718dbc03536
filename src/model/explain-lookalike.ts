// Whether a host passes for a brand's, and by what. It explains; what is official is
// decided by the platform's list alone (judge-official.ts).
import type { Company } from "./call-words.ts";
import {
  findCallAtEdge,
  isCall,
  isCallingEnding,
  judgeCompany,
} from "./call-words.ts";
import { foldLetters, foldSigns } from "./fold-letters.ts";
import type { Sight, Strength } from "./grade-imitation.ts";
import {
  gradeInside,
  gradeLookalikeLetters,
  gradeSameName,
  gradeSlip,
  gradeTwoSlips,
} from "./grade-imitation.ts";
import type { BrandIndex, BrandWord } from "./index-brands.ts";
import { listGaps } from "./index-brands.ts";
import { isInsideCommonWord } from "./is-common-word.ts";
import { isCommunity, judgeEnding } from "./judge-ending.ts";
import { findSlip, isWithinTwoSlips } from "./measure-slip.ts";
import * as say from "./name-imitation.ts";
import type { Host } from "./read-host.ts";
import { readHost } from "./read-host.ts";
import { readLabel } from "./read-label.ts";

export interface Lookalike {
  /** Name of the platform that is imitated. */
  readonly brand: string;
  /** Its domain that is imitated. */
  readonly domain: string;
  /** A clause without full stop that names both hosts: “`instagrarn.com` imitates instagram.com: …”. */
  readonly because: string;
  /** What is behind the colon of `because`. */
  readonly how: string;
  readonly strength: Strength;
}

interface Hint {
  readonly word: BrandWord;
  readonly how: string;
  readonly strength: Strength;
}

/**
 * The strongest likeness of a host to any brand's name. Time grows with the host's
 * length, hardly with the number of brands.
 * @param hostname as `URL.hostname` gives it
 * @returns undefined for hosts of the brands' own, and for those like none
 */
export function explainLookalike(
  hostname: string,
  brands: BrandIndex,
): Lookalike | undefined {
  const host = readHost(hostname);
  if (host === undefined || brands.isOwn(host.ascii, host.site))
    return undefined;
  if (isKeptFree(host)) return undefined;
  let best: Hint | undefined;
  for (const hint of findHints(host, brands)) {
    if (hint.strength === "strong") return describe(host, hint);
    best ??= hint;
  }
  return best === undefined ? undefined : describe(host, best);
}

function describe(host: Host, { word, how, strength }: Hint): Lookalike {
  return {
    brand: word.brand,
    domain: word.domain,
    because: say.nameImitation(host, word, how, strength),
    how,
    strength,
  };
}

/** example.com and its like are nobody's (RFC 2606), so nobody deceives there. */
function isKeptFree({ site }: Host): boolean {
  return /^example\.(?:com|net|org|edu)$/.test(site);
}

function* findHints(host: Host, brands: BrandIndex): Iterable<Hint> {
  yield* findAddressInFront(host, brands);
  const labels = [
    ...(host.name === undefined
      ? []
      : [{ label: host.name, role: "name" as const }]),
    ...host.front
      .toReversed()
      .map((label) => ({ label, role: "front" as const })),
  ].slice(0, mostLabels);
  const ending = judgeEnding(host);
  const isOfCommunity = isCommunity(host.site);
  for (const [index, { label, role }] of labels.entries()) {
    const around = labels
      .filter((_, other) => other !== index)
      .flatMap((each) => each.label.split("-"));
    const base = { host, ending, isCommunity: isOfCommunity, role };
    for (const reading of readLabel(label)) {
      const company = readCompany(reading.rest, role, host, around);
      const seen = { ...base, reading, company };
      yield* findSame(seen, brands);
      yield* findSlips(seen, brands);
      yield* findInside(seen, brands);
    }
  }
  yield* findAcrossDots(host, brands);
}

/** A host of more labels than this is looked at no closer: its address in front was. */
const mostLabels = 12;

function readCompany(
  rest: readonly string[],
  role: Sight["role"],
  host: Host,
  around: readonly string[],
): Company {
  const company = judgeCompany(rest);
  if (company === "calls") return company;
  const calls =
    role === "front"
      ? around.some((piece) => isCall(piece) && !piece.startsWith("www"))
      : company === "none" && isCallingEnding(host.ending);
  return calls ? "calls" : company;
}

type Seen = Omit<Sight, "word">;

function* findSame(seen: Seen, brands: BrandIndex): Iterable<Hint> {
  const { reading } = seen;
  for (const word of brands.wordsByFold.get(reading.folded) ?? []) {
    const isJoined = reading.isJoined && reading.written !== word.label;
    const sight = { ...seen, word, reading: { ...reading, isJoined } };
    const isSame = reading.shown === word.word;
    const strength = isSame
      ? gradeSameName(sight)
      : gradeLookalikeLetters(sight);
    if (strength === undefined) continue;
    const how = isSame
      ? say.nameSameName(sight)
      : say.nameLetters(reading.shown, word.word);
    yield { word, how, strength };
  }
}

function* findSlips(seen: Seen, brands: BrandIndex): Iterable<Hint> {
  const { reading } = seen;
  if (reading.plain.length < 4 || reading.plain.length > 40) return;
  const near = new Set(
    listGaps(reading.plain).flatMap((gap) => brands.wordsByGap.get(gap) ?? []),
  );
  for (const word of near) {
    if (word.folded === reading.folded) continue;
    const slip =
      findSlip(reading.plain, foldLetters(word.word)) ??
      findSlip(reading.folded, word.folded);
    if (slip === undefined) continue;
    const strength = gradeSlip({ ...seen, word }, slip);
    if (strength !== undefined)
      yield { word, how: say.nameSlip(slip), strength };
  }
  for (const word of brands.longWords) {
    if (near.has(word) || word.folded[0] !== reading.folded[0]) continue;
    if (!isWithinTwoSlips(reading.folded, word.folded)) continue;
    // Two letters that look like one are a single slip.
    const slip = findSlip(reading.plain, foldLetters(word.word));
    const strength =
      slip === undefined
        ? gradeTwoSlips({ ...seen, word })
        : gradeSlip({ ...seen, word }, slip);
    const how =
      slip === undefined ? "two of its letters are off" : say.nameSlip(slip);
    if (strength !== undefined) yield { word, how, strength };
  }
}

function* findInside(seen: Seen, brands: BrandIndex): Iterable<Hint> {
  const { reading } = seen;
  if (reading.isJoined || reading.stuck !== "none") return;
  for (const word of brands.words) {
    if (word.isCommon || word.word.length < 5) continue;
    if (reading.folded.length <= word.folded.length) continue;
    const plain = foldLetters(word.word);
    const isPlain = reading.plain.includes(plain);
    if (!isPlain && (plain.length < 7 || !reading.folded.includes(word.folded)))
      continue;
    const [text, part] = isPlain
      ? [reading.plain, plain]
      : [reading.folded, word.folded];
    const at = text.indexOf(part);
    if (isInsideCommonWord(text, at, part.length)) continue;
    const call =
      // The call may run into the name: loginstagram.
      findCallAtEdge(text.slice(0, at), part.slice(0, 2)) ??
      findCallAtEdge(text.slice(at + part.length)) ??
      reading.rest.find(isCall);
    const strength = gradeInside({ ...seen, word }, call);
    if (strength !== undefined)
      yield { word, how: say.nameInside(word, call), strength };
  }
}

/** instagram.com.evil.net, login-instagram.com.evil.net, instagram.com-help.net. */
function* findAddressInFront(host: Host, brands: BrandIndex): Iterable<Hint> {
  if (host.name === undefined) return;
  const own = [...host.front, host.name].map((label) =>
    foldSigns(foldLetters(label)),
  );
  const text = `.${own.join(".")}.`;
  for (const { folded, word } of brands.domains) {
    const at = text.indexOf(folded);
    if (at <= 0 || !/[.-]/.test(text[at - 1] ?? "")) continue;
    if (!/[^a-z0-9]/.test(text[at + folded.length] ?? "")) continue;
    yield {
      word,
      how: `it only begins like ${word.domain}; the site is ${host.site}`,
      strength: "strong",
    };
  }
}

/** insta.gram.com, instagr.am: the name with a full stop in it. */
function* findAcrossDots(host: Host, brands: BrandIndex): Iterable<Hint> {
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
