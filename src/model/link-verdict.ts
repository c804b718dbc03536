/** What became of an official link. "Could not tell" (unknown) is its own answer: never broken, never fine. */
export const linkVerdicts = [
  "alive",
  "moved",
  "dead",
  "soft-dead",
  "wrong-place",
  "unknown",
] as const;
export type LinkVerdict = (typeof linkVerdicts)[number];

export const linkVerdictTitles: Readonly<Record<LinkVerdict, string>> = {
  alive: "opens",
  moved: "has moved to another address",
  dead: "is gone",
  "soft-dead": "answers, but says the page does not exist",
  "wrong-place": "ends outside the platform's official pages",
  unknown: "could not be judged",
};

/** What may stand in the place of the page that was asked for. */
export const pageWalls = [
  "bot-check",
  "captcha",
  "consent",
  "region",
  "rate-limit",
  "sign-in",
  "site-fault",
  "no-words",
] as const;
export type PageWall = (typeof pageWalls)[number];

/** Why nobody can tell whether a link is alive. */
export const unknownKinds = [
  ...pageWalls,
  /** A very short page that may be the one asked for, or stand in its place. */
  "too-little",
  /** Turned away, in no words that say why. */
  "turned-away",
  /** Not found for the first time: it is called gone when that lasts. */
  "not-found-once",
  "no-answer",
  "certificate",
  "broken-answer",
  "redirects",
  /** A status that says nothing about the page. */
  "odd-status",
] as const;
export type UnknownKind = (typeof unknownKinds)[number];

/** A sentence each. */
export const unknownKindTitles: Readonly<Record<UnknownKind, string>> = {
  "bot-check": "The site keeps programs out.",
  captcha: "A test for robots stood in the way.",
  consent: "It asks about cookies before it shows the page.",
  region: "The site does not show it in this part of the world.",
  "rate-limit": "The site asks us to slow down.",
  "sign-in": "It asks to sign in first.",
  "site-fault": "The site has a fault of its own.",
  "no-words": "It shows no words unless a browser opens it.",
  "too-little": "It says too little to tell whether it is the page.",
  "turned-away": "The site turned us away.",
  "not-found-once":
    "It was not found, for the first time. It is called gone when it is still not found some hours later.",
  "no-answer": "No answer came.",
  certificate: "Its certificate is not valid.",
  "broken-answer": "Its answer was broken.",
  redirects: "It redirects again and again.",
  "odd-status": "It answered with a status that says nothing about the page.",
};
