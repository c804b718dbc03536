// A search for texts that the fast parser would be trusted with and reads otherwise
// than the reference; each is cut down to what makes the difference.
import { findCompiledRoot } from "../../bin/build.js";

const scraps = [
  ..."# \n~\n\n~- ~1. ~> ~```\n~`~**~_~[a]~(u)~![~](~<!-- claim: a -->~<!--~-->~<a href='x'>~<~>~&copy;~&~\\~\r\n~\t~    ~😀~ü~[^1]~<div>\n~https://a.b~---\n~tap **Log in**~. ~www.a.b~word ~One two. ~* ~+ ~[a]: u\n~- [ ] ~a@b.c~===\n~  \n~'~\"~:~&#65;~[a](u \"t\")~![p](q)~<b>~</b>~<!x>~<?a?>~|".split(
    "~",
  ),
  "~~",
  "~~~\n",
  "| a | b |\n|---|---|\n",
  "| c | d |\n",
  "a | b\n--|--\n",
];

/** @param {number} count texts to try */
export async function searchParsers(count, seed) {
  const root = findCompiledRoot();
  const load = (path) => import(new URL(path, root).href);
  const { loadFastParser, loadReferenceParser } = await load(
    "parse/parse-markdown.js",
  );
  const { isReadAlike } = await load("parse/is-read-alike.js");
  const fast = await loadFastParser();
  const reference = await loadReferenceParser();
  const differs = (text) =>
    isReadAlike(text) &&
    JSON.stringify(plain(fast(text))) !==
      JSON.stringify(plain(reference(text)));
  const chance = openChance(seed);
  const found = new Set();
  let trusted = 0;
  for (let tried = 0; tried < count; tried += 1) {
    const length = 1 + Math.floor(chance() * 16);
    const text = Array.from(
      { length },
      () => scraps[Math.floor(chance() * scraps.length)],
    ).join("");
    if (isReadAlike(text)) trusted += 1;
    if (differs(text)) found.add(cutDown(text, differs));
  }
  for (const text of found) console.log(JSON.stringify(text));
  console.log(
    `${count} texts, ${trusted} trusted to the fast parser, ${found.size} of them read differently`,
  );
}

const loose = new Set(["list", "listItem", "blockquote", "break"]);

function plain({ type, position, children, ...rest }) {
  const facts = Object.entries(rest)
    .filter(([key, value]) => key !== "data" && value != null)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const place = loose.has(type) ? position?.start : position;
  return [
    type,
    facts,
    [place?.start ?? place, place?.end].map((point) => [
      point?.line,
      point?.column,
      point?.offset,
    ]),
    (children ?? []).map(plain),
  ];
}

// Takes out ever shorter stretches while the difference stays.
function cutDown(text, differs) {
  for (let length = text.length >> 1; length >= 1; length >>= 1) {
    for (let at = 0; at + length <= text.length; at += 1) {
      const shorter = text.slice(0, at) + text.slice(at + length);
      if (differs(shorter)) return cutDown(shorter, differs);
    }
  }
  return text;
}

function openChance(seed) {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
