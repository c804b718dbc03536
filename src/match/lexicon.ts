// What how-to prose means by its commonest words. A concept has ways to say it
// and, where there are some, ways to say its opposite; claims and sentences are
// compared by concept, so that "works once" and "can't be reused" agree.
import { readWords } from "./read-words.ts";

/** A thing is talked about; an act is what is said of it, and can be denied. */
export type ConceptKind = "act" | "thing" | "light";

export interface Meaning {
  readonly concept: string;
  readonly sign: 1 | -1;
}

interface Entry {
  readonly kind: ConceptKind;
  readonly is: string;
  readonly not?: string;
}

const entries: Readonly<Record<string, Entry>> = {
  work: {
    kind: "act",
    is: "work|valid|usable|use|keep using|accept|good for|good|take|function|keep working|continue to work|one use|single use|one time use|reuse|again",
    not: "stop working|stop being valid|invalid|invalidate|useless|worthless|void|dead|cancel|deactivate|replace|revoke|lapse|become useless|quit working|cease to work|fail|kill",
  },
  times: {
    kind: "act",
    is: "once|only once|one time|one time use|one time only|single use|single time|one use|one login|single login|just once",
    not: "again|twice|reuse|more than once|more than one time|several times|many times|as many times|multiple times|any number of times|unlimited|no limit|again and again|over and over|repeatedly|as often as|how often|every time|each time|next time|a second time",
  },
  see: {
    kind: "act",
    is: "see|view|find|retrieve|get|look at|look up|show|display|visible|access|open|read|reveal|available|obtain",
    not: "hide|hidden|invisible",
  },
  logged: {
    kind: "act",
    is: "log in|login|sign in|logged into|signed into",
    not: "log out|logout|sign out|signout|lock out|log off",
  },
  wayIn: {
    kind: "thing",
    is: "way to log in|way of logging in|way to sign in|way in|fallback|login method|way to login|method to log in",
  },
  share: {
    kind: "act",
    is: "give|share|send|tell|hand|show|forward|pass on|disclose|reveal|email a|email one|email your|include",
    not: "keep to yourself|keep secret|keep private|stay private|stay secret|remain private",
  },
  generate: {
    kind: "act",
    is: "generate|create|make|regenerate|produce",
  },
  provide: {
    kind: "act",
    is: "give you|send you|tell you|show you|hand you|provide|get|receive|obtain|generate|show|there be|share with you|send it|look up|have|tell me|give me|send me",
  },
  offer: {
    kind: "act",
    is: "offer|give|get|have|show|provide|available|there be|guarantee|leave",
  },
  skip: {
    kind: "act",
    is: "skip|bypass|get round|get around|get past|circumvent|evade|way round|way around|go around|sidestep|do away with|work around",
    not: "required|mandatory|unavoidable|compulsory",
  },
  same: {
    kind: "act",
    is: "same|identical|no different|no difference|equal",
    not: "different|differ|difference|distinct|separate",
  },
  restore: {
    kind: "act",
    is: "restore|recover|bring back|get back|give back|reinstate|unlock",
  },
  turnOff: {
    kind: "act",
    is: "turn off|switch off|disable|deactivate|remove|lift|take off",
    not: "turn on|switch on|enable|activate",
  },
  expires: {
    kind: "act",
    is: "expire|lapse|run out|go out of date|valid for|time limit|good for",
    not: "stay valid indefinitely|remain valid indefinitely|valid indefinitely|last forever|valid forever|indefinitely|forever|permanent",
  },
  wait: {
    kind: "act",
    is: "wait|waiting time|waiting period",
    not: "immediately|at once|straight away|right away|instantly",
  },
  reset: { kind: "act", is: "reset" },
  add: { kind: "act", is: "add|provide an email" },
  lose: { kind: "thing", is: "lose|gone" },
  fresh: { kind: "thing", is: "new|fresh|newly|another set|regenerate" },
  old: { kind: "thing", is: "old|previous|earlier|existing|prior|former" },
  set: { kind: "thing", is: "set|list" },
  another: { kind: "thing", is: "another|other|alternative|else" },
  text: { kind: "thing", is: "sms|text message|text" },
  step: { kind: "light", is: "step" },
  address: { kind: "light", is: "address" },
  digit: { kind: "thing", is: "digit|number|figure|numeral" },
  service: {
    kind: "light",
    is: "service|app|tool|software|program|website|site|company|agent|technician|expert|hacker|unlocker",
  },
  anyone: {
    kind: "light",
    is: "anyone|anybody|someone|somebody|friend|family|people|person|colleague",
  },
  every: {
    kind: "light",
    is: "every|each|all|always|everyone|everybody|any|guarantee",
  },
  account: { kind: "thing", is: "account|everyone|everybody|user" },
  has: { kind: "light", is: "have|long|consist|contain|made up" },
};

// Words of a concept that mean something else in this company.
const elsewhere = [
  "get you in",
  "get in",
  "give you a way",
  "make sure",
  "once more",
  "at a time",
  "set up",
  "see also",
  "up to date",
  "account center",
  "get started",
  "take care",
  "log in page",
  "sent by",
  "by hand",
  "at hand",
  "login page",
];

const concepts = new Map(
  Object.entries(entries).map(([concept, { kind }]) => [concept, kind]),
);

/** Words in no entry are things, named by their stem. */
export function kindOf(concept: string): ConceptKind {
  return concepts.get(concept) ?? "thing";
}

/** A phrase by its stems, and all it can mean. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly meanings: readonly Meaning[];
}

/** Phrases by first stem, longest first. */
export const phrasesByStem: ReadonlyMap<string, readonly Phrase[]> =
  buildPhrases();

function buildPhrases(): Map<string, Phrase[]> {
  const byText = new Map<string, { stems: string[]; meanings: Meaning[] }>();
  const put = (text: string, meaning: Meaning | undefined) => {
    const stems = readWords(text).map(({ stem }) => stem);
    const key = stems.join(" ");
    const phrase = byText.get(key) ?? { stems, meanings: [] };
    if (meaning !== undefined) phrase.meanings.push(meaning);
    byText.set(key, phrase);
  };
  for (const [concept, { is, not }] of Object.entries(entries)) {
    for (const text of is.split("|")) put(text, { concept, sign: 1 });
    for (const text of not?.split("|") ?? []) put(text, { concept, sign: -1 });
  }
  for (const text of elsewhere) put(text, undefined);
  const byStem = new Map<string, Phrase[]>();
  for (const phrase of byText.values()) {
    const first = phrase.stems[0] ?? "";
    byStem.set(first, [...(byStem.get(first) ?? []), phrase]);
  }
  for (const phrases of byStem.values())
    phrases.sort((a, b) => b.stems.length - a.stems.length);
  return byStem;
}

/** Words that carry no matter of their own. */
export const emptyWords: ReadonlySet<string> = new Set(
  "a an and are as at am be been being but by can could did do does doing done for from had has have he her him his how i if in into is it its itself just may me might more most must my need no nor not of off on only or our ought out own shall she should so some still such than that the their theirs them then there these they this those though to too up upon us very was we were what when where whether which while who whom whose why will with within without would yes yet you your yours whoever whatever however even ever never nobody nothing none neither able possible please also about again until unless before after once because between both same during here let".split(
    " ",
  ),
);
