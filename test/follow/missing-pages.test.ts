// "Not found" is believed the second time; faults are asked about again soon.
import { expect, test } from "vitest";
import { weighMissing } from "../../src/follow/weigh-missing.ts";
import { isFresh } from "../../src/follow/shelf-life.ts";
import type { FollowOptions } from "../../src/follow/follow-options.ts";
import type { Observation } from "../../src/model/observation.ts";
import { makeObservation, now } from "../model/specimens.ts";

const live: FollowOptions = {
  target: "live",
  practiceRelease: undefined,
  now,
  followAgainAfter: "7d",
  scope: "stale",
};
const hoursBefore = (hours: number) =>
  new Date(now.getTime() - hours * 3_600_000).toISOString();
const at = now.toISOString();

test.each<readonly [string, Observation | undefined, FollowOptions, object]>([
  [
    "a link nobody has seen is gone at once",
    undefined,
    live,
    { verdict: "dead", missingSince: at },
  ],
  [
    "a link seen alive is not gone yet",
    makeObservation(),
    live,
    { verdict: "unknown", missingSince: at },
  ],
  [
    "five hours later it is not gone yet",
    makeObservation({ verdict: "unknown", missingSince: hoursBefore(5) }),
    live,
    { verdict: "unknown", missingSince: hoursBefore(5) },
  ],
  [
    "six hours later it is",
    makeObservation({ verdict: "unknown", missingSince: hoursBefore(6) }),
    live,
    { verdict: "dead", missingSince: hoursBefore(6) },
  ],
  [
    "what was gone stays gone",
    makeObservation({ verdict: "dead", missingSince: hoursBefore(1) }),
    live,
    { verdict: "dead", missingSince: hoursBefore(1) },
  ],
  [
    "on practice it is gone at once",
    makeObservation(),
    { ...live, target: "practice", practiceRelease: 1 },
    { verdict: "dead", missingSince: undefined },
  ],
])("%s", (_what, before, options, expected) => {
  expect(weighMissing(before, options)).toEqual(expected);
});

const link = {
  id: "help",
  title: "Help",
  url: makeObservation().url,
  names: [],
};

test.each<readonly [string, Partial<Observation>, boolean]>([
  ["alive, a day ago", { at: hoursBefore(24) }, true],
  ["alive, a week ago", { at: hoursBefore(7 * 24) }, false],
  [
    "gone, a quarter of an hour ago",
    { verdict: "dead", at: hoursBefore(0.25) },
    true,
  ],
  ["gone, an hour ago", { verdict: "dead", at: hoursBefore(1) }, false],
  [
    "not to be judged, a minute ago",
    { verdict: "unknown", at: hoursBefore(1 / 60) },
    true,
  ],
  [
    "not to be judged, ten minutes ago",
    { verdict: "unknown", at: hoursBefore(1 / 6) },
    false,
  ],
  [
    "at a site that asked for rest until later",
    { verdict: "unknown", at: hoursBefore(5), askAgainAfter: hoursBefore(-1) },
    true,
  ],
  [
    "at a site whose rest is over",
    { verdict: "unknown", at: hoursBefore(5), askAgainAfter: hoursBefore(1) },
    false,
  ],
])("%s is still good to go by, or not", (_what, changed, isGood) => {
  expect(isFresh(makeObservation(changed), link, [], live)).toBe(isGood);
});
