// Whether a host passes for a brand's, and by what. It explains; what is official is
// decided by the platform's list alone (judge-official.ts).
import type { Company } from "./call-words.ts";
import {
  findCallAtEdge,
  isCall,
  isCallingEnding,
  judgeCompany,
} from "./call-words.ts";
import type { Sight, Strength } from "./grade-imitation.ts";
import {
  gradeInside,
  gradeLookalikeLetters,
  gradeSameName,
  gradeSlip,
  gradeTwoSlips,
} from "./grade-imitation.ts";
import type { BrandIndex } from "./index-brands.ts";
import { listGaps } from "./index-brands.ts";
import { isInsideCommonWord } from "./is-common-word.ts";
import { isCommunity, judgeEnding } from "./judge-ending.ts";
import { findSlip, isWithinTwoSlips } from "./measure-slip.ts";
import * as say from "./name-imitation.ts";
import type { Hint } from "./read-across-dots.ts";
import { findAcrossDots, findAddressInFront } from "./read-across-dots.ts";
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
    const seen = readLabel(label).map((reading) => ({
      ...base,
      reading,
      company: readCompany(reading.rest, role, host, around),
    }));
    // The plainest explanation first.
    for (const find of [findSame, findSlips, findInside])
      for (const each of seen) yield* find(each, brands);
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
      findSlip(reading.plain, word.plain) ??
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
    const slip = findSlip(reading.plain, word.plain);
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
  for (const word of brands.rareWords) {
    if (reading.folded.length <= word.folded.length) continue;
    const { plain } = word;
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
