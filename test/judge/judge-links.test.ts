import { expect, test } from "vitest";
import type { LinkFacts } from "../../src/judge/judge-links.ts";
import { judgeLinks } from "../../src/judge/judge-links.ts";
import { judgeClaims } from "../../src/judge/judge-claims.ts";
import type { Observation } from "../../src/model/observation.ts";
import { linkVerdicts } from "../../src/model/link-verdict.ts";
import { digestClaim } from "../../src/model/question-digest.ts";
import { sealSignoff } from "../../src/model/seal-signoff.ts";
import { digestWording } from "../../src/model/wording.ts";
import {
  daysBefore,
  makeObservation,
  makePlatform,
  now,
} from "../model/specimens.ts";
import { readArticle } from "../parse/read-markdown.ts";

const { url } = makeObservation();
const link = { id: "help", title: "Help", url, names: [] };
const quote = "Each code can be used only once.";
const claim = {
  id: "one-use",
  statement: "Codes work once.",
  mode: "must" as const,
  why: "w",
  forms: [],
  examples: { states: [], doesNot: [] },
  values: [],
  source: { link: "help", quote },
};
const platform = makePlatform([], {
  linkById: new Map([["help", link]]),
  claimById: new Map([["one-use", claim]]),
});
const article = readArticle(
  "---\ntitle: a\nplatform: example\nstatus: review\nclaims: [one-use]\nlinks: [help]\n---\n\nCodes work once. <!-- claim: one-use -->\n",
);

const word = (until: string, saw = [quote]) => ({
  saw,
  by: "Kim",
  at: daysBefore(2),
  until,
});

function facts(changed: Partial<Observation>): LinkFacts {
  return {
    article,
    platform,
    observationByLink: new Map([["help", makeObservation(changed)]]),
    target: "live",
    now,
    followAgainAfter: "7d",
  };
}

const judge = (changed: Partial<Observation>) =>
  judgeLinks(facts(changed)).map(({ status, because }) => [status, because])[0];

test("a person's word stands in where the machine could not tell, until its day", () => {
  const unknown = { verdict: "unknown", kind: "captcha" } as const;
  expect(judge({ ...unknown, attested: word(daysBefore(-5)) })).toEqual([
    "attested",
    `Kim read there “${quote}”`,
  ]);
  expect(judge({ ...unknown, attested: word(daysBefore(1)) })?.[0]).toBe(
    "unknown",
  );
});

test.each(linkVerdicts.filter((verdict) => verdict !== "unknown"))(
  "a page that is %s is judged by what the machine saw, whatever a person says",
  (verdict) => {
    const own = judge({ verdict });
    expect(judge({ verdict, attested: word(daysBefore(-5)) })).toEqual(own);
  },
);

test("a page that opens without the part the link points at holds the article", () => {
  const because = "The page has no part named “codes”.";
  const part = { asked: "#codes", outcome: "missing", because } as const;
  expect(judge({ part })).toEqual(["part-missing", because]);
  expect(judge({ part: { asked: "#codes", outcome: "unchecked" } })).toEqual([
    "good",
    "",
  ]);
});

test.each([
  ["is borne out by the words a person read", [quote], "stated"],
  [
    "is borne out whatever stands around them",
    [`Note: EACH code  can be used only once. More`],
    "stated",
  ],
  ["is not by other words", ["Welcome to the help center"], "unsourced"],
])("a claim %s", (_what, saw, status) => {
  const anchor = article.anchors[0]?.sentence?.text ?? "";
  const section = article.anchors[0]?.section;
  const attested = word(daysBefore(-5), saw);
  const [verdict] = judgeClaims({
    ...facts({ verdict: "unknown", kind: "captcha", attested }),
    signoffs: {
      claims: [
        sealSignoff({
          claim: "one-use",
          hash: digestWording(anchor),
          words: anchor,
          claimed: digestClaim(claim),
          ...(section === undefined ? {} : { section }),
          by: "Kim",
          at: daysBefore(2),
          why: "w",
        }),
      ],
      checkpoints: [],
      waivers: [],
    },
  });
  expect(verdict?.status).toBe(status);
});
