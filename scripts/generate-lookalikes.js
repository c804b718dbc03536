// Writes test/fixtures/lookalikes/generated.json: imitations of the brands beside it,
// one by each technique that fits a brand. The same seed gives the same list.
// Run: node scripts/generate-lookalikes.js
//
// It knows nothing of how presscheck finds imitations: its letters and words are its own.
import { readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../test/fixtures/lookalikes/", import.meta.url);
const seed = 20261123;

/** @type {Record<string, readonly string[]>} */
const twins = {
  a: ["а", "ɑ", "à", "ạ"],
  b: ["Ь", "ƀ", "ḅ"],
  c: ["с", "ϲ", "ć"],
  d: ["ԁ", "ɗ", "ḍ"],
  e: ["е", "ė", "ẹ"],
  g: ["ɡ", "ġ", "ց"],
  h: ["һ", "հ", "ḥ"],
  i: ["і", "ı", "í"],
  k: ["κ", "ķ", "к"],
  l: ["ӏ", "ł", "ḷ"],
  m: ["м", "ṃ", "ɱ"],
  n: ["ո", "ń", "ņ"],
  o: ["о", "ο", "օ", "ö"],
  p: ["р", "ρ", "ṗ"],
  r: ["г", "ŗ", "ɾ"],
  s: ["ѕ", "ś", "ṣ"],
  t: ["ţ", "ṭ", "τ"],
  u: ["ս", "υ", "ú"],
  v: ["ν", "ѵ", "ṿ"],
  w: ["ԝ", "ŵ", "ẉ"],
  x: ["х", "ҳ", "χ"],
  y: ["у", "ý", "ү"],
  z: ["ż", "ẓ", "ᴢ"],
};
/** @type {Record<string, string>} */
const pairs = { m: "rn", w: "vv", d: "cl", o: "0", l: "1", i: "l", e: "3" };
/** @type {Record<string, string>} */
const beside = {
  a: "sq",
  b: "vn",
  c: "xv",
  d: "sf",
  e: "wr",
  f: "dg",
  g: "fh",
  h: "gj",
  i: "uo",
  k: "jl",
  l: "k",
  m: "n",
  n: "bm",
  o: "ip",
  p: "o",
  r: "et",
  s: "ad",
  t: "ry",
  u: "yi",
  v: "cb",
  w: "qe",
  x: "zc",
  y: "tu",
  z: "x",
};
const elsewhere = [
  "evil.net",
  "secure-pages.info",
  "my-portal.xyz",
  "cdn-host.top",
  "hosting.ru",
  "safety-team.org",
  "customer-area.site",
  "b2k9.com",
];
const calls = [
  "login",
  "help",
  "support",
  "verify",
  "secure",
  "account",
  "signin",
  "recovery",
  "security",
  "unlock",
];
const endings = [
  "net",
  "org",
  "info",
  "xyz",
  "top",
  "co",
  "online",
  "cc",
  "support",
  "site",
];
const hosters = [
  "github.io",
  "netlify.app",
  "vercel.app",
  "web.app",
  "pages.dev",
  "herokuapp.com",
];

const random = startRandom(seed);
/** @template T @param {readonly T[]} from @returns {T} */
const pick = (from) => from[Math.floor(random() * from.length)];

/** Each takes a word and its ending and gives a host; undefined where the word has no place for it. */
const techniques = {
  "a letter of another script": (word, end) => change(word, twins, end),
  "letters that look alike": (word, end) => change(word, pairs, end),
  "swapped letters": (word, end) =>
    at(
      word,
      1,
      (i) =>
        word[i] !== word[i + 1] &&
        join(word, i, 2, `${word[i + 1]}${word[i]}`, end),
      2,
    ),
  "a missing letter": (word, end) =>
    at(word, 1, (i) => join(word, i, 1, "", end)),
  "a doubled letter": (word, end) =>
    at(word, 0, (i) => join(word, i, 1, `${word[i]}${word[i]}`, end)),
  "a neighbouring key": (word, end) =>
    at(word, 1, (i) =>
      join(word, i, 1, pick(Array.from(beside[word[i]] ?? word[i])), end),
    ),
  hyphenation: (word, end) => at(word, 2, (i) => join(word, i, 0, "-", end), 2),
  "the address in front of another": (word, end) =>
    `${word}.${end}.${pick(elsewhere)}`,
  "the name in front of another": (word) =>
    word.length < 5
      ? undefined
      : `${pick(["", "www.", "login."])}${word}.${pick(elsewhere)}`,
  "the name and a word": (word) =>
    word.length < 3
      ? undefined
      : `${word}-${pick(calls)}.${pick(["com", ...endings])}`,
  "a word and the name": (word) =>
    word.length < 3
      ? undefined
      : `${pick(calls)}-${word}.${pick(["com", ...endings])}`,
  "the name and a word in one": (word) =>
    word.length < 5
      ? undefined
      : `${word}${pick(calls)}.${pick(["com", ...endings])}`,
  "another ending": (word, end) =>
    word.length < 5
      ? undefined
      : `${word}.${pick(endings.filter((each) => each !== end))}`,
  "somebody's space at a host": (word) =>
    word.length < 5
      ? undefined
      : `${word}${pick(["", "-login", "help"])}.${pick(hosters)}`,
  "the address run together": (word, end) =>
    word.length < 3
      ? undefined
      : `${word}${pick(["", "-"])}${end}-${pick(calls)}.${pick(endings)}`,
  "two techniques at once": (word) => {
    const imitated = change(word, pairs, "");
    return imitated === undefined || word.length < 5
      ? undefined
      : `${imitated.slice(0, -1)}-${pick(calls)}.${pick(endings)}`;
  },
};

/** @type {readonly { domains: readonly string[], id: string }[]} */
const brands = JSON.parse(readFileSync(new URL("brands.json", folder), "utf8"));
const cases = brands.flatMap(({ id, domains }) =>
  Object.entries(techniques).flatMap(([technique, make]) => {
    const domain = pick(domains);
    const dot = domain.indexOf(".");
    const address = make(domain.slice(0, dot), domain.slice(dot + 1));
    if (address === undefined || domains.includes(address)) return [];
    return [{ brand: id, technique, address }];
  }),
);
const path = new URL("generated.json", folder);
const lines = cases.map((each) => ` ${JSON.stringify(each)}`).join(",\n");
writeFileSync(path, `[\n${lines}\n]\n`);
console.log(`${cases.length} imitations`);

/** Puts something in the place of one letter that has a stand-in. */
function change(word, standIns, end) {
  const places = Array.from(word).flatMap((letter, i) =>
    letter in standIns ? [i] : [],
  );
  if (places.length === 0) return undefined;
  const i = pick(places);
  return join(word, i, 1, pick([standIns[word[i]]].flat()), end);
}

/** Slips are made in words of five letters and more: in shorter ones they give another name. */
function at(word, from, make, room = 1) {
  if (word.length < 5) return undefined;
  const places = Array.from(word, (_, i) => i).filter(
    (i) => i >= from && i + room <= word.length,
  );
  return make(pick(places)) || undefined;
}

function join(word, i, length, text, end) {
  return `${word.slice(0, i)}${text}${word.slice(i + length)}.${end}`;
}

/** Mulberry32: small, and the same everywhere. */
function startRandom(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
