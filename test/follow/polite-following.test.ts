// How hard sites are asked, and what is asked again.
import { expect, test } from "vitest";
import type { FollowOptions } from "../../src/follow/follow-options.ts";
import type { HttpAnswer, HttpDoor } from "../../src/follow/http-door.ts";
import { readRetryAfter } from "../../src/follow/ask-politely.ts";
import { makePlatform, now } from "../model/specimens.ts";
import {
  followAll,
  openFakeDoor,
  openFakePace,
  unlimited,
} from "./fake-door.ts";

const options: FollowOptions = {
  target: "live",
  practiceRelease: undefined,
  now,
  followAgainAfter: "7d",
  scope: "stale",
};
const platform = makePlatform([], { domains: ["example.com", "example.org"] });

function linksTo(...urls: readonly string[]) {
  return urls.map((url, n) => ({
    platform,
    link: { id: `l${n}`, title: "Help", url, names: [] },
    claims: [],
  }));
}

function page(title: string): HttpAnswer {
  const words = "How to sign in again when the phone is lost or broken.";
  return {
    outcome: "answered",
    status: 200,
    headers: {},
    body: `<title>${title}</title><h1>${title}</h1><p>${words}</p>`,
    extent: "whole",
  };
}

const busy = (status: number, wait?: string): HttpAnswer => ({
  outcome: "answered",
  status,
  headers: wait === undefined ? {} : { "retry-after": wait },
  body: "",
  extent: "whole",
});
const cut: HttpAnswer = {
  outcome: "no-answer",
  kind: "cut",
  because: "The connection was cut.",
};
const url = "https://example.com/help/lost";
const requestsFor = (asked: readonly string[]) =>
  asked.filter((at) => at === url).length;

test("never more than so many at once are asked of one site, nor of all together", async () => {
  const urls = Array.from({ length: 40 }, (_, n) => [
    `https://a.example.com/help/${n}`,
    `https://b.example.com/help/${n}`,
    `https://c.example.org/help/${n}`,
  ]).flat();
  const open = new Map<string, number>();
  let mostAtHost = 0;
  let most = 0;
  const door: HttpDoor = {
    ask: async (request) => {
      const { host } = new URL(request.url);
      open.set(host, (open.get(host) ?? 0) + 1);
      mostAtHost = Math.max(mostAtHost, open.get(host) ?? 0);
      most = Math.max(
        most,
        [...open.values()].reduce((sum, n) => sum + n, 0),
      );
      for (let turns = 0; turns < 3; turns += 1)
        await new Promise((done) => setImmediate(done));
      open.set(host, (open.get(host) ?? 0) - 1);
      return page(request.url);
    },
  };
  const limits = { ...unlimited, perHost: 2, atOnce: 5 };
  const seen = await followAll(linksTo(...urls), door, options, { limits });
  expect([mostAtHost, most, seen.length]).toEqual([2, 5, 120]);
});

test("two requests to one site start so long after one another", async () => {
  const pace = openFakePace();
  const starts: number[] = [];
  const door: HttpDoor = {
    ask: async () => {
      starts.push(pace.now());
      return page("A guide");
    },
  };
  const limits = { ...unlimited, perHost: 4, spacingMs: 250 };
  const links = linksTo(url, `${url}-2`, `${url}-3`);
  await followAll(links, door, options, { limits, pace });
  expect(starts).toEqual([0, 250, 500, 750]);
});

test("a site that asks us to wait is waited for, and then asked again", async () => {
  const pace = openFakePace();
  const door = openFakeDoor({ [url]: [busy(429, "20"), page("Lost phone")] });
  const [seen] = await followAll(linksTo(url), door, options, { pace });
  expect([seen?.verdict, requestsFor(door.asked), pace.waits[0]]).toEqual([
    "alive",
    2,
    20_000,
  ]);
});

test("a site that asks for more than our patience is left alone for the run, and until then", async () => {
  const other = `${url}-2`;
  const door = openFakeDoor({ [url]: busy(429, "3600"), [other]: page("b") });
  const limits = { ...unlimited, perHost: 1 };
  const seen = await followAll(linksTo(url, other), door, options, { limits });
  expect(
    seen.map(({ verdict, kind, askAgainAfter }) => [
      verdict,
      kind,
      askAgainAfter,
    ]),
  ).toEqual([
    ["unknown", "rate-limit", "2026-06-01T13:00:00.000Z"],
    ["unknown", "rate-limit", "2026-06-01T13:00:00.000Z"],
  ]);
  expect(door.asked).toEqual([url]);
});

test("a site that refuses everything is asked six times and no more, however many links there are", async () => {
  const urls = Array.from({ length: 50 }, (_, n) => `${url}-${n}`);
  const asked: string[] = [];
  const door: HttpDoor = {
    ask: async (request) => {
      asked.push(request.url);
      return busy(429);
    },
  };
  const limits = { ...unlimited, perHost: 1 };
  const seen = await followAll(linksTo(...urls), door, options, { limits });
  expect([asked.length, new Set(seen.map(({ kind }) => kind))]).toEqual([
    6,
    new Set(["rate-limit"]),
  ]);
});

test("one site's wait holds up no other", async () => {
  const elsewhere = "https://example.org/help/lost";
  const door = openFakeDoor({
    [url]: busy(429, "3600"),
    [elsewhere]: page("Lost phone"),
  });
  const seen = await followAll(linksTo(url, elsewhere), door, options);
  expect(seen.map(({ verdict }) => verdict)).toEqual(["unknown", "alive"]);
});

test("a connection that is cut is asked for again, with pauses that double and differ by chance", async () => {
  const pace = openFakePace();
  const door = openFakeDoor({ [url]: [cut, cut, cut, page("Lost phone")] });
  const [seen] = await followAll(linksTo(url), door, options, { pace });
  expect([seen?.verdict, requestsFor(door.asked)]).toEqual(["alive", 4]);
  expect(pace.waits.slice(0, 3)).toEqual([75, 150, 300]);
});

test("a connection that is cut every time is given up after six, and could not be judged", async () => {
  const door = openFakeDoor({ [url]: cut });
  const [seen] = await followAll(linksTo(url), door, options);
  expect([seen?.verdict, seen?.kind, requestsFor(door.asked)]).toEqual([
    "unknown",
    "no-answer",
    6,
  ]);
});

test("a fault of the site that passes is none of the link's", async () => {
  const door = openFakeDoor({ [url]: [busy(503), page("Lost phone")] });
  const [seen] = await followAll(linksTo(url), door, options);
  expect(seen?.verdict).toBe("alive");
});

test("links that share an address share its request, whatever part they point at, and a page many links lead to is asked for once", async () => {
  const old = "https://example.com/help/old";
  const door = openFakeDoor({
    [url]: page("Lost phone"),
    [old]: { ...busy(301), headers: { location: "/help/lost" } } as HttpAnswer,
  });
  const links = linksTo(url, `${url}#a`, `${url}#b`, old);
  const seen = await followAll(links, door, options);
  expect(seen.map(({ verdict }) => verdict)).toEqual([
    "alive",
    "alive",
    "alive",
    "moved",
  ]);
  expect(door.asked.filter((at) => !/[a-z]{14}$/.test(at)).toSorted()).toEqual([
    url,
    old,
  ]);
});

test("a made-up name is asked for once a folder, and not at all where the words that claims rest on are found", async () => {
  const answers = Object.fromEntries(
    [1, 2, 3].map((n) => [`${url}-${n}`, page(`Guide ${n}`)]),
  );
  const door = openFakeDoor(answers);
  await followAll(linksTo(...Object.keys(answers)), door, options);
  expect(door.asked.length).toBe(4);
  const claim = {
    id: "lost",
    statement: "s",
    mode: "must" as const,
    why: "w",
    forms: [],
    examples: { states: [], doesNot: [] },
    values: [],
    source: { link: "l0", quote: "the phone is lost or broken" },
  };
  const again = openFakeDoor(answers);
  const links = linksTo(`${url}-1`).map((one) => ({ ...one, claims: [claim] }));
  await followAll(links, again, options);
  expect(again.asked).toEqual([`${url}-1`]);
});

test("a page that nobody quotes is not sent again while the site's mark of its version is the same", async () => {
  const marked: HttpAnswer = {
    ...page("a"),
    headers: { etag: '"1"' },
  } as HttpAnswer;
  const [first] = await followAll(
    linksTo(url),
    openFakeDoor({ [url]: marked }),
    options,
  );
  const { platform: _platform, ...observation } = first ?? {};
  const remembering = makePlatform([], {
    observationByLink: new Map([["l0", observation as never]]),
  });
  const links = linksTo(url).map((one) => ({ ...one, platform: remembering }));
  const same = openFakeDoor({ [url]: marked });
  await followAll(links, same, { ...options, scope: "all" });
  const changed = openFakeDoor({
    [url]: { ...marked, headers: { etag: '"2"' } } as HttpAnswer,
  });
  await followAll(links, changed, { ...options, scope: "all" });
  expect([same.asked, changed.asked]).toEqual([
    [`HEAD ${url}`],
    [`HEAD ${url}`, url],
  ]);
});

test.each<
  readonly [string, Readonly<Record<string, string>>, number | undefined]
>([
  ["seconds", { "retry-after": "120" }, 120_000],
  [
    "a date, by the answer's own clock",
    {
      "retry-after": "Fri, 31 Dec 1999 23:59:59 GMT",
      date: "Fri, 31 Dec 1999 23:59:29 GMT",
    },
    30_000,
  ],
  [
    "a date that is over",
    {
      "retry-after": "Fri, 31 Dec 1999 23:59:59 GMT",
      date: "Sat, 01 Jan 2000 00:00:29 GMT",
    },
    0,
  ],
  ["nonsense", { "retry-after": "soon", date: "today" }, undefined],
  ["nothing", {}, undefined],
])("a wish to wait is read: %s", (_what, headers, ms) => {
  expect(readRetryAfter(headers)).toBe(ms);
});
