// What the ledgers know of official links, before and after some were asked again.
import type { Platform } from "../model/platform-registry.ts";
import type { PlatformObservation } from "./follow-options.ts";

export function listKnown(
  platformById: ReadonlyMap<string, Platform>,
): PlatformObservation[] {
  return [...platformById.values()].flatMap((platform) =>
    [...platform.observationByLink.values()].map((seen) => ({
      ...seen,
      platform: platform.id,
    })),
  );
}

/** What was seen now takes the place of what was known of the same link. */
export function renewKnown(
  known: readonly PlatformObservation[],
  seen: readonly PlatformObservation[],
): PlatformObservation[] {
  const name = ({ platform, link }: PlatformObservation) =>
    `${platform}/${link}`;
  const asked = new Set(seen.map(name));
  return [...known.filter((one) => !asked.has(name(one))), ...seen];
}
