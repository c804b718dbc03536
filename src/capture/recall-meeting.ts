import type { Capture, CapturePlan, PlannedCapture } from "../model/capture.ts";
import type { Screen } from "../model/platform-registry.ts";
import { findBaseline } from "../model/platform-registry.ts";

/**
 * The last look at a variant that was not met today, with its own date. Without it a
 * change that was seen yesterday would be forgotten by the luck of today's visits.
 * undefined where a person has approved something newer, or nothing was ever seen.
 * @param earlier captures of any screen, newest run first
 */
export function recallMeeting(
  item: PlannedCapture,
  { target, practiceRelease }: CapturePlan,
  screen: Screen,
  earlier: readonly Capture[],
): Capture | undefined {
  const last = earlier.find(
    (capture) =>
      capture.id === item.id &&
      capture.recipe === item.recipe &&
      capture.outcome === "captured" &&
      capture.target === target &&
      capture.practiceRelease === practiceRelease,
  );
  const approved = findBaseline(screen, item.device, item.variant)?.capturedAt;
  if (last === undefined || approved === undefined) return last;
  const seenAt = Date.parse(last.provenance.endedAt);
  return seenAt >= Date.parse(approved) ? last : undefined;
}
