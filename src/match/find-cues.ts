// Words that change what the words beside them amount to: denial, doubt,
// questions, other people's words. Denials have a scope, after NegEx (Chapman
// et al. 2001): some words on, ended by a clause mark or a word such as "but".
import { matchAt, showAt, toPatterns } from "./match-pattern.ts";
import { readAmount } from "./read-amounts.ts";
import { stemWord, type Word } from "./read-words.ts";

export interface Denial {
  readonly at: number;
  /** The words it reaches, end excluded. */
  readonly from: number;
  readonly to: number;
  readonly shown: string;
  /** It may also deny what went before: "buying votes is forbidden". */
  readonly looksBack: boolean;
}

const denials = toPatterns(
  "stay out of|keep out of|not|no|never|nobody|nothing|none|neither|no one|nor|without|impossible|unable|fail to|refuse to|decline to|unless|until|myth|untrue|false|prevent|not true|not sure|forbid|forbidden|prohibit|prohibited|ban|disallow|disallowed|illegal|against the rule|against our rule|too late|rule out|no longer|lack|instead of|rather than|out of the question|stop you from|keep you from|a mistake to|wrong to|unnecessary to|there be no such|outlaw|off limit|lose the ability|unlikely|far from|beyond the power|beyond their power|pointless|futile|doubt|no use|no point|no chance|out of reach|at no point|hopeless|outside|other than|apart from|be block|get block|unavailable|can do without|stop be possible|say goodbye to|wave goodbye to|kiss goodbye|no longer an option|out of luck|a thing of the past|powerless to|barred from|deprive of|cut off from|shut out of|lose access to|lose the right to|strip of|no hope of|miss out on|forfeit|not an option|incapable|debarred|refrain from|ineligible|exempt from|exempt",
);
// They look like denials and deny nothing of what follows.
const falseDenials = toPatterns(
  "not only|not just|not merely|no matter|no doubt|not to mention|no harm in|no harm|nothing wrong with|no problem|no limit|no different|no difference|not worry|not hesitate|not forget|why not|no worries|if not|or not|until then|no time|no more than|not more than|no later than|not later than|no less than|no fewer than|not less than|no one but|nobody but|nobody except|no one except|nobody other than|no one other than|none but|nothing but|false alarm|no maximum|no minimum|no upper limit|no cap|without limit|no fuss|without fail|without exception|no exception|no impact|no effect|no bearing|no influence|not affect|nothing stop|nothing prevent|nothing to stop|nothing to prevent|nothing keep|nobody stop|no reason not to|no obstacle to|not stop|not prevent|not rule out|never fail to|not fail to|nothing to worry|not matter|or without",
);
const backward = new Set(
  [
    "impossible",
    "forbid",
    "prohibit",
    "ban",
    "disallow",
    "illegal",
    "against",
    "too",
    "out",
    "off",
    "outlaw",
    "be",
    "unavailable",
    "beyond",
    "pointless",
    "futile",
    "far",
    "hopeless",
    "out",
    "thing",
    "a",
    "ineligible",
  ].map(stemWord),
);
const denied =
  /^(possible|allowed|available|required|needed|necessary|true|permitted|supported|option|mandatory|compulsory|obligatory|accepted|enough|offered|the|case|happen|work|needed|essential|important|able)$/;
const reachWords = 14;
const wideReach = new Set(["myth", "not true", "untrue", "false"]);
const stops = new Set(
  "but because although though so except if when while after before once whenever even unless until since".split(
    " ",
  ),
);

/** Denials in reading order; "nothing and nobody" is one. */
export function findDenials(words: readonly Word[]): Denial[] {
  const found: Denial[] = [];
  let last = -3;
  for (let at = 0; at < words.length; at += 1) {
    const feint = matchAt(falseDenials, words, at);
    if (feint !== undefined && !stopsThing(words, at, feint)) {
      at += feint.length - 1;
      continue;
    }
    if (isAvoidance(words, at)) {
      found.push(reachFrom(words, at, 1, "avoid"));
      continue;
    }
    const cue = matchAt(denials, words, at);
    if (cue === undefined || isAnswer(words, at) || isBound(words, at))
      continue;
    if (!isOneMore(words, at, last, cue))
      found.push(
        reachFrom(words, at, cue.length, showAt(words, at, cue.length)),
      );
    at += cue.length - 1;
    last = at;
  }
  return found;
}

// "It does not stop direct debits" denies that it stops them; "it does not stop
// you from paying" denies nothing of the paying.
function stopsThing(
  words: readonly Word[],
  at: number,
  feint: readonly string[],
): boolean {
  if (feint[0] !== "not" || !/^(stop|prevent)$/.test(feint[1] ?? ""))
    return false;
  const from = at + feint.length;
  const object = words.slice(from, from + 6);
  const end = object.findIndex(({ isMark }) => isMark);
  return (
    object.length > 0 &&
    !(end === -1 ? object : object.slice(0, end)).some(({ text }) =>
      anAct.test(text),
    )
  );
}

/** A doer, or what is done. */
const anAct =
  /^(from|it|you|us|me|him|her|them|people|others?|anyone|anybody|someone|somebody|everyone|thie(?:f|ves)|scammers?|attackers?|users?|(?!thing|any|some|every|no|king|ring|string)[a-z]+ing)$/;

// "nothing and nobody", "neither … nor", "never, not even".
function isOneMore(
  words: readonly Word[],
  at: number,
  last: number,
  cue: readonly string[],
): boolean {
  if (cue[0] === "nor") return true;
  if (last < 0) return false;
  if (words[at]?.text === "not" && words[at + 1]?.text === "even") return true;
  const between = words.slice(Math.max(last + 1, at - 6), at);
  const joined = between.some(({ text }) => /^(and|or|nor)$/.test(text));
  return at - last <= 4 && joined && isSubject(words[at]);
}

function isSubject(word: Word | undefined): boolean {
  return /^(nobody|nothing|no|none|neither)$/.test(word?.text ?? "");
}

// "No. You can't …" and "No, you can't …" answer a question.
function isAnswer(words: readonly Word[], at: number): boolean {
  return at === 0 && words[0]?.text === "no" && words[1]?.isMark === true;
}

// "No group can have more than 256": a number's bound, read with the number.
function isBound(words: readonly Word[], at: number): boolean {
  if (!/^(no|not|never|nobody)$/.test(words[at]?.text ?? "")) return false;
  const ahead = words.slice(at + 1, at + 11);
  const than = ahead.findIndex(({ text }) => text === "than");
  return (
    than > 0 &&
    /^(more|longer|larger|bigger|greater|over|fewer|less|shorter|smaller)$/.test(
      ahead[than - 1]?.text ?? "",
    ) &&
    readAmount(
      ahead[than + 1] ?? words[at + than + 2],
      words[at + than + 3],
    ) !== undefined
  );
}

/** "Avoid sharing": a denial of what follows, and not a warning of somebody. */
export function isAvoidance(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.stem === "avoid" && words[at + 1]?.text.endsWith("ing") === true
  );
}

function reachFrom(
  words: readonly Word[],
  at: number,
  length: number,
  shown: string,
): Denial {
  const from = at + length;
  const next = words.slice(from, from + 2).map(({ text }) => text);
  const looksBack =
    backward.has(words[at]?.stem ?? "") ||
    (shown === "not" && next.some((word) => denied.test(word)));
  if (wideReach.has(shown))
    return { at, from, to: words.length, shown, looksBack };
  let to = from;
  while (to < words.length && to - from < reachWords) {
    const word = words[to];
    if (word === undefined) break;
    const aside = word.isMark ? endOfAside(words, to) : undefined;
    if (aside !== undefined) {
      to = aside;
      continue;
    }
    if (word.isMark || stops.has(word.text) || startsClause(words, to)) break;
    to += 1;
  }
  return { at, from, to, shown, looksBack };
}

const asideOpeners =
  /^(whoever|whatever|however|including|like|such|even|not|no|which|who|despite|according|say|or)$/;

// "No app, whatever its makers say, gets round it": the denial reaches over the aside.
function endOfAside(words: readonly Word[], at: number): number | undefined {
  if (words[at]?.text !== ",") return undefined;
  if (!asideOpeners.test(words[at + 1]?.text ?? "")) return undefined;
  const close = words
    .slice(at + 1, at + 13)
    .findIndex(({ isMark, text }) => isMark && text === ",");
  return close === -1 ? undefined : at + 2 + close;
}

// "You can't see it and it expires": another subject, another clause.
function startsClause(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === "and" &&
    /^(you|it|they|we|the|your|then|can|will|is|this)$/.test(
      words[at + 1]?.text ?? "",
    )
  );
}
