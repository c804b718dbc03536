// A failed look in an editor's words. Judging and every report say it alike.
import { wallTitles, type CaptureFailure } from "./capture.ts";

/** One clause without a full stop, beginning "could not look: ". */
export function describeFailure(failure: CaptureFailure): string {
  return `could not look: ${describeObstacle(failure)}`;
}

/** What stood in the way, without the words "could not look". */
export function describeObstacle(failure: CaptureFailure): string {
  switch (failure.kind) {
    case "unreachable":
      return `${failure.host} could not be reached (${failure.because})`;
    case "time-out":
      return `it took too long to wait for ${failure.waitingFor}`;
    case "http-status":
      return `${failure.url} answered with an error (${failure.status})`;
    case "walled":
      return `${wallTitles[failure.wall]} stood in the way`;
    case "proof-missing":
      return `the page that opened does not show ${failure.proof}, so it is not this screen`;
    case "step-failed":
      return `step ${failure.step} of the recipe failed (${failure.because})`;
    case "secret-leaked":
      return `something secret was still readable in ${failure.where}, so nothing was kept`;
    case "needs-missing":
      return `${joinNames(failure.names)} ${failure.names.length === 1 ? "is" : "are"} not set in the environment`;
    case "browser-crashed":
      return "the browser crashed";
  }
}

function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "a value it needs";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
