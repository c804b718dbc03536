import type { QueueItem } from "../model/review-wire.ts";
import type { CheckpointSignoff, WordingSignoff } from "../model/signoff.ts";

/** Who signed off, when and why, for whoever looks at it again. */
export function describeSigned(
  signoff: CheckpointSignoff | WordingSignoff | undefined,
): Pick<QueueItem, "signed"> {
  if (signoff === undefined) return {};
  const { by, at, why, until } = signoff;
  return { signed: { by, at, why, ...(until === undefined ? {} : { until }) } };
}
