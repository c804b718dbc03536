import type { Observation } from "../model/observation.ts";
import { periodMs } from "../model/period.ts";
import type { PlatformObservation } from "./follow-options.ts";

/**
 * The ledger with what was seen now. Where nothing but the date differs and the
 * old one is still young, the old entry stays: a ledger that changes at every run
 * hides the changes that matter.
 */
export function mergeLedger(
  before: ReadonlyMap<string, Observation>,
  seen: readonly PlatformObservation[],
  followAgainAfter: string,
): ReadonlyMap<string, Observation> {
  const after = new Map(before);
  for (const { platform: _platform, ...fresh } of seen) {
    const old = before.get(fresh.link);
    const observation = keepLastWord(old, fresh);
    if (old === undefined || !isRepeated(old, observation, followAgainAfter))
      after.set(observation.link, observation);
  }
  return after;
}

// Somebody may have said what they read there since the link was asked for.
function keepLastWord(
  old: Observation | undefined,
  observation: Observation,
): Observation {
  const attested = old?.attested;
  if (attested === undefined) return observation;
  const word = observation.attested;
  return word !== undefined && Date.parse(word.at) >= Date.parse(attested.at)
    ? observation
    : { ...observation, attested };
}

const share = 0.25;

function isRepeated(
  old: Observation,
  now: Observation,
  followAgainAfter: string,
): boolean {
  const age = Date.parse(now.at ?? "") - Date.parse(old.at ?? "");
  const isYoung = age >= 0 && age < share * periodMs(followAgainAfter);
  return (
    (isYoung || now.at === old.at) &&
    JSON.stringify(sortKeys({ ...old, at: "" })) ===
      JSON.stringify(sortKeys({ ...now, at: "" }))
  );
}

// What was read from a file and what was just seen name their parts in different orders.
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sortKeys(part)]),
  );
}
