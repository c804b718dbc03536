import type { CompiledClaim } from "./compile-claim.ts";
import type { Reading } from "./read-sentence.ts";
import { weighForm } from "./weigh-form.ts";
import { shareAtMost } from "./share-of-claim.ts";
import { findGroups } from "./weigh-groups.ts";

export interface Screening {
  readonly verdict: "forbidden" | "suspected" | "silent";
  readonly because: string;
  readonly score: number;
}

/** Lower than for claims an article must make: a miss costs a reader more than a second look costs an editor. */
const enoughToSuspect = 0.6;

/** Enough where one of its acts is not there. */
const fairlyFull = 0.66;
const nearlyFull = 0.8;

/** Whether a sentence makes a claim that articles must never make; leans to yes. */
export function screenForbidden(
  claim: CompiledClaim,
  sentence: Reading,
): Screening {
  let best: Screening = {
    verdict: "silent",
    because: "it is about something else",
    score: 0,
  };
  if (
    sentence.warning !== undefined &&
    !isFollowed(sentence) &&
    !claim.forms.some(
      ({ reading }) => reading.warning?.key === sentence.warning?.key,
    )
  )
    return {
      ...best,
      because: `“${sentence.warning.shown}” makes it somebody else's words, or a warning`,
    };
  for (const groups of claim.groups) {
    const found = findGroups(groups, sentence);
    if (found?.isAffirmed === true)
      best = rule(sentence, `“${found.shown}”`, 1);
  }
  for (const form of claim.forms) {
    if (shareAtMost(form, sentence) < enoughToSuspect) continue;
    const weighed = weighForm(form, sentence);
    const score = weighed.share;
    if (score < enoughToSuspect || score < best.score) continue;
    if (
      !weighed.hasActs &&
      ((!weighed.hasSomeAct && score < nearlyFull) ||
        weighed.lacksBound ||
        score < fairlyFull)
    )
      continue;
    if (!weighed.hasNames && score < 0.85) continue;
    if (!weighed.isSamePolarity || (weighed.isProhibition && !form.isCommand)) {
      best = {
        verdict: "silent",
        because: `${weighed.turns.map((turn) => `“${turn}”`).join(" and ") || "its wording"} denies it`,
        score,
      };
      continue;
    }
    best = rule(sentence, `“${form.statement}”`, score);
    if (
      !weighed.hasActs &&
      (score < nearlyFull || !weighed.hasSomeAct) &&
      best.verdict === "forbidden"
    )
      best = {
        verdict: "suspected",
        because: `it has much of what the forbidden claim speaks of: “${form.statement}”`,
        score,
      };
  }
  return best;
}

// "If someone asks for it, give it to them": no warning at all.
function isFollowed({ warning, plain, denials }: Reading): boolean {
  return (
    warning !== undefined &&
    /^(if |who ask|ask you)/.test(warning.key) &&
    denials.length === 0 &&
    obeys.test(plain)
  );
}

const obeys =
  /\b(do (?:as|what|so)|follow|give (?:it|them|him|her)|tell (?:it|them|him|her)|comply|cooperate|help them|go along|you can trust|is (?:normal|fine|routine|safe|ok|okay|standard|genuine|legitimate)|no need to worry|by all means|feel free|go ahead|send (?:it|them)|read (?:it|them)|happily|should)\b/;

// Behind doubt or a question it may be no claim at all, and is still worth a look.
function rule(
  { isQuestion, hedge }: Reading,
  shown: string,
  score: number,
): Screening {
  if (isQuestion)
    return {
      verdict: "suspected",
      because: `it asks whether it is so: ${shown}`,
      score,
    };
  if (hedge !== undefined)
    return {
      verdict: "suspected",
      because: `it says with “${hedge.shown}” that it is so: ${shown}`,
      score,
    };
  return {
    verdict: "forbidden",
    because: `it has what the forbidden claim speaks of: ${shown}`,
    score,
  };
}
