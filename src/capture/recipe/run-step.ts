// One step of a recipe, done in the page.
import type { Page } from "playwright";
import type { Locator } from "../../model/locator.ts";
import type { Step } from "../../model/step.ts";
import { fieldOf } from "../../model/step.ts";
import type { SessionState } from "../../model/session.ts";
import { NotFoundInTime, findOnPage } from "../find-on-page.ts";

const stepTimeoutMs = 10_000;
const loadTimeoutMs = 15_000;

/** What steps take from outside their recipe. */
export interface StepMeans {
  /** Turns `$NAME` into its value; other values come back as they are. */
  readonly fillIn: (value: string) => string;
  /** What a `login` step starts with; it was looked for before anything was opened. */
  readonly session: SessionState | undefined;
}

type SingleStep = Exclude<Step, { readonly when: unknown }>;

/** @throws NotFoundInTime when its element does not come, and what Playwright throws */
export async function runStep(
  page: Page,
  step: SingleStep,
  { fillIn, session }: StepMeans,
): Promise<void> {
  const options = { timeout: stepTimeoutMs };
  const find = (locator: Locator) => findOnPage(page, locator, stepTimeoutMs);
  if ("goto" in step) {
    await page.goto(step.goto, { timeout: loadTimeoutMs, waitUntil: "load" });
  } else if ("click" in step) {
    await (await find(step.click)).click(options);
    await page.waitForLoadState("load", { timeout: loadTimeoutMs });
  } else if ("fill" in step) {
    const field = await find(fieldOf(step.fill));
    await field.fill(fillIn(step.fill.with), options);
  } else if ("press" in step) {
    await page.keyboard.press(step.press);
    await page.waitForLoadState("load", { timeout: loadTimeoutMs });
  } else if ("select" in step) {
    const field = await find(fieldOf(step.select));
    await field.selectOption({ label: step.select.option }, options);
  } else if ("check" in step) {
    await (await find(step.check)).check(options);
  } else if ("hover" in step) {
    await (await find(step.hover)).hover(options);
  } else if ("scroll" in step) {
    await (await find(step.scroll)).scrollIntoViewIfNeeded(options);
  } else if ("wait" in step) {
    await find(step.wait);
  } else if ("login" in step) {
    if (session === undefined)
      throw new Error("a login step runs with its session");
    await page.context().setStorageState(session);
  } else if ("expect" in step) {
    await findOnPage(page, step.expect, 0);
  } else {
    throw new Error(`the steps “${step.steps}” were not written out`);
  }
}

/** How long something optional is waited for, in seconds, unless its step says. */
const usualWait = 1;

/** Whether an optional thing is there, visible to a reader, before its time is up. */
export async function isSeen(
  page: Page,
  locator: Locator,
  withinSeconds = usualWait,
): Promise<boolean> {
  const giveUpAt = Date.now() + withinSeconds * 1000;
  for (;;) {
    const leftMs = Math.max(0, giveUpAt - Date.now());
    try {
      // What CSS or a hint names may be in the page and hidden.
      const found = await findOnPage(page, locator, leftMs);
      if (await found.isVisible()) return true;
    } catch (error) {
      if (!(error instanceof NotFoundInTime)) throw error;
      return false;
    }
    if (leftMs === 0) return false;
    await page.waitForTimeout(50);
  }
}
