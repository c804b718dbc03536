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
