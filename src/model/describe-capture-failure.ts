// A failed look in an editor's words. Judging and every report say it alike.
import { wallTitles, type CaptureFailure } from "./capture.ts";
import type { SavedSignIn } from "./write-login.ts";
import { writeLogin } from "./write-login.ts";

/** One clause without a full stop, beginning "could not look: ". */
export function describeFailure(failure: CaptureFailure): string {
  return `could not look: ${describeObstacle(failure)}`;
}

/** What to do about it, in a sentence or two. */
export function adviseOnFailure(failure: CaptureFailure): string {
  if (failure.kind === "needs-missing" && failure.session !== undefined)
    return `Sign in: ${writeLogin(failure.session)}`;
  if (failure.kind === "walled" && failure.session !== undefined)
    return `Sign in again: ${writeLogin(failure.session)}`;
  if (failure.kind === "http-status")
    return `${adviceByKind[failure.kind]} If this page is meant to answer so, write “answers: ${failure.status}” into its screen.yaml.`;
  return adviceByKind[failure.kind];
}

const seeReport = "See in the report what stood there instead";

const adviceByKind: Readonly<Record<CaptureFailure["kind"], string>> = {
  unreachable: "Open the address yourself, then run verify again.",
  "time-out": "Run verify again; if it stays so, look at the page yourself.",
  "http-status": `${seeReport}, and correct the recipe.`,
  walled: `${seeReport}; then try again later, or look at the screen by hand.`,
  "proof-missing": `${seeReport}; correct the recipe, or the proof if the screen has changed.`,
  "step-failed": `${seeReport}, and correct that step of the recipe.`,
  "secret-leaked": "Correct the masks under “shot” in screen.yaml.",
  "needs-missing": "Set them in the environment; never write them into a file.",
  "browser-crashed": "Run verify again.",
  "variant-not-met": "Run verify again, until the platform shows it.",
};

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
      return failure.session === undefined
        ? `${wallTitles[failure.wall]} stood in the way`
        : `${wallTitles[failure.wall]} stood in the way: the platform no longer takes the sign-in “${failure.session.name}”`;
    case "proof-missing":
      return `the page that opened does not show ${failure.proof}, so it is not this screen`;
    case "step-failed":
      return `step ${failure.step} of the recipe failed (${failure.because})`;
    case "secret-leaked":
      return `nothing was kept, because ${failure.where}`;
    case "needs-missing":
      if (failure.session !== undefined)
        return describeMissing(failure.session);
      return `${joinNames(failure.names)} ${failure.names.length === 1 ? "is" : "are"} not set in the environment`;
    case "browser-crashed":
      return "the browser crashed";
    case "variant-not-met":
      return `the variant “${failure.variant}” was not shown in ${failure.looks} ${failure.looks === 1 ? "look" : "looks"}`;
  }
}

function describeMissing({
  platform,
  name,
  because = "there is none",
}: SavedSignIn & { readonly because?: string }): string {
  return `it needs the sign-in “${name}” to ${platform}, and ${because}`;
}

function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "a value it needs";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
