// How long an observation answers for its link.
import type { LinkVerdict } from "../model/link-verdict.ts";
import type { Observation } from "../model/observation.ts";
import { periodMs } from "../model/period.ts";
import type { OfficialLink, RequiredClaim } from "../model/platform.ts";
import type { FollowOptions } from "./follow-options.ts";

const minuteMs = 60_000;

/** A fault is never kept as final: the page may be back. It is only not asked about twice in one go. */
const faultLifeMs: Readonly<
  Record<Exclude<LinkVerdict, "alive" | "moved">, number>
> = {
  dead: 30 * minuteMs,
  "soft-dead": 30 * minuteMs,
  "wrong-place": 30 * minuteMs,
  unknown: 5 * minuteMs,
};

/** Whether the ledger still answers for the link. An observation answers for the address and the quotes it was made for, and no others. */
export function isFresh(
  observation: Observation | undefined,
  link: OfficialLink,
  claims: readonly RequiredClaim[],
  options: FollowOptions,
): boolean {
  if (observation?.url !== link.url) return false;
  const { verdict, at, askAgainAfter } = observation;
  const isGood = verdict === "alive" || verdict === "moved";
  if (isGood && !hasAsked(observation, claims)) return false;
  if (options.target === "practice")
    return isGood && observation.practiceRelease === options.practiceRelease;
  if (at === undefined) return false;
  const age = options.now.getTime() - Date.parse(at);
  if (age < 0) return false;
  if (isGood) return age < periodMs(options.followAgainAfter);
  const isAskedToWait =
    askAgainAfter !== undefined &&
    Date.parse(askAgainAfter) > options.now.getTime();
  return isAskedToWait || age < faultLifeMs[verdict];
}

function hasAsked(
  { quotes }: Observation,
  claims: readonly RequiredClaim[],
): boolean {
  const asked = new Set(quotes.map(({ claim, quote }) => `${claim} ${quote}`));
  return claims.every(({ id, source }) => asked.has(`${id} ${source.quote}`));
}
