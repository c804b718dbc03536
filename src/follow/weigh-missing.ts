// "Not found" once may be a slip of the site. It is believed the second time, some
// hours later; at once of a link that nobody has seen before, which is more likely
// to be misspelt than to have met the slip.
import type { Observation } from "../model/observation.ts";
import type { FollowOptions } from "./follow-options.ts";

const hoursApart = 6;

type Missing =
  | { readonly verdict: "dead"; readonly missingSince: string | undefined }
  | { readonly verdict: "unknown"; readonly missingSince: string };

/** @param before what the ledger says of the same address; undefined when it was never asked */
export function weighMissing(
  before: Observation | undefined,
  { target, now }: FollowOptions,
): Missing {
  // Practice does not age, and its slips are made on purpose.
  if (target === "practice")
    return { verdict: "dead", missingSince: undefined };
  const at = now.toISOString();
  if (before === undefined) return { verdict: "dead", missingSince: at };
  const since = before.missingSince ?? at;
  const hours = (now.getTime() - Date.parse(since)) / 3_600_000;
  return before.verdict === "dead" || hours >= hoursApart
    ? { verdict: "dead", missingSince: since }
    : { verdict: "unknown", missingSince: since };
}
