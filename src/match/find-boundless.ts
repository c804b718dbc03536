// "Any number", "forever", "for free": no number, and another one than the claim's.
import type { Reading } from "./read-sentence.ts";
import type { Value } from "./read-values.ts";

const boundlessTime =
  /\b(at any time|any time|forever|indefinitely|immediately|at once|instantly|instant|no time limit|no deadline|permanently|straight away|right away|whenever you like|whenever you want|(?:as|so) long as (?:you|they) (?:like|want|please)|however long|no waiting|no end|go on and on|any length|no time restrictions?|without(?: any| a)? (?:time )?limits?|no limits?|no expiry(?: date)?|right off|on the spot|never ends?|for ever|eternally|unlimited|no matter how (?:long|late|old|much time)|however (?:late|old|long)|years later|same (?:second|minute|moment|instant|day)|the (?:very )?(?:second|moment|minute|instant) (?:you|it|they)|within (?:seconds|minutes)|in (?:seconds|no time|an instant)|whenever|without waiting)\b/;
const boundlessNumber =
  /\b(unlimited|no limits?|limitless|no( \w{1,30})? limit|as (many|much|often)( \w{1,30}){0,3} as (you|they|one)|any number|however many|any size|any length|no maximum|no minimum|as large as you|without limit|endless|no upper limit|no cap|no ceiling|no restrictions?|without restrictions?|endlessly|infinite|all you want|whatever number|sky is the limit|sky the limit)\b/;

// "Any version", "however old", where the claim sets a least or a most.
const anyAtAll =
  /\bany (?:\w{1,20} ){0,2}(?:version|size|number|amount|kind|model|length|weight|value|age)\b|\b(?:however|no matter how) (?:old|new|big|large|small|many|few|long|short|young|heavy|little|much)\b|\bdoes not matter (?:which|what|how)\b|\b(?:irrespective|regardless) of (?:\w{1,20} ){0,2}(?:version|size|number|amount|kind|model|length|weight|value|age)\b|\bevery (?:version|size|model)\b/;

function isMoney({ unit }: Value): boolean {
  return (
    typeof unit !== "string" &&
    /^(dollar|euro|pound|cent|percent)$/.test(unit[0] ?? "")
  );
}

const furtherOnes = /\b(second|another|additional|extra|many)\b/;

// "Several devices", but not "several days".
function findMany(
  { unit }: Value,
  words: Reading["words"],
): string | undefined {
  if (typeof unit === "string") return undefined;
  const at = words.findIndex(
    ({ text }, at) =>
      /^(several|multiple)$/.test(text) &&
      words.slice(at + 1, at + 5).some(({ stem }) => unit.includes(stem)),
  );
  return words[at]?.text;
}

/** Words that say there is no bound of the kind the claim sets; undefined when there are none. */
export function findBoundless(
  wanted: Value,
  { plain, words }: Reading,
): string | undefined {
  if (wanted.amount === Infinity) return undefined;
  if (wanted.unit[0] === "age")
    return /\b(?:whatever|any|no matter|no minimum|regardless of|no|all|every)(?: \w{1,12})? ages?\b|\bhowever (?:young|old)\b|\bage does not matter\b/.exec(
      plain,
    )?.[0];
  const pattern = wanted.unit === "time" ? boundlessTime : boundlessNumber;
  if (wanted.unit[0] === "time" && wanted.amount > 1)
    return (
      /\b(only once|just once|once only|a single time|one time)\b/.exec(
        plain,
      )?.[0] ?? pattern.exec(plain)?.[0]
    );
  if (wanted.amount === 1 && typeof wanted.unit !== "string") {
    const further = furtherOnes.exec(plain)?.[0];
    if (further !== undefined) return further;
  }
  if (wanted.unit === "date") return undefined;
  const many = findMany(wanted, words);
  if (many !== undefined) return many;
  if (wanted.bound !== "exact") {
    const anyOne = anyAtAll.exec(plain)?.[0];
    if (anyOne !== undefined) return anyOne;
  }
  if (isMoney(wanted) && !boundlessNumber.test(plain))
    return /\b(free|no charges?|nothing|no(?: \w{1,12})? fees?|no costs?|without(?: any| a| extra)? (?:charge|fee|cost|payment)s?|not charged?|not a (?:cent|penny)|not pay)\b/.exec(
      plain,
    )?.[0];
  return pattern.exec(plain)?.[0];
}
