// Systematic ways in which an edit puts a plain sentence in doubt.
import { putBefore, putBehind } from "./frame-sentence.ts";
import { rewriteEach, type Rewrite } from "./rewrite-words.ts";
import { baseOf, baseVerbs, thirdVerbs } from "./verbs.ts";

const third = new RegExp(`\\b(?:${thirdVerbs})\\b`, "gi");
const afterWho = new RegExp(
  `\\b(you|they|we|people|readers|codes)\\s(only\\s)?(?=(?:${baseVerbs})\\b)`,
  "gi",
);
const helper = /\b(?:can|will|must|is|are|does|do|has|have)\b(?!['’])/gi;
const can = /\b(?:can|will|must|should)\b(?!['’])/gi;

const beginnings = [
  "Usually, ",
  "Probably ",
  "Perhaps ",
  "In most cases, ",
  "Some say that ",
  "It seems that ",
  "It may be that ",
  "Reportedly, ",
  "As far as we know, ",
];

/** By what is done, for telling an editor. */
export const hedges: readonly (readonly [string, Rewrite])[] = [
  ["“may” put in", rewriteEach(third, (verb) => `may ${baseOf(verb)}`)],
  [
    "“may” put in",
    rewriteEach(afterWho, (_, [who = "", only = ""]) => `${who} may ${only}`),
  ],
  ["“might” put in", rewriteEach(can, () => "might")],
  ["“usually” put in", rewriteEach(third, (verb) => `usually ${verb}`)],
  ["“usually” put in", rewriteEach(helper, (word) => `${word} usually`)],
  ["“probably” put in", rewriteEach(third, (verb) => `probably ${verb}`)],
  ["“probably” put in", rewriteEach(helper, (word) => `${word} probably`)],
  ...beginnings.map((words): readonly [string, Rewrite] => [
    `“${words.trim().replace(/,$/, "")}” put before it`,
    putBefore(words),
  ]),
  ["“most of the time” put behind it", putBehind(", most of the time")],
  ["“or so some say” put behind it", putBehind(", or so some say")],
];
