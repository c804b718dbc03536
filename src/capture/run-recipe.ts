// The declared steps that reach a screen.
import type { Page } from "playwright";
import type { CaptureFailure, StepRecord } from "../model/capture.ts";
import type { Step } from "../model/step.ts";
import type { SessionState } from "../model/session.ts";
import { NotFoundInTime } from "./find-on-page.ts";
import { describeStep } from "./recipe/describe-step.ts";
import { isSeen, runStep } from "./recipe/run-step.ts";

export interface RecipeRun {
  readonly steps: readonly StepRecord[];
  readonly failure: CaptureFailure | undefined;
}

/**
 * @param fillIn turns `$NAME` into its value; other values come back as they are
 * @param session what a `login` step starts with
 */
export async function runRecipe(
  page: Page,
  recipe: readonly Step[],
  fillIn: (value: string) => string,
  session?: SessionState,
): Promise<RecipeRun> {
  const steps: StepRecord[] = [];
  const runSteps = async (
    list: readonly Step[],
    numberOf: (index: number) => number,
  ): Promise<CaptureFailure | undefined> => {
    for (const [index, step] of list.entries()) {
      const startedAt = Date.now();
      const record = (outcome: StepRecord["outcome"]) =>
        steps.push({
          step: describeStep(step),
          outcome,
          durationMs: Date.now() - startedAt,
        });
      try {
        if ("when" in step) {
          const { sees, within } = step.when;
          const isThere = await isSeen(page, sees, within);
          record(isThere ? "done" : "not-seen");
          if (!isThere) continue;
          // What goes wrong inside is told by the number of the step it is part of.
          const failure = await runSteps(step.when.do, () => numberOf(index));
          if (failure !== undefined) return failure;
          continue;
        }
        await runStep(page, step, { fillIn, session });
        record("done");
      } catch (error) {
        record("failed");
        return explainStepError(error, numberOf(index), step);
      }
    }
    return undefined;
  };
  const failure = await runSteps(recipe, (index) => index + 1);
  return { steps, failure };
}

function explainStepError(
  error: unknown,
  step: number,
  at: Step,
): CaptureFailure {
  if (error instanceof NotFoundInTime) {
    return {
      kind: "step-failed",
      step,
      because: `${error.wanted} is not on the page`,
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  if (isCovered(message)) {
    const because = "something lies over it, such as a banner";
    return { kind: "step-failed", step, because };
  }
  return (
    explainBrowserError(message) ?? {
      kind: "step-failed",
      step,
      because: `“${describeStep(at)}” did not work`,
    }
  );
}

// Playwright waits until a click would reach its element, and tells what kept it from that.
function isCovered(message: string): boolean {
  return (
    /Timeout \d+ms exceeded/.test(message) &&
    message.includes("intercepts pointer events")
  );
}

/** What Playwright says in English prose, as one of our failures; undefined for what is a bug of ours. */
export function explainBrowserError(
  message: string,
): CaptureFailure | undefined {
  const net = /net::(ERR_[A-Z_]+).* at (\S+)/.exec(message);
  if (net !== null) {
    const host = URL.canParse(net[2] ?? "")
      ? new URL(net[2] ?? "").host
      : (net[2] ?? "");
    return {
      kind: "unreachable",
      host,
      because: describeNetError(net[1] ?? ""),
    };
  }
  if (/Timeout \d+ms exceeded/.test(message)) {
    return { kind: "time-out", waitingFor: "the page to load" };
  }
  if (/crashed|has been closed|Target closed|disconnected/i.test(message)) {
    return { kind: "browser-crashed" };
  }
  return undefined;
}

function describeNetError(code: string): string {
  const title = netTitles[code];
  if (title !== undefined) return title;
  return code.startsWith("ERR_CERT_")
    ? "its certificate is not valid"
    : "the connection failed";
}

/** Browsers show a page of their own then. */
export const faultWithoutPage = "it answered with an error and no page";

const netTitles: Readonly<Record<string, string>> = {
  ERR_TUNNEL_CONNECTION_FAILED:
    "the egress proxy did not let it through or found no one there",
  ERR_PROXY_CONNECTION_FAILED: "the egress proxy is gone",
  ERR_NAME_NOT_RESOLVED: "no such host is known",
  ERR_CONNECTION_REFUSED: "nobody answers there",
  ERR_CONNECTION_RESET: "the connection was cut",
  ERR_CONNECTION_CLOSED: "the connection was cut",
  ERR_EMPTY_RESPONSE: "it answered nothing",
  ERR_SSL_PROTOCOL_ERROR: "it does not speak https properly",
  ERR_CERT_AUTHORITY_INVALID: "this computer does not trust its certificate",
  ERR_CERT_COMMON_NAME_INVALID: "its certificate is for another host",
  ERR_CERT_DATE_INVALID: "its certificate is not valid at this time",
  ERR_HTTP_RESPONSE_CODE_FAILURE: faultWithoutPage,
  ERR_TOO_MANY_REDIRECTS: "it redirects in a circle",
};
