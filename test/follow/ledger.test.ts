// The ledger is text that people merge: of the same observations always the same,
// and never another where nothing is.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type {
  FollowOptions,
  PlatformObservation,
} from "../../src/follow/follow-options.ts";
import { followLinks } from "../../src/follow/follow-links.ts";
import type { HttpAnswer, HttpDoor } from "../../src/follow/http-door.ts";
import { mergeLedger } from "../../src/follow/merge-ledger.ts";
import { renderLedger } from "../../src/follow/render-ledger.ts";
import { observationsFileSchema } from "../../src/model/observation.ts";
import type { Observation } from "../../src/model/observation.ts";
import {
  daysBefore,
  makeObservation,
  makePlatform,
  now,
} from "../model/specimens.ts";
import { openFakePace, unlimited } from "./fake-door.ts";

const options: FollowOptions = {
  target: "live",
  practiceRelease: undefined,
  now,
  followAgainAfter: "7d",
  scope: "all",
};

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "true",
    "12",
    "- a",
    "a: b",
    "#",
    "null",
    "'",
    "~",
    " a ",
    "1e3",
    "0x1f",
    "a\nb",
    "é: ü",
    "yes",
    "2026-01-01",
    "a #b",
    "https://a.example/?b=c&d=%20#e",
  ),
);
const someObservation = fc.record(
  {
    link: fc.constantFrom("a", "b-2", "help", "yes", "12", "1e3", "null"),
    verdict: fc.constantFrom(
      "alive" as const,
      "dead" as const,
      "unknown" as const,
    ),
    url: text,
    hops: fc.array(fc.record({ url: text, status: fc.nat(599) })),
    quotes: fc.array(
      fc.record(
        {
          claim: fc.constant("one-use"),
          quote: text,
          found: fc.boolean(),
          nearest: text,
        },
        { requiredKeys: ["claim", "quote", "found"] },
      ),
    ),
    method: fc.constantFrom("http" as const, "browser" as const),
    because: text,
    title: text,
    version: text,
    part: fc.record({
      asked: text,
      outcome: fc.constant("missing" as const),
      because: text,
    }),
    attested: fc.record({
      saw: fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
      by: fc.string({ minLength: 1 }),
      at: fc.constant("2026-05-01T00:00:00.000Z"),
      until: fc.constant("2026-06-01T00:00:00.000Z"),
    }),
    practiceRelease: fc.constantFrom(1, 2),
  },
  { requiredKeys: ["link", "verdict", "url", "hops", "quotes", "method"] },
);

test("what is written is read again as it was, whatever pages say", () => {
  fc.assert(
    fc.property(fc.array(someObservation), (observations) => {
      const byLink = new Map(observations.map((one) => [one.link, one]));
      const read = observationsFileSchema.parse(parse(renderLedger(byLink)));
      const sorted = [...byLink.values()].toSorted((a, b) =>
        a.link < b.link ? -1 : 1,
      );
      expect(read.observations).toEqual(sorted);
    }),
  );
});

test("a ledger with nothing in it is one", () => {
  expect(parse(renderLedger(new Map()))).toEqual({ observations: [] });
});

/** Answers by address; the time each takes is another one's choice. */
function answerFor(url: string): HttpAnswer {
  const number = Number(
    /(\d+)$/.exec(new URL(url).pathname)?.[1] ?? Number.NaN,
  );
  const answer = (status: number, headers: Record<string, string>, body = "") =>
    ({ outcome: "answered", status, headers, body, extent: "whole" }) as const;
  if (Number.isNaN(number) || number > 99) return answer(404, {});
  if (number % 7 === 1) return answer(301, { location: `/help/${number + 1}` });
  if (number % 7 === 3) return answer(410, {});
  if (number % 7 === 4) return answer(429, { "retry-after": "0" });
  if (number % 7 === 5)
    return { outcome: "no-answer", kind: "cut", because: "It was cut." };
  const words = "How to sign in again when the phone is lost or broken.";
  return answer(
    200,
    {},
    `<title>${number}</title><h1 id="a">Guide ${number}</h1><p>${words}</p>`,
  );
}

test("the ledger is the same whatever the order of links and answers, and however many are asked at once", async () => {
  const platform = makePlatform();
  const links = Array.from({ length: 24 }, (_, n) => ({
    platform,
    link: {
      id: `l${n}`,
      title: "t",
      url: `https://${n % 3 === 0 ? "a." : ""}example.com/help/${n % 20}${n % 5 === 0 ? "#a" : ""}`,
      names: [],
    },
    claims: [],
  }));
  const write = async (
    order: readonly number[],
    delays: readonly number[],
    perHost: number,
    atOnce: number,
  ) => {
    let asked = 0;
    const door: HttpDoor = {
      ask: async ({ url }) => {
        const turns = delays[asked++ % delays.length] ?? 0;
        for (let turn = 0; turn < turns; turn += 1)
          await new Promise((done) => setImmediate(done));
        return answerFor(url);
      },
    };
    let ledger: ReadonlyMap<string, Observation> = new Map();
    const ports = {
      door,
      pace: openFakePace(),
      openViewer: async () => undefined,
      keep: async (seen: readonly PlatformObservation[]) => {
        ledger = mergeLedger(ledger, seen, "7d");
      },
      progress: () => {},
    };
    const given = order.flatMap((n) => links[n] ?? []);
    // So that nobody is left alone because of the order in which sites refuse.
    const limits = { ...unlimited, perHost, atOnce, rests: "never" as const };
    await followLinks(given, ports, limits, options);
    return renderLedger(ledger);
  };
  const first = await write([...links.keys()], [0], 1, 1);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...links.keys()], { minLength: links.length }),
      fc.array(fc.nat(4), { minLength: 1 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 24 }),
      async (order, delays, perHost, atOnce) => {
        expect(await write(order, delays, perHost, atOnce)).toBe(first);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

test("an entry that only the date would change stays, until a quarter of its shelf life is over", () => {
  const before = new Map([["help", makeObservation({ at: daysBefore(1) })]]);
  const seen = (changed: Partial<Observation>) => [
    {
      ...makeObservation({ at: now.toISOString(), ...changed }),
      platform: "example",
    },
  ];
  const at = (after: ReadonlyMap<string, Observation>) => after.get("help")?.at;
  expect(at(mergeLedger(before, seen({}), "7d"))).toBe(daysBefore(1));
  expect(at(mergeLedger(before, seen({}), "3d"))).toBe(now.toISOString());
  expect(at(mergeLedger(before, seen({ title: "b" }), "7d"))).toBe(
    now.toISOString(),
  );
});

test("two branches that saw different pages merge into what one that saw both would have", () => {
  const before = new Map<string, Observation>();
  const one = { ...makeObservation({ link: "a" }), platform: "example" };
  const other = { ...makeObservation({ link: "b" }), platform: "example" };
  const both = mergeLedger(mergeLedger(before, [one], "7d"), [other], "7d");
  const turned = mergeLedger(mergeLedger(before, [other], "7d"), [one], "7d");
  expect(renderLedger(both)).toBe(renderLedger(turned));
});
