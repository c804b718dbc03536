// The matcher proper. It never passes a claim by itself: what it says is a
// proposal or a doubt, for a person to settle.
import type { CompiledClaim } from "./compile-claim.ts";
import type { Form } from "./compile-form.ts";
import { findOtherFact } from "./compare-facts.ts";
import { kindOf } from "./lexicon.ts";
import type { Reading } from "./read-sentence.ts";
import { shareAtMost, weighForm, type Weighed } from "./weigh-form.ts";
import { findGroups, type Groups } from "./weigh-groups.ts";

export interface Judgement {
  readonly verdict: "states" | "contradicts" | "hedged" | "silent";
  /** In words, for an editor. */
  readonly because: string;
  /** How much of the claim the sentence has, from 0 to 1. */
  readonly score: number;
}

/** Shares of a claim's weight below which a sentence is about something else. */
const enoughToState = 0.72;
const enoughToContradict = 0.66;
/** Enough for a sentence that denies outright what the claim says. */
const leastToSpeak = 0.44;

/** What a sentence says of a claim an article must make; leans to "silent". */
export function judgeSentence(
  claim: CompiledClaim,
  sentence: Reading,
  labels: readonly string[] = [],
): Judgement {
  const judgements = [
    ...claim.forms.map((form) => judgeForm(form, sentence)),
    ...claim.groups.flatMap((groups) => judgeGroups(groups, sentence) ?? []),
  ];
  const other = findOtherFact(claim.facts, sentence, labels);
  if (other !== undefined)
    return { verdict: "contradicts", because: other, score: 1 };
  const silent: Judgement = {
    verdict: "silent",
    because: "there is no claim",
    score: 0,
  };
  return (
    judgements.find(({ verdict }) => verdict === "states") ??
    judgements.find(({ verdict }) => verdict !== "silent") ??
    judgements[0] ??
    silent
  );
}

// Words an editor chose say what the claim says, unless they are denied.
function judgeGroups(groups: Groups, reading: Reading): Judgement | undefined {
  const found = findGroups(groups, reading);
  if (found === undefined || reading.isQuestion) return undefined;
  if (reading.warning !== undefined) return undefined;
  if (!found.isAffirmed)
    return {
      verdict: "contradicts",
      because: `“${found.shown}” is denied`,
      score: 1,
    };
  return reading.hedge === undefined
    ? {
        verdict: "states",
        because: `“${found.shown}” is one of the claim's other wordings`,
        score: 1,
      }
    : {
        verdict: "hedged",
        because: `it says “${reading.hedge.shown}”, where the claim leaves no doubt`,
        score: 1,
      };
}

function judgeForm(form: Form, reading: Reading): Judgement {
  if (shareAtMost(form, reading) < leastToSpeak)
    return {
      verdict: "silent",
      because: "it is about something else",
      score: 0,
    };
  const weighed = weighForm(form, reading);
  const say = (verdict: Judgement["verdict"], because: string): Judgement => ({
    verdict,
    because,
    score: weighed.share,
  });
  if (reading.isQuestion) return say("silent", "it asks, and says nothing");
  if (
    (weighed.share < enoughToContradict && !isDeniedOutright(form, weighed)) ||
    !weighed.hasNames ||
    !weighed.hasSomeAct
  )
    return say("silent", explainSilence(weighed));
  if (
    reading.warning !== undefined &&
    reading.hedge === undefined &&
    !(form.isCommand && isCommandNot(reading)) &&
    !isOwnWord(reading.warning.key, form)
  )
    return say(
      "silent",
      `“${reading.warning.shown}” makes it somebody else's words, or a warning`,
    );
  if (anecdote.test(reading.plain) && reading.hedge === undefined)
    return say("silent", "it tells what happened to somebody");
  if (weighed.isElsewhere) return say("silent", "it is about something else");
  const { verdict, because } = lean(form, weighed, reading);
  const doubt = reading.hedge;
  if (verdict === "silent" || doubt === undefined) return say(verdict, because);
  if (form.isHedged)
    return verdict === "states"
      ? say(verdict, because)
      : say("silent", `“${doubt.shown}” leaves it open, as the claim does`);
  if (verdict === "contradicts") return say(verdict, because);
  return say(
    "hedged",
    `it says “${doubt.shown}”, where the claim leaves no doubt`,
  );
}

// "An application can't be withdrawn" leaves nothing of what the claim adds to it.
function isDeniedOutright(form: Form, weighed: Weighed): boolean {
  return (
    form.polarity > 0 &&
    weighed.isDenied &&
    !weighed.isSamePolarity &&
    !weighed.isProhibition &&
    weighed.coreShare >= 0.72 &&
    weighed.share >= leastToSpeak
  );
}

function isCommandNot({ denials }: Reading): boolean {
  return (denials[0]?.at ?? 9) <= 1;
}

const anecdote =
  /^(i|he|she|we) (?!(will|never|do not|can not|can) )|\b(my|his) /;

// "Asks you to" is no warning where asking is what the claim is about.
function isOwnWord(key: string, { reading }: Form): boolean {
  return (
    /^ask|^who ask/.test(key) &&
    reading.words.some(({ stem }) => stem === "ask")
  );
}

type Leaning = Pick<Judgement, "verdict" | "because">;

function lean(form: Form, weighed: Weighed, reading: Reading): Leaning {
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
        : rulesOutMore(form, reading)
          ? stateIt(weighed)
          : silent("it only rules out another number");
    case "absent":
      if (agrees || typeof form.value?.unit !== "string")
        return silent(`it does not say “${form.value?.shown}”`);
      return contradict(weighed);
    case "none":
  }
  if (weighed.isConcession && form.isExclusive) return contradict(weighed);
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

// A number is tied to what it counts; how long something takes may leave one thing out.
function mayMiss({ value }: Form, { isBoundless, otherValue }: Weighed): 0 | 1 {
  if (value?.unit !== "time") return 0;
  return isBoundless && !/limit|deadline/.test(otherValue ?? "") ? 0 : 1;
}

// "One, and nobody can have two": what is denied is another number.
function isOtherDenied(
  { value }: Form,
  { isDenied }: Weighed,
  { values, denials }: Reading,
): boolean {
  if (!isDenied || values.length < 2) return false;
  const same = values.filter(({ amount }) => amount === value?.amount);
  return same.some(({ at }) =>
    denials.every(({ from, to }) => at < from || at >= to),
  );
}

// "Nobody can have two" where the claim says one.
function rulesOutMore({ value }: Form, { values }: Reading): boolean {
  return (
    value !== undefined &&
    typeof value.unit !== "string" &&
    values.every(({ amount }) => amount > value.amount)
  );
}

// "Kept for 30 days" is "deleted after 30 days".
function isTimeTurned({ value }: Form, { isDenied }: Weighed): boolean {
  return value?.unit === "time" && !isDenied;
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
    form.slots.some(({ concepts }) => switches.some((one) => concepts.has(one)))
  )
    return silent("the one can be as well as the other");
  if (
    form.reading.denials.some(({ shown }) => shown === "without") &&
    !isExclusiveReading(reading, weighed)
  )
    return silent("it does not say that this is the only case");
  return contradict(weighed);
}

// "Open the list to see your codes."
function isInstruction({ words, occurrences }: Reading): boolean {
  if (/^(there|it|this|that|here|that's)$/.test(words[0]?.text ?? ""))
    return false;
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

function explainSilence({ missing, hasActs }: Weighed): string {
  if (missing.length === 0 && !hasActs)
    return "what the claim says is only a condition here";
  return `it has nothing of ${missing.map((word) => `“${word}”`).join(", ") || "the claim's number"}`;
}
