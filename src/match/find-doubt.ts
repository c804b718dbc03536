// Doubt, questions and other people's words: what is said, and not said outright.
import { isAvoidance } from "./find-cues.ts";
import { matchAt, showAt, toPatterns } from "./match-pattern.ts";
import { readAmount } from "./read-amounts.ts";
import { stemWord, type Word } from "./read-words.ts";

export interface Cue {
  readonly at: number;
  /** The cue by its stems, however it is inflected. */
  readonly key: string;
  readonly shown: string;
}

const hedges = toPatterns(
  "may|might|could|probably|perhaps|maybe|possibly|usually|often|sometimes|generally|typically|normally|apparently|reportedly|supposedly|seem|appear to|likely|unlikely|tend to|i think|i believe|we think|we believe|as far as|in most cases|in many cases|in some cases|mostly|it look|some people|some say|it be said|it is possible that|about|around|roughly|approximately|not necessarily|not sure|presumably|potentially|in theory|as a rule|in general|chance be|allegedly|said to|supposed to|expect to|not always|unclear|almost always|nearly always|more often|more or less|rumour|rumor|a good chance|not certain|suspect|guess|under some circumstances|occasionally|ordinarily|customarily|should be able|if i remember|if you are lucky|conceivably|seemingly|should stay|should remain|should arrive|should take|should work|should last|should expire|should come|rarely|seldom|in principle|largely|as i understand|word have it|believed to|thought to|looks like|look like|if i be not mistaken|to my knowledge|doubt|it appear that|it appear to|appear that|as i recall|if memory serve|i may be wrong|i gather|i hear|to the best of|should normally|in all likelihood|by all accounts|supposed",
);

// Before a number only: "about 16 codes", not "about your codes".
const roundings = new Set(
  ["about", "around", "roughly", "approximately"].map(stemWord),
);

/** The first word of doubt. */
export function findHedge(words: readonly Word[]): Cue | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const cue = matchAt(hedges, words, at);
    if (
      cue === undefined ||
      isPermission(words, at) ||
      isHowOften(words, at) ||
      (cue[0] === "doubt" && words[at - 1]?.text === "no")
    )
      continue;
    const [first = ""] = cue;
    if (
      roundings.has(first) &&
      readAmount(words[at + 1], words[at + 2]) === undefined
    )
      continue;
    return { at, key: cue.join(" "), shown: showAt(words, at, cue.length) };
  }
  return undefined;
}

// "How often", "as often as" are no doubt.
function isHowOften(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === "often" &&
    /^(how|as|more)$/.test(words[at - 1]?.text ?? "")
  );
}

// "You may share a code" allows it; "may not be shared" forbids it.
function isPermission(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== "may") return false;
  const next = words[at + 1]?.text ?? "";
  if (words[at - 1]?.text === "you")
    return !/^(not|be|have|need|find|lose|see|never|no|still)$/.test(next);
  return (
    next === "not" &&
    words[at + 2]?.text === "be" &&
    !/^(able|possible)$/.test(words[at + 3]?.text ?? "")
  );
}

const warnings = toPatterns(
  "avoid|beware|stay away|stay clear|steer clear|watch out|scam|scammer|fake|fraud|fraudster|liar|lie|lying|claim to|claim that|claim they|claim he|claim she|falsely|promise to|advertise|pretend|say it can|say they can|say that|people who say|who say|anyone who ask|who ask|ask you to|offer to|offering to|do not believe|never believe|never pay|never trust|do not trust|do not fall for|fall for|criminal|thief|thieve|phishing|con artist|tell you that|who promise|myth|mislead|hoax|suspicious|be wary|wary of|be careful|rumour|rumor|contrary to|report it|ignore|if anyone|if someone|if somebody|trick|impostor|imposter|at risk|risky|dangerous|bad idea|unwise|danger|regret|waste of|asking for trouble|mistakenly|wrongly|erroneously|incorrectly|misconception|urban legend|hearsay|fairy tale|old tale|too good to be true|scare story|other say|others say|others claim|other claim|tell my|told us|tell us that|people claim|guide claim|some claim|guide say|site say|website say|forum say|article say|video say|blog say|post say|ad say|advertisement say|email that say|message that say|message that claim|email that claim|call that claim|text that say|letter that say|call that say|page that say|site that say|website that say|mail that say|email say|message say|caller say|caller who|call from someone|swindler|crook|con|conman|conmen|grifter|cheat you|rip off|nonsense|internet lore|debunk|wishful thinking",
);
// Not for what is called a scam in the claim itself: "after a scam".
const warningNouns = new Set(["scam", "fraud", "phish"].map(stemWord));

/** The first sign that these are other people's words, or a warning of them. */
export function findWarning(words: readonly Word[]): Cue | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const cue = matchAt(warnings, words, at);
    if (cue === undefined || isAvoidance(words, at)) continue;
    if (words[at]?.stem === "say" && isAside(words, at)) continue;
    if (isDenied(words, at)) continue;
    if (warningNouns.has(cue[0] ?? "") && isNoSubject(words, at)) continue;
    return { at, key: cue.join(" "), shown: showAt(words, at, cue.length) };
  }
  return undefined;
}

// "after a scam", "scammed": what happened, and no warning.
function isNoSubject(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text.endsWith("ed") === true ||
    words
      .slice(Math.max(0, at - 3), at)
      .some(({ text }) => /^(after|if|when|of|in|to)$/.test(text))
  );
}

// "It is no lie", "can't promise to": its own words after all.
function isDenied(words: readonly Word[], at: number): boolean {
  return (
    words
      .slice(Math.max(0, at - (words[at]?.stem === "ask" ? 6 : 2)), at)
      .some(({ text }) => /^(no|not|never|nobody)$/.test(text)) &&
    !/^(believe|trust|pay|fall|do|never)$/.test(words[at]?.text ?? "")
  );
}

// "…, even if they say that they work for Instagram"
function isAside(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 4), at)
    .some(({ text }) => /^(if|even|whoever|whatever|no|who)$/.test(text));
}

/** A question asks, and says nothing. */
export function isQuestion(words: readonly Word[]): boolean {
  return words.at(-1)?.text === "?";
}
