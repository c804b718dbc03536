// The matcher proper. It never passes a claim by itself: what it says is a
// proposal or a doubt, for a person to settle.
import type { CompiledClaim } from "./compile-claim.ts";
import type { Form } from "./compile-form.ts";
import { findOtherFact } from "./compare-facts.ts";
import { explainSilence, lean, type Leaning } from "./lean-form.ts";
import type { Reading } from "./read-sentence.ts";
import { weighForm, type Weighed } from "./weigh-form.ts";
import { shareAtMost } from "./share-of-claim.ts";
import { findGroups, type Groups } from "./weigh-groups.ts";

export interface Judgement extends Leaning {
  /** How much of the claim the sentence has, from 0 to 1. */
  readonly score: number;
}

/** Share of a claim's weight below which a sentence is about something else. */
const enoughToContradict = 0.66;
/** Enough for a sentence that denies outright what the claim says. */
export const leastToSpeak = 0.44;

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
    (weighed.share < enoughToContradict &&
      !(weighed.isNamed && weighed.value === "other" && weighed.share >= 0.5) &&
      !isDeniedOutright(form, weighed) &&
      !isWaived(form, weighed, reading) &&
      !(
        weighed.isReordered &&
        weighed.share >= 0.5 &&
        weighed.coreShare >= 0.72
      ) &&
      !isDoneTooSoon(form, weighed, reading)) ||
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
  if (
    verdict === "contradicts" &&
    (isReport(doubt.key) ||
      (reading.warning !== undefined && !isOwnWord(reading.warning.key, form)))
  )
    return say("silent", `“${doubt.shown}” makes it somebody else's words`);
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
    !(form.isLinked && weighed.lacksBound) &&
    weighed.isDenied &&
    !weighed.isSamePolarity &&
    !weighed.isProhibition &&
    weighed.coreShare >= 0.72 &&
    weighed.share >= leastToSpeak
  );
}

// "It does not matter where they live", where the claim says that they must live together.
function isWaived(
  { isExclusive }: Form,
  weighed: Weighed,
  { plain }: Reading,
): boolean {
  return (
    isExclusive &&
    (weighed.isNeedless ||
      (weighed.isDenied && !weighed.isSamePolarity) ||
      (weighed.isConcession && !/\b(too|as well)\b/.test(plain))) &&
    weighed.share >= 0.5 &&
    weighed.coreShare >= 0.5
  );
}

// "At once", "as soon as you book", where the claim says not until another time.
function isDoneTooSoon(
  { reading: claim, polarity }: Form,
  weighed: Weighed,
  { plain }: Reading,
): boolean {
  return (
    polarity < 0 &&
    /\b(?:not|no|never|nothing|nobody|none) .{0,60}\b(?:until|before)\b/.test(
      claim.plain,
    ) &&
    !weighed.isDenied &&
    weighed.share >= leastToSpeak &&
    weighed.coreShare >= 0.72 &&
    early.test(plain)
  );
}

const early =
  /\b(?:at once|right away|straight away|immediately|instantly|as soon as|the (?:very )?(?:moment|second|minute|instant)|at the time of|in advance|up front|upfront|beforehand|(?:days|weeks|hours|months|long|well) before|earlier|already|on the spot)\b/;

function isReport(key: string): boolean {
  return /^(some|it be said|rumou?r|reportedli|allegedli|supposedli|said to|word have it|believ)/.test(
    key,
  );
}

function isCommandNot({ denials }: Reading): boolean {
  return (denials[0]?.at ?? 9) <= 1;
}

const anecdote =
  /^(i|he|she|my|his|her) (?!(will|never|do not|can not|can) )|^we (?=(\w{1,30}ed|had|got|lost|paid|went|were|was|found|took|made|sent|told|forgot|kept) )/;

// "Asks you to" is no warning where asking is what the claim is about.
function isOwnWord(key: string, { reading }: Form): boolean {
  return (
    /^ask|^who ask/.test(key) &&
    reading.words.some(({ stem }) => stem === "ask")
  );
}
