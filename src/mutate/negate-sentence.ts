// Systematic ways in which an edit turns a sentence into its opposite.
import { putBefore, putBehind } from "./frame-sentence.ts";
import { rewriteAll, rewriteEach, type Rewrite } from "./rewrite-words.ts";
import { baseOf, baseVerbs, thirdVerbs } from "./verbs.ts";

const auxiliaries =
  "can|could|may|might|will|would|must|should|is|are|was|were|does|do|did|has|have";

const auxiliary = new RegExp(`\\b(${auxiliaries})\\b(?!['’])`, "gi");
const third = new RegExp(`\\b(${thirdVerbs})\\b`, "gi");
const plain = new RegExp(
  `\\b(you|they|we|people|readers|codes)\\s(only\\s)?(${baseVerbs})\\b`,
  "gi",
);
const denial =
  /\b(?:not |never |no longer |cannot\b|can['’]t\b|won['’]t\b|no one\b|nobody\b|nothing\b|none of\b|no\b|without\b)|\b(?:do|does|is|are|was|were|did|has|have|must|should|could|would)(?:n['’]t\b| not\b)/gi;
const number = /\b\d{1,9}\b/g;

/** Each turns into the other. */
const pairs: readonly (readonly [string, string])[] = [
  ["once", "as often as you like"],
  ["one", "two"],
  ["three", "four"],
  ["five", "six"],
  ["seven", "eight"],
  ["ten", "eleven"],
  ["always", "never"],
  ["every", "no"],
  ["each", "no"],
  ["anyone", "no one"],
  ["all", "none"],
  ["old", "new"],
  ["before", "after"],
  ["logged in", "logged out"],
  ["works", "fails"],
  ["stops", "keeps"],
  ["able", "unable"],
  ["valid", "invalid"],
  ["possible", "impossible"],
  ["safe", "unsafe"],
  ["accepts", "refuses"],
  ["first", "last"],
  ["more", "less"],
  ["outside", "inside"],
  ["lost", "kept"],
];

/** By what is done, for telling an editor. */
export const negations: readonly (readonly [string, Rewrite])[] = [
  [
    "“not” put in",
    rewriteEach(auxiliary, (word) =>
      word.toLowerCase() === "can" ? `${word}not` : `${word} not`,
    ),
  ],
  ["“not” put in", rewriteEach(third, (verb) => `does not ${baseOf(verb)}`)],
  [
    "“not” put in",
    rewriteEach(
      plain,
      (_, [who = "", only = "", verb = ""]) => `${who} do not ${only}${verb}`,
    ),
  ],
  ["“never” put in", rewriteEach(auxiliary, (word) => `${word} never`)],
  ["“never” put in", rewriteEach(third, (verb) => `never ${verb}`)],
  [
    "“never” put in",
    rewriteEach(
      plain,
      (_, [who = "", only = "", verb = ""]) => `${who} never ${only}${verb}`,
    ),
  ],
  ["a denial dropped", rewriteEach(denial, affirm)],
  ["all denials dropped", rewriteAll(denial, affirm)],
  ["“only” dropped", rewriteEach(/\bonly /gi, () => "")],
  [
    "a number changed",
    rewriteEach(number, (digits) => `${Number(digits) + 1}`),
  ],
  ...opposites(),
  ["“It is not true that” put before it", putBefore("It is not true that ")],
  ["“It is a myth that” put before it", putBefore("It is a myth that ")],
  ["“which is not true” put behind it", putBehind(", which is not true")],
];

function affirm(found: string): string {
  const word = found.toLowerCase().trim();
  const [helper = ""] = word.split(/n['’]t$| not$/);
  if (word !== helper && word !== "not") return helper;
  return affirmed.get(word) ?? "";
}

const affirmed: ReadonlyMap<string, string> = new Map([
  ["cannot", "can"],
  ["can't", "can"],
  ["can’t", "can"],
  ["won't", "will"],
  ["won’t", "will"],
  ["no longer", "still "],
  ["no one", "somebody"],
  ["nobody", "somebody"],
  ["nothing", "something"],
  ["none of", "all of"],
  ["no", "a"],
  ["without", "with"],
]);

function opposites(): (readonly [string, Rewrite])[] {
  return pairs.flatMap(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].map(([from = "", to = ""]): readonly [string, Rewrite] => [
      `“${from}” made “${to}”`,
      rewriteEach(new RegExp(`\\b${from}\\b`, "gi"), () => to),
    ]),
  );
}
