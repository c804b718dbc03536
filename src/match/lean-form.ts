// Which way a sentence leans that speaks of a claim.
import type { Form } from "./compile-form.ts";
import { kindOf } from "./lexicon.ts";
import {
  isCutShort,
  isDeniedWhole,
  isOtherDenied,
  isTimeTurned,
  mayMiss,
  rulesOutMore,
} from "./lean-value.ts";
import { saysForever } from "./read-forever.ts";
import type { Reading } from "./read-sentence.ts";
import type { Weighed } from "./weigh-form.ts";

export interface Leaning {
  readonly verdict: "states" | "contradicts" | "hedged" | "silent";
  /** In words, for an editor. */
  readonly because: string;
}

/** Share of a claim's weight that stating it takes. */
const enoughToState = 0.72;

export function lean(form: Form, weighed: Weighed, reading: Reading): Leaning {
  const agrees = weighed.isSamePolarity;
  const silent = (because: string): Leaning => ({ verdict: "silent", because });
  if (weighed.isProhibition && !form.isCommand)
    return silent("it tells readers not to, and the claim does not");
  switch (weighed.value) {
    case "equal":
      return agrees ||
        isTimeTurned(form, weighed) ||
        isOtherDenied(form, weighed, reading)
        ? stateIt(weighed)
        : contradict(weighed);
    case "other":
      if (weighed.missingThings > mayMiss(form, weighed))
        return silent(explainSilence(weighed));
      return agrees || !weighed.isDenied || weighed.isBoundless
        ? {
            verdict: "contradicts",
            because: `it says “${weighed.otherValue}”, and the claim says “${form.value?.shown}”`,
          }
        : isCutShort(form, reading)
          ? {
              verdict: "contradicts",
              because: `it says “${weighed.otherValue}”, and the claim says “${form.value?.shown}”`,
            }
          : rulesOutMore(form, reading)
            ? stateIt(weighed)
            : silent("it only rules out another number");
    case "absent":
      if (
        agrees ||
        (typeof form.value?.unit !== "string" &&
          !isDeniedWhole(weighed, reading))
      )
        return silent(`it does not say “${form.value?.shown}”`);
      return contradict(weighed);
    case "none":
  }
  if (weighed.isConcession && form.isExclusive) return contradict(weighed);
  if (weighed.isNeedless && form.isExclusive && form.polarity > 0)
    return contradict(weighed);
  if (!agrees) return oppose(form, weighed, reading);
  if (form.isUniversal && !isNotAll(form) && someOnly.test(reading.plain))
    return {
      verdict: "contradicts",
      because: "it speaks of some, and the claim of all",
    };
  if (
    (form.isUniversal || form.polarity < 0) &&
    !form.isExclusive &&
    exceptions.test(reading.plain) &&
    !exceptions.test(form.reading.plain)
  )
    return { verdict: "contradicts", because: "it makes an exception" };
  if (form.isUniversal && !form.isExclusive && onlySome.test(reading.plain))
    return {
      verdict: "contradicts",
      because: "it speaks of some only, and the claim of all",
    };
  if (weighed.turns.length > 0 && !weighed.isDenied && isInstruction(reading))
    return silent("it tells readers what to do, and not what is so");
  if (form.isExclusive && !isExclusiveReading(reading, weighed))
    return silent("it does not say that this is the only case");
  return stateIt(weighed);
}

const exceptions =
  /\b(except (when|if|in|for|after|during|where)|with the exception|unless you|unless they|unless it)\b/;
const onlySome = /\bonly (the|your|some|certain|a few|admins?|people|those)\b/;
const someOnly = /\b(some|certain|a few|only a few)\b/;

function oppose(form: Form, weighed: Weighed, reading: Reading): Leaning {
  const silent = (because: string): Leaning => ({ verdict: "silent", because });
  if (isNotAll(form) && !isUniversalReading(reading))
    return silent("it speaks of some, and the claim of all");
  if (form.isCommand && form.polarity < 0 && !permits(reading))
    return silent("it does not tell readers to");
  if (
    !weighed.isDenied &&
    !form.isCommand &&
    !weighed.isReordered &&
    isInstruction(reading)
  )
    return silent("it tells readers what to do, and not what is so");
  if (
    form.isPossibility &&
    form.reading.denials.length === 0 &&
    !weighed.isDenied &&
    !isForGood(reading) &&
    form.slots.some(({ concepts }) => switches.some((one) => concepts.has(one)))
  )
    return silent("the one can be as well as the other");
  if (weighed.isOfOwners) return silent("it is about something else");
  if (
    form.lacked.size === 0 &&
    form.reading.denials.some(({ shown }) => shown === "without") &&
    !isExclusiveReading(reading, weighed)
  )
    return silent("it does not say that this is the only case");
  return contradict(weighed);
}

// "Open the list to see your codes."
function isInstruction({ words, occurrences, plain }: Reading): boolean {
  if (/^(there|it|this|that|here|that's)$/.test(words[0]?.text ?? ""))
    return false;
  if (promises.test(plain)) return false;
  const mark = words.findIndex(({ isMark }) => isMark) + 1;
  const first = occurrences.find(
    ({ start }) => start === 0 || (start === mark && mark > 0),
  );
  return (
    first !== undefined &&
    !/(s|ing|ed)$/.test(words[first.start]?.text ?? "") &&
    first.meanings.some(({ concept }) => kindOf(concept) === "act") &&
    objects.test(words[first.end]?.text ?? "")
  );
}

// "Block a colleague and they will be told": what happens once readers do it.
const promises =
  /\band (?:you|it|they|he|she|we|the|your|its|their|all|every|each|that|this|no|nobody)\b.{0,60}\b(?:will|can|is|are|gets?|be|has|have|goes|stays?|becomes?|turns?|works?|lands?|comes?|disappears?|vanish(?:es)?|remains?|expires?|opens?|loses?)\b/;

// "Only the branch can", "stays locked for good": then the other cannot be.
function isForGood({ words, plain }: Reading): boolean {
  return (
    saysForever(words) ||
    /\b(only|permanent|irreversible|final|have to|must)\b/.test(plain)
  );
}

// What can be done and undone: that the one can be does not rule out the other.
const switches = ["turnOff", "logged", "block", "delete", "follow", "join"];

// "You can", "it's fine to", "send it": readers are told that they may.
function permits(reading: Reading): boolean {
  return isInstruction(reading) || permissions.test(reading.plain);
}

const permissions =
  /\b(you can|you may|you should|you must|you have to|you need to|safe to|fine to|ok to|okay to|no harm|harmless|nothing wrong|free to|allowed|all right|alright|no risk|no problem|can be|may be|should be|must be|please|can safely|is safe|is fine|is ok|always|recommended|a good idea|require[sd]?|expected to)\b/;

const objects =
  /^(your|the|a|an|it|for|after|them|this|that|these|any|one|all|another|our|my|to|on|in|out|back|up|at|each|every|us)$/;

// "Not every account" is contradicted by every account, not by some.
function isNotAll(form: Form): boolean {
  return /\bn(ot|['’]t) (\w{1,30} )?(every|all|always)\b/i.test(form.statement);
}

function isUniversalReading({ byConcept }: Reading): boolean {
  return byConcept.has("every");
}

function isExclusiveReading(reading: Reading, weighed: Weighed): boolean {
  return weighed.turns.length >= 2 || exclusive.test(reading.plain);
}

const exclusive =
  /\b(only|must|requires?|required|unless|until|needs?|needed|has to|have to|nobody|no one|alone|just|solely|exclusively|necessary|mandatory|not possible|impossible|private|secret|confidential|outside)\b/;

function stateIt(weighed: Weighed): Leaning {
  if (weighed.share < enoughToState || !weighed.hasActs)
    return { verdict: "silent", because: explainSilence(weighed) };
  return {
    verdict: "states",
    because:
      weighed.share === 1
        ? "it has all that the claim speaks of, and says the same of it"
        : "it has nearly all that the claim speaks of, and says the same of it",
  };
}

function contradict({ turns }: Weighed): Leaning {
  return {
    verdict: "contradicts",
    because:
      turns.length === 0
        ? "it says outright what the claim denies"
        : `${turns.map((turn) => `“${turn}”`).join(" and ")} makes it say the opposite`,
  };
}

export function explainSilence({ missing, hasActs }: Weighed): string {
  if (missing.length === 0 && !hasActs)
    return "what the claim says is only a condition here";
  return `it has nothing of ${missing.map((word) => `“${word}”`).join(", ") || "the claim's number"}`;
}
