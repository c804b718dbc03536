import { expect, test } from "vitest";
import type { HttpAnswer } from "../../src/follow/http-door.ts";
import { findLinksToFollow } from "../../src/follow/find-links.ts";
import type { FollowOptions } from "../../src/follow/follow-options.ts";
import { digest } from "../../src/model/digest.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { RequiredClaim, OfficialLink } from "../../src/model/platform.ts";
import {
  daysBefore,
  makeObservation,
  makePlatform,
  now,
} from "../model/specimens.ts";
import { readArticle } from "../parse/read-markdown.ts";
import type { FakeDoor } from "./fake-door.ts";
import { followAll, openFakeDoor } from "./fake-door.ts";

const live: FollowOptions = {
  target: "live",
  practiceRelease: undefined,
  now,
  followAgainAfter: "7d",
  scope: "stale",
};
const practice: FollowOptions = {
  ...live,
  target: "practice",
  practiceRelease: 1,
};

const url = "https://example.com/help";
const link: OfficialLink = { id: "help", title: "Help", url, names: [] };
const claim: RequiredClaim = {
  id: "one-use",
  statement: "Codes work once.",
  mode: "must",
  why: "w",
  forms: [],
  examples: { states: [], doesNot: [] },
  values: [],
  source: { link: "help", quote: "Each code can be used only once." },
};
const platform = makePlatform([], {
  linkById: new Map([["help", link]]),
  claimById: new Map([["one-use", claim]]),
});

function page(body: string, title = "Help"): HttpAnswer {
  return {
    outcome: "answered",
    status: 200,
    headers: {},
    extent: "whole",
    body: `<title>${title}</title><h1>${title}</h1>${body}`,
  };
}
const to = (status: number, location: string): HttpAnswer => ({
  outcome: "answered",
  status,
  headers: { location },
  extent: "whole",
  body: "",
});
const status = (code: number): HttpAnswer => ({
  outcome: "answered",
  status: code,
  headers: {},
  extent: "whole",
  body: "<p>x</p>",
});

function observe(
  answers: Readonly<Record<string, HttpAnswer>>,
  own = link,
  options = live,
) {
  return observeThrough(openFakeDoor(answers), own, options);
}

async function observeThrough(
  door: FakeDoor,
  own = link,
  options = live,
  claims: readonly RequiredClaim[] = [claim],
  on = platform,
) {
  const [seen] = await followAll(
    [{ platform: on, link: own, claims }],
    door,
    options,
  );
  if (seen === undefined) throw new Error("nothing was observed");
  const { platform: _platform, ...observation } = seen;
  return observation;
}

const good = "<p>Each code can be used only once.</p>";

test("a page that opens is alive, with its evidence", async () => {
  expect(await observe({ [url]: page(good) })).toEqual({
    link: "help",
    verdict: "alive",
    url,
    hops: [{ url, status: 200 }],
    title: "Help",
    text: digest("Help\nEach code can be used only once."),
    quotes: [{ claim: "one-use", quote: claim.source.quote, found: true }],
    method: "http",
    at: now.toISOString(),
  } satisfies Observation);
});

test("on practice an observation has a release and no date", async () => {
  const { at, practiceRelease, verdict } = await observe(
    { [url]: page(good) },
    link,
    practice,
  );
  expect({ at, practiceRelease, verdict }).toEqual({
    at: undefined,
    practiceRelease: 1,
    verdict: "alive",
  });
});

const there = "https://example.com/new";

test.each<
  readonly [
    string,
    Readonly<Record<string, HttpAnswer>>,
    string,
    string | undefined,
    readonly number[],
  ]
>([
  [
    "moved for good",
    { [url]: to(301, "/new"), [there]: page(good) },
    "moved",
    `It has moved to ${there}.`,
    [301, 200],
  ],
  [
    "moved for good, by another number",
    { [url]: to(308, there), [there]: page(good) },
    "moved",
    `It has moved to ${there}.`,
    [308, 200],
  ],
  [
    "led elsewhere for now",
    { [url]: to(302, "/new"), [there]: page(good) },
    "alive",
    undefined,
    [302, 200],
  ],
  [
    "led elsewhere for good, then for now",
    {
      [url]: to(301, "/new"),
      [there]: to(307, "/third"),
      "https://example.com/third": page(good),
    },
    "alive",
    undefined,
    [301, 307, 200],
  ],
  [
    "not found",
    { [url]: status(404) },
    "dead",
    "It answers “not found” (404).",
    [404],
  ],
  [
    "gone",
    { [url]: status(410) },
    "dead",
    "It answers “not found” (410).",
    [410],
  ],
  [
    "moved to a page not found",
    { [url]: to(301, "/new"), [there]: status(404) },
    "dead",
    "It answers “not found” (404).",
    [301, 404],
  ],
  [
    "without a host",
    { [url]: { outcome: "no-such-host" } },
    "dead",
    "Its host does not exist any more.",
    [0],
  ],
  [
    "found, saying it is not",
    { [url]: page(good, "Sorry, this page isn’t available") },
    "soft-dead",
    "The page it shows is titled “Sorry, this page isn’t available”.",
    [200],
  ],
  [
    "found, with a number for a title",
    { [url]: page(good, "404") },
    "soft-dead",
    "The page it shows is titled “404”.",
    [200],
  ],
  [
    "led off the platform",
    { [url]: to(302, "https://evil.example/") },
    "wrong-place",
    "It leads to https://evil.example/, and evil.example is not on Examplegram's list of domains (example.com)",
    [302],
  ],
  [
    "led to what users write",
    { [url]: to(301, "/u/somebody") },
    "wrong-place",
    "It leads to https://example.com/u/somebody, and what stands there is written by Examplegram's users, not by Examplegram",
    [301],
  ],
  [
    "led to a redirector",
    { [url]: to(301, "https://l.example.com/?u=x") },
    "wrong-place",
    "It leads to https://l.example.com/?u=x, and l.example.com passes readers on to any address at all",
    [301],
  ],
  [
    "led to plain http",
    { [url]: to(301, "http://example.com/help") },
    "wrong-place",
    "It leads to http://example.com/help, and it does not begin with https://",
    [301],
  ],
  [
    "led to a script",
    { [url]: to(302, "javascript:alert(1)") },
    "wrong-place",
    "It leads to javascript:alert(1), and it does not begin with https://",
    [302],
  ],
  [
    "turned away",
    { [url]: status(403) },
    "unknown",
    "The site turned us away (403).",
    [403],
  ],
  [
    "turned away without a sign-in",
    { [url]: status(401) },
    "unknown",
    "The site turned us away (401).",
    [401],
  ],
  [
    "asked to slow down",
    { [url]: status(429) },
    "unknown",
    "The site asks us to slow down (429).",
    [429],
  ],
  [
    "broken at the site",
    { [url]: status(503) },
    "unknown",
    "The site has a fault of its own (503).",
    [503],
  ],
  [
    "empty by its status",
    { [url]: status(204) },
    "unknown",
    "It answered with status 204.",
    [204],
  ],
  [
    "led nowhere in particular",
    { [url]: status(302) },
    "unknown",
    "It answered with status 302.",
    [302],
  ],
  [
    "silent",
    {
      [url]: {
        outcome: "no-answer",
        kind: "silent",
        because: "It did not answer within 15 seconds.",
      },
    },
    "unknown",
    "It did not answer within 15 seconds.",
    [0],
  ],
  [
    "behind a test for robots",
    { [url]: page(good, "Just a moment...") },
    "unknown",
    "The site keeps programs out.",
    [200],
  ],
  [
    "behind another",
    { [url]: page(good, "Confirm you are not a robot") },
    "unknown",
    "A test for robots stood in the way.",
    [200],
  ],
  [
    "behind a sign-in",
    {
      [url]: to(302, "/accounts/login/?next=x"),
      "https://example.com/accounts/login/?next=x": page("<p>Log in</p>"),
    },
    "unknown",
    "It asks to sign in first.",
    [302, 200],
  ],
  [
    "without a word until a browser runs it",
    {
      [url]: {
        ...page(""),
        body: "<script>app()</script><div id=root></div>",
      } as HttpAnswer,
    },
    "unknown",
    "It shows no words unless a browser opens it.",
    [200],
  ],
  [
    "led in a circle",
    { [url]: to(302, "/new"), [there]: to(302, "/help") },
    "unknown",
    "It redirects again and again.",
    [302, 302],
  ],
])("a page %s", async (_what, answers, verdict, because, statuses) => {
  const seen = await observe(answers);
  expect([
    seen.verdict,
    seen.because,
    seen.hops.map((hop) => hop.status),
  ]).toEqual([verdict, because, statuses]);
  if (verdict !== "alive" && verdict !== "moved")
    expect([seen.quotes, seen.title, seen.text]).toEqual([
      [],
      undefined,
      undefined,
    ]);
});

test("an address that is not official is not even asked", async () => {
  const door = openFakeDoor({});
  const own = { ...link, url: "https://example.com@evil.example/" };
  const seen = await observeThrough(door, own, live, []);
  expect([seen.verdict, seen.hops, door.asked]).toEqual([
    "wrong-place",
    [],
    [],
  ]);
});

test.each([
  ["in one sentence", good],
  [
    "through markup",
    "<p>Each <b>code</b> can <a href='#'>be <i>used</i></a> only once<sup>.</sup></p>",
  ],
  ["over line breaks", "<p>Each code\n   can be<br>used\tonly once.</p>"],
  ["over two blocks", "<li>Each code can be</li><li>used only once.</li>"],
  [
    "in other letters and spaces",
    "<p>EACH&nbsp;CODE can be used only once.</p>",
  ],
  [
    "with words on either side",
    "<p>Remember: Each code can be used only once. Then it is gone.</p>",
  ],
  [
    "with hyphens that nobody sees",
    "<p>Each code can be us&shy;ed only once.</p>",
  ],
])("a quote is found %s", async (_how, body) => {
  const { quotes } = await observe({ [url]: page(body) });
  expect(quotes).toEqual([
    { claim: "one-use", quote: claim.source.quote, found: true },
  ]);
});

test("curly and straight quotation marks are the same", async () => {
  const own = {
    ...claim,
    source: { link: "help", quote: 'We\'ll say "once"' },
  };
  const door = openFakeDoor({ [url]: page("<p>We’ll say “once”</p>") });
  const { quotes } = await observeThrough(door, link, live, [own]);
  expect(quotes.map(({ found }) => found)).toEqual([true]);
});

test.each<readonly [string, string, string | undefined]>([
  [
    "was reworded: the nearest sentence is named",
    "<p>Hello. Each code can be used up to five times.</p>",
    "Each code can be used up to five times.",
  ],
  [
    "is gone: no sentence is made up",
    "<p>Ask a friend for help instead.</p>",
    undefined,
  ],
  [
    "stands only in a script",
    "<p>Ask us.</p><script>Each code can be used only once.</script>",
    undefined,
  ],
  [
    "stands only in a comment",
    "<p>Ask us.</p><!-- Each code can be used only once. -->",
    undefined,
  ],
])("a quote that %s", async (_what, body, nearest) => {
  const { verdict, quotes } = await observe({ [url]: page(body) });
  expect([verdict, quotes]).toEqual([
    "alive",
    [
      {
        claim: "one-use",
        quote: claim.source.quote,
        found: false,
        ...(nearest === undefined ? {} : { nearest }),
      },
    ],
  ]);
});

test("a quote of nothing but blanks is on no page", async () => {
  const own = { ...claim, source: { link: "help", quote: " \u200b " } };
  const door = openFakeDoor({ [url]: page(good) });
  const { quotes } = await observeThrough(door, link, live, [own]);
  expect(quotes.map(({ found }) => found)).toEqual([false]);
});

test("a drawing's title is not the page's", async () => {
  const { title, verdict } = await observe({
    [url]: page(`<svg><title>Not found</title></svg>${good}`),
  });
  expect([title, verdict]).toEqual(["Help", "alive"]);
});

function article(status: string, keys: string) {
  return readArticle(
    `---\ntitle: a\nplatform: example\nstatus: ${status}\n${keys}\n---\n`,
  );
}

function toFollow(
  observation: Observation | undefined,
  options: FollowOptions,
) {
  const own = makePlatform([], {
    ...platform,
    observationByLink: new Map(
      observation === undefined ? [] : [["help", observation]],
    ),
  });
  const found = findLinksToFollow(
    [article("review", "claims: [one-use]")],
    new Map([["example", own]]),
    options,
  );
  return found.map(({ link: { id } }) => id);
}

const quotes = [{ claim: "one-use", quote: claim.source.quote, found: true }];
const onPractice = { at: undefined, practiceRelease: 1 };

test.each<readonly [string, Observation | undefined, FollowOptions, boolean]>([
  ["never asked about", undefined, live, true],
  ["seen yesterday", makeObservation({ quotes }), live, false],
  [
    "seen yesterday, when all are asked again",
    makeObservation({ quotes }),
    { ...live, scope: "all" },
    true,
  ],
  [
    "seen a week ago",
    makeObservation({ quotes, at: daysBefore(7) }),
    live,
    true,
  ],
  [
    "seen just under a week ago",
    makeObservation({ quotes, at: daysBefore(6.99) }),
    live,
    false,
  ],
  [
    "seen tomorrow",
    makeObservation({ quotes, at: daysBefore(-1) }),
    live,
    true,
  ],
  [
    "seen at an unknown time",
    makeObservation({ quotes, at: undefined }),
    live,
    true,
  ],
  [
    "seen at another address",
    makeObservation({ quotes, url: "https://example.com/old" }),
    live,
    true,
  ],
  [
    "asked for another quote",
    makeObservation({
      quotes: [{ claim: "one-use", quote: "other", found: true }],
    }),
    live,
    true,
  ],
  ["asked for no quote", makeObservation({ quotes: [] }), live, true],
  [
    "that could not be judged yesterday",
    makeObservation({ quotes, verdict: "unknown" }),
    live,
    true,
  ],
  [
    "that was gone yesterday, for it may be back",
    makeObservation({ quotes, verdict: "dead" }),
    live,
    true,
  ],
  [
    "that had moved yesterday",
    makeObservation({ quotes, verdict: "moved" }),
    live,
    false,
  ],
  [
    "seen on practice, for live",
    makeObservation({ quotes, ...onPractice }),
    live,
    true,
  ],
  [
    "seen on this practice release",
    makeObservation({ quotes, ...onPractice }),
    practice,
    false,
  ],
  [
    "seen on another practice release",
    makeObservation({ quotes, ...onPractice }),
    { ...practice, practiceRelease: 2 },
    true,
  ],
  [
    "that could not be judged on practice",
    makeObservation({ quotes, ...onPractice, verdict: "unknown" }),
    practice,
    true,
  ],
])(
  "a link %s is asked about or not",
  (_what, observation, options, isAsked) => {
    expect(toFollow(observation, options)).toEqual(isAsked ? ["help"] : []);
  },
);

test("links are asked about once, for the articles that are gated and the claims they rest on", () => {
  const platformById = new Map([["example", platform]]);
  const asked = (status: string, keys: string) =>
    findLinksToFollow(
      [article(status, keys), article(status, keys)],
      platformById,
      live,
    ).map(({ link: own, claims }) => [own.id, claims.map(({ id }) => id)]);
  expect(asked("review", "links: [help]")).toEqual([["help", ["one-use"]]]);
  expect(
    asked("published", "claims: [one-use]\nlinks: [help, unknown]"),
  ).toEqual([["help", ["one-use"]]]);
  expect(asked("draft", "links: [help]")).toEqual([]);
});
