// The declared steps that reach a screen.
import type { Page, Response } from "playwright";
import type { CaptureFailure, StepRecord } from "../model/capture.ts";
import { describeLocator } from "../model/locator.ts";
import type { Step } from "../model/screen.ts";
import { NotFoundInTime, findOnPage } from "./find-on-page.ts";

const stepTimeoutMs = 10_000;
const loadTimeoutMs = 15_000;

export interface RecipeRun {
  readonly steps: readonly StepRecord[];
  readonly failure: CaptureFailure | undefined;
  /** The main document's last answer. */
  readonly status: number | undefined;
}

/** @param fillIn turns `$NAME` into its value; other values come back as they are */
export async function runRecipe(
  page: Page,
  recipe: readonly Step[],
  fillIn: (value: string) => string,
): Promise<RecipeRun> {
  const steps: StepRecord[] = [];
  let status: number | undefined;
  page.on("response", (response) => {
    if (isMainDocument(page, response)) status = response.status();
  });
  for (const [index, step] of recipe.entries()) {
    const startedAt = Date.now();
    const record = (outcome: StepRecord["outcome"]) =>
      steps.push({
        step: describeStep(step),
        outcome,
        durationMs: Date.now() - startedAt,
      });
    try {
      await runStep(page, step, fillIn);
      record("done");
    } catch (error) {
      record("failed");
      return {
        steps,
        failure: explainStepError(error, index + 1, step),
        status,
      };
    }
  }
  return { steps, failure: undefined, status };
}

function isMainDocument(page: Page, response: Response): boolean {
  return (
    response.request().isNavigationRequest() &&
    response.frame() === page.mainFrame()
  );
}

async function runStep(
  page: Page,
  step: Step,
  fillIn: (value: string) => string,
): Promise<void> {
  const options = { timeout: stepTimeoutMs };
  if ("goto" in step) {
    await page.goto(step.goto, { timeout: loadTimeoutMs, waitUntil: "load" });
  } else if ("click" in step) {
    await (await findOnPage(page, step.click, stepTimeoutMs)).click(options);
    await page.waitForLoadState("load", { timeout: loadTimeoutMs });
  } else if ("fill" in step) {
    const field = await findOnPage(
      page,
      { label: step.fill.label },
      stepTimeoutMs,
    );
    await field.fill(fillIn(step.fill.with), options);
  } else if ("press" in step) {
    await page.keyboard.press(step.press);
    await page.waitForLoadState("load", { timeout: loadTimeoutMs });
  } else if ("select" in step) {
    const field = await findOnPage(
      page,
      { label: step.select.label },
      stepTimeoutMs,
    );
    await field.selectOption({ label: step.select.option }, options);
  } else if ("check" in step) {
    await (await findOnPage(page, step.check, stepTimeoutMs)).check(options);
  } else if ("hover" in step) {
    await (await findOnPage(page, step.hover, stepTimeoutMs)).hover(options);
  } else if ("scroll" in step) {
    await (
      await findOnPage(page, step.scroll, stepTimeoutMs)
    ).scrollIntoViewIfNeeded(options);
  } else if ("wait" in step) {
    await findOnPage(page, step.wait, stepTimeoutMs);
  } else {
    await findOnPage(page, step.expect, 0);
  }
}

/** A step in words; values that may be secret are never in them. */
export function describeStep(step: Step): string {
  if ("goto" in step) return `open ${step.goto}`;
  if ("click" in step) return `click ${describeLocator(step.click)}`;
  if ("fill" in step) return `fill in “${step.fill.label}”`;
  if ("press" in step) return `press ${step.press}`;
  if ("select" in step)
    return `select “${step.select.option}” in “${step.select.label}”`;
  if ("check" in step) return `check ${describeLocator(step.check)}`;
  if ("hover" in step) return `point at ${describeLocator(step.hover)}`;
  if ("scroll" in step) return `scroll to ${describeLocator(step.scroll)}`;
  if ("wait" in step) return `wait for ${describeLocator(step.wait)}`;
  return `expect ${describeLocator(step.expect)}`;
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
  return (
    explainBrowserError(message) ?? {
      kind: "step-failed",
      step,
      because: `“${describeStep(at)}” did not work`,
    }
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
      because: netTitles[net[1] ?? ""] ?? "the connection failed",
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
  ERR_CERT_AUTHORITY_INVALID: "its certificate is not valid",
  ERR_TOO_MANY_REDIRECTS: "it redirects in a circle",
};
