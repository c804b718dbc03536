import { expect, test } from "vitest";
import { findChangedSources } from "../../src/judge/find-changed-sources.ts";
import type { RequiredClaim } from "../../src/model/platform.ts";
import { makeObservation, makePlatform } from "../model/specimens.ts";
import { readArticle } from "../parse/read-markdown.ts";

const words = "Each code can be used only once.";

function makeClaim(id: string, quote = words, link = "help"): RequiredClaim {
  return {
    id,
    statement: `The statement of ${id}.`,
    mode: "must",
    why: "w",
    forms: [],
    examples: { states: [], doesNot: [] },
    values: [],
    source: { link, quote },
  };
}

function write(file: string, claims: readonly string[], prose: string) {
  return readArticle(
    `---\ntitle: Codes\nplatform: example\nclaims: [${claims.join(", ")}]\n---\n\n${prose}\n`,
    file,
  );
}

const claims = [
  makeClaim("one-use"),
  makeClaim("once-each"),
  makeClaim("elsewhere", words, "other"),
  makeClaim("other-words", "Codes are for you."),
];
const help = {
  id: "help",
  title: "Help page",
  url: "https://example.com/help",
  names: [],
};
const platform = makePlatform([], {
  claimById: new Map(claims.map((claim) => [claim.id, claim])),
  linkById: new Map([["help", help]]),
});
const platformById = new Map([[platform.id, platform]]);
const articles = [
  write(
    "articles/a.md",
    ["one-use"],
    "A code works once. <!-- claim: one-use -->",
  ),
  write(
    "articles/b.md",
    ["once-each", "other-words"],
    "Codes are for you. <!-- claim: other-words -->",
  ),
  write("articles/c.md", ["other-words"], "Nothing."),
];
const gone = (quote: string, claim = "one-use") => ({
  claim,
  quote,
  found: false,
  nearest: "Each code can be used twice.",
});
const look = (changed: Partial<Parameters<typeof makeObservation>[0]>) =>
  findChangedSources(
    [
      {
        ...makeObservation({ link: "help", ...changed }),
        platform: platform.id,
      },
    ],
    articles,
    platformById,
  );

test("a sentence that is gone names every claim and article that rests on it, once", () => {
  expect(look({ quotes: [gone(words), gone(words, "once-each")] })).toEqual([
    {
      platform: platform.id,
      platformName: platform.name,
      link: "help",
      linkTitle: "Help page",
      url: "https://example.com/help",
      before: words,
      after: "Each code can be used twice.",
      claims: [
        { id: "one-use", statement: "The statement of one-use." },
        { id: "once-each", statement: "The statement of once-each." },
      ],
      articles: ["articles/a.md", "articles/b.md"],
      sentences: [
        { file: "articles/a.md", line: 7, text: "A code works once." },
      ],
    },
  ]);
});

test.each<readonly [string, Parameters<typeof look>[0]]>([
  ["the words are there", { quotes: [{ ...gone(words), found: true }] }],
  ["the claim rests on other words by now", { quotes: [gone("Old words.")] }],
  ["the page did not open", { verdict: "unknown", quotes: [gone(words)] }],
  [
    "the page is not listed any more",
    { link: "help-2", quotes: [gone(words)] },
  ],
])("nothing is said to have changed when %s", (_when, changed) => {
  expect(look(changed)).toEqual([]);
});
