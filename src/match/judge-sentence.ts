// The matcher proper. It never passes a claim by itself: what it says is a
// proposal or a doubt, for a person to settle.
import type { CompiledClaim, Form } from "./compile-claim.ts";
import type { Reading } from "./read-sentence.ts";
import { weighForm, type Weighed } from "./weigh-form.ts";

export interface Judgement {
  readonly verdict: "states" | "contradicts" | "hedged" | "silent";
  /** In words, for an editor. */
  readonly because: string;
}

/** Share of a claim's weight below which a sentence is about something else. */
const enoughToSpeak = 0.74;

/** What a sentence says of a claim an article must make; leans to "silent". */
export function judgeSentence(
  claim: CompiledClaim,
  sentence: Reading,
): Judgement {
  const judgements = claim.forms.map((form) => judgeForm(form, sentence));
  const silent: Judgement = { verdict: "silent", because: "there is no claim" };
  return (
    judgements.find(({ verdict }) => verdict === "states") ??
    judgements.find(({ verdict }) => verdict !== "silent") ??
    judgements[0] ??
    silent
  );
}

function judgeForm(form: Form, reading: Reading): Judgement {
  if (reading.isQuestion) return silentBecause("it asks, and says nothing");
  const weighed = weighForm(form, reading);
  if (!isAbout(weighed, form)) return silentBecause(explainSilence(weighed));
  const doubt = reading.hedge;
  if (reading.warning !== undefined && doubt === undefined)
    return silentBecause(
      `“${reading.warning.shown}” makes it somebody else's words, or a warning`,
    );
  const leaning = lean(form, weighed, reading);
  if (leaning.verdict === "silent" || doubt === undefined) return leaning;
  if (form.isHedged)
    return leaning.verdict === "states"
      ? leaning
      : silentBecause(`“${doubt.shown}” leaves it open, as the claim does`);
  return {
    verdict: "hedged",
    because: `it says “${doubt.shown}”, where the claim leaves no doubt`,
  };
}

function isAbout(weighed: Weighed, form: Form): boolean {
  if (weighed.share < enoughToSpeak || !weighed.hasActs || !weighed.hasNames)
    return false;
  // How many and how long are the claim: no number, no statement.
  return form.value === undefined || weighed.value !== "absent"
    ? true
    : form.value.unit === "time";
}

function lean(form: Form, weighed: Weighed, reading: Reading): Judgement {
  const agrees = weighed.isSamePolarity;
  if (weighed.isProhibition && !form.isCommand)
    return silentBecause("it tells readers not to, and the claim does not");
  switch (weighed.value) {
    case "equal":
      return agrees ? statesIt(weighed) : contradictsBecause(weighed);
    case "other":
      return agrees
        ? {
            verdict: "contradicts",
            because: `it says “${weighed.otherValue}”, and the claim says “${form.value?.shown}”`,
          }
        : silentBecause("it only rules out another number");
    case "absent":
      return agrees
        ? silentBecause(`it does not say “${form.value?.shown}”`)
        : contradictsBecause(weighed);
    case "none":
  }
  if (!agrees)
    return isUniversal(form) && !isUniversalReading(reading)
      ? silentBecause("it speaks of some, and the claim of all")
      : contradictsBecause(weighed);
  if (form.isExclusive && !isExclusiveReading(reading, weighed))
    return silentBecause("it does not say that this is the only case");
  return statesIt(weighed);
}

// "Not every account" is contradicted by every account, not by some.
function isUniversal(form: Form): boolean {
  return /\bn(ot|['’]t) (\w+ )?(every|all|always)\b/i.test(form.statement);
}

function isUniversalReading({ occurrences }: Reading): boolean {
  return occurrences.some(({ meanings }) =>
    meanings.some(({ concept }) => concept === "every"),
  );
}

function isExclusiveReading(reading: Reading, weighed: Weighed): boolean {
  return (
    weighed.turns.length >= 2 ||
    reading.words.some(({ text }) =>
      /^(only|must|requires?|unless|until|need|needs)$/.test(text),
    )
  );
}

function statesIt({ share }: Weighed): Judgement {
  return {
    verdict: "states",
    because:
      share === 1
        ? "it has all that the claim speaks of, and says the same of it"
        : "it has nearly all that the claim speaks of, and says the same of it",
  };
}

function contradictsBecause({ turns }: Weighed): Judgement {
  return {
    verdict: "contradicts",
    because:
      turns.length === 0
        ? "it says outright what the claim denies"
        : `${turns.map((turn) => `“${turn}”`).join(" and ")} makes it say the opposite`,
  };
}

function silentBecause(because: string): Judgement {
  return { verdict: "silent", because };
}

function explainSilence({ missing, hasActs }: Weighed): string {
  if (missing.length === 0 && !hasActs)
    return "what the claim says is only a condition here";
  return `it has nothing of ${missing.map((word) => `“${word}”`).join(", ") || "the claim's number"}`;
}
