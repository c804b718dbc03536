import type {
  Decider,
  PictureDecision,
  ScreenDecision,
} from "../model/decision.ts";
import type { CheckpointSignoff, Signoffs } from "../model/signoff.ts";

/** Who decided, when, why and until when. */
export function toDecider({
  by,
  at,
  why,
  until,
}: {
  readonly by: string;
  readonly at: string;
  readonly why: string;
  readonly until?: string | undefined;
}): Decider {
  return { by, at, why, ...(until === undefined ? {} : { until }) };
}

/**
 * The sign-off that a decision made when it was handed in before: then it is not made twice.
 * One that was renewed since counts as well.
 */
export function findKept(
  signoffs: Signoffs | undefined,
  decision: ScreenDecision | PictureDecision,
): CheckpointSignoff | undefined {
  const { screen, device, variant, by, at, why, until, shown } = decision;
  const verdict = decision.kind === "screen" ? decision.verdict : "approved";
  return [
    ...(signoffs?.checkpoints ?? []),
    ...(signoffs?.earlier?.checkpoints ?? []),
  ].find(
    (one) =>
      one.screen === screen &&
      one.device === device &&
      one.variant === variant &&
      one.passage === shown.passage &&
      one.recipe === shown.recipe &&
      one.questions === shown.questions &&
      (one.decision ?? "approved") === verdict &&
      one.by === by &&
      one.at === at &&
      one.why === why &&
      one.until === until &&
      haveSameAnswers(one.answers, decision.answers),
  );
}

function haveSameAnswers(
  kept: CheckpointSignoff["answers"],
  given: CheckpointSignoff["answers"],
): boolean {
  return Object.entries(given).every(([id, answer]) => kept[id] === answer);
}
