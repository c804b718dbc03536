// Following links against sites that behave badly, over real sockets: the right
// verdict each, and nothing that one of them does is felt by another link.
import { afterEach, expect, test } from "vitest";
import { openPace } from "../../src/adapters/pace.ts";
import type { FollowOptions } from "../../src/follow/follow-options.ts";
import { followLinks } from "../../src/follow/follow-links.ts";
import type { Limits } from "../../src/follow/pace.ts";
import { makePlatform, now } from "../model/specimens.ts";
import type { Greeting, RudeSite } from "./hostile-server.ts";
import { host, openRudeSite } from "./hostile-server.ts";

const options: FollowOptions = {
  target: "live",
  practiceRelease: undefined,
  now,
  followAgainAfter: "7d",
  scope: "stale",
};
const limits: Limits = {
  atOnce: 24,
  perHost: 4,
  spacingMs: 0,
  patienceMs: 30_000,
  rests: "as-asked",
};
const platform = makePlatform([], { domains: [host], userContent: [] });

let site: RudeSite | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

async function follow(
  paths: readonly string[],
  greetings: readonly Greeting[] = ["serve"],
  own = limits,
) {
  const rude = await openRudeSite(greetings, 5000);
  site = rude;
  const links = paths.map((path) => ({
    platform,
    link: {
      id: path.slice(1),
      title: path,
      url: `https://${host}${path}`,
      names: [],
    },
    claims: [],
  }));
  const ports = {
    door: rude.door,
    pace: openPace(),
    openViewer: async () => undefined,
    keep: async () => {},
    progress: () => {},
  };
  const seen = await followLinks(links, ports, own, options);
  const verdicts = Object.fromEntries(
    seen.map(({ link, verdict, kind }) => [link, kind ?? verdict]),
  );
  return { rude, verdicts, seen };
}

const honest = Array.from({ length: 30 }, (_, n) => `/guide-${n}`);
const allAlive = Object.fromEntries(
  honest.map((path) => [path.slice(1), "alive"]),
);

test("every kind of bad answer gets its verdict, and honest pages between them are alive", async () => {
  const { rude, verdicts } = await follow([
    ...honest.slice(0, 15),
    "/busy-once",
    "/dribble",
    "/loop",
    "/huge",
    "/bad-gzip",
    "/bomb",
    "/gzip",
    "/too-short",
    "/too-long",
    "/no-http",
    ...honest.slice(15),
  ]);
  const { "too-long": tooLong, ...rest } = verdicts;
  // Its surplus may spoil the connection before the page is whole, or after.
  expect(["alive", "no-answer"]).toContain(tooLong);
  expect(rest).toEqual({
    ...allAlive,
    "busy-once": "alive",
    dribble: "no-answer",
    loop: "redirects",
    // A gigabyte of words is a page; its beginning is enough to say that it is there.
    huge: "alive",
    "bad-gzip": "broken-answer",
    bomb: "no-words",
    gzip: "alive",
    "too-short": "no-answer",
    "no-http": "broken-answer",
  });
  // Two million of the thousand million bytes are read; the rest of these lies in sockets.
  expect(rude.bytesSent()).toBeLessThan(20_000_000);
  expect(rude.mostInFlight()).toBeLessThanOrEqual(limits.perHost);
});

test("half of the connections reset: every page is seen all the same", async () => {
  const { verdicts } = await follow(honest, ["reset", "serve"]);
  expect(verdicts).toEqual(allAlive);
});

test("a server that speaks no TLS could not be judged", async () => {
  const { verdicts, seen } = await follow(["/guide-0"], ["speak-plainly"]);
  expect(verdicts).toEqual({ "guide-0": "no-answer" });
  expect(seen[0]?.because).toBe("Its encryption (TLS) is broken.");
});

test("a site that asks for two hours of rest is not asked again, and nothing is waited for", async () => {
  const { rude, verdicts } = await follow(
    ["/busy-long", ...honest],
    ["serve"],
    { ...limits, perHost: 1 },
  );
  expect(new Set(Object.values(verdicts))).toEqual(new Set(["rate-limit"]));
  expect(rude.requests()).toEqual(["/busy-long"]);
});

test.each([1, 2, 5])(
  "never more than %i at once are in flight",
  async (perHost) => {
    const { rude, verdicts } = await follow(honest, ["serve"], {
      ...limits,
      perHost,
    });
    expect(verdicts).toEqual(allAlive);
    expect(rude.mostInFlight()).toBeLessThanOrEqual(perHost);
  },
);
