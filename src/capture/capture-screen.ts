// One look at one screen on one device: steps, proof, redaction, steady frame, evidence.
import type { Page } from "playwright";
import type {
  Capture,
  CaptureFailure,
  CapturePlan,
  Evidence,
  PlannedCapture,
} from "../model/capture.ts";
import type { Screen } from "../model/platform-registry.ts";
import type { CapturePorts, OpenPage } from "./browser-port.ts";
import { findLeak, gatherEvidence } from "./gather-evidence.ts";
import { keepWhatStoodThere } from "./keep-what-stood-there.ts";
import { isLedOn, proveScreen } from "./prove-screen.ts";
import { redactPage } from "./redact-page.ts";
import type { RecipeRun } from "./run-recipe.ts";
import { explainBrowserError, runRecipe } from "./run-recipe.ts";
import { settlePage, steadyContext } from "./settle-page.ts";
import { NotSettled } from "./wait-within.ts";
import type { Watch } from "./watch-page.ts";
import { watchPage } from "./watch-page.ts";

/** What one look came to, before it is dressed with its provenance. */
interface Look {
  readonly failure: CaptureFailure | undefined;
  readonly evidence: Evidence | undefined;
  readonly recipe: RecipeRun | undefined;
}

/** Looks once. Whatever happens in the browser ends as a capture: taken, or failed by a name of the closed list. */
export async function captureScreen(
  item: PlannedCapture,
  screen: Screen,
  plan: Pick<CapturePlan, "target" | "practiceRelease">,
  run: string,
  ports: CapturePorts,
): Promise<Capture> {
  const startedAt = ports.now().toISOString();
  const open = await ports.browser.openPage(item.device);
  try {
    const look = await lookAt(open, screen, ports);
    const base = {
      id: item.id,
      platform: item.platform,
      screen: item.screen,
      device: item.device,
      target: plan.target,
      practiceRelease: plan.practiceRelease,
      recipe: item.recipe,
      run,
      provenance: {
        startedAt,
        endedAt: ports.now().toISOString(),
        url: addressOf(open.page),
        environment: open.environment,
        renderer: ports.renderer,
        standsInFor: open.standsInFor,
        locale: ports.locale,
        timezone: ports.timezone,
        sandboxed: open.sandboxed,
        steps: look.recipe?.steps ?? [],
        refused: open.refused(),
      },
    };
    if (look.failure !== undefined) {
      return {
        ...base,
        outcome: "failed",
        failure: nameRule(look.failure, base.provenance.refused),
        evidence: look.evidence,
      };
    }
    if (look.evidence === undefined)
      throw new Error("a look without failure has evidence");
    return { ...base, outcome: "captured", evidence: look.evidence };
  } finally {
    await open.close();
  }
}

// The browser only learns that the proxy said no; the proxy knows why.
function nameRule(
  failure: CaptureFailure,
  refused: Capture["provenance"]["refused"],
): CaptureFailure {
  if (failure.kind !== "unreachable") return failure;
  const refusal = refused.find(
    ({ url }) => URL.canParse(url) && new URL(url).host === failure.host,
  );
  return refusal === undefined
    ? failure
    : { ...failure, because: refusal.rule };
}

async function lookAt(
  open: OpenPage,
  screen: Screen,
  ports: CapturePorts,
): Promise<Look> {
  const missing = screen.needs.filter(
    (name) => ports.readSecret(screen.platform, name) === undefined,
  );
  if (missing.length > 0)
    return failed({ kind: "needs-missing", names: missing });
  if (ports.budgetMs <= 0) {
    const waitingFor = "its turn: the time for the whole run was over";
    return failed({ kind: "time-out", waitingFor });
  }
  const watch = watchPage(open.page, ports.budgetMs);
  const found: { recipe: RecipeRun | undefined } = { recipe: undefined };
  const secrets = readSecrets(screen, ports);
  try {
    const prepared = steadyContext(open.page.context());
    await watch.within("the browser to open a page", prepared);
    return await followRecipe(open, screen, ports, watch, secrets, found);
  } catch (error) {
    const failure = explainEnd(error);
    // A page that was too slow still shows how far it came.
    const evidence =
      failure.kind === "time-out"
        ? await keepWhatStoodThere(open, ports, secrets)
        : undefined;
    return { failure, evidence, recipe: found.recipe };
  }
}

// A crashed or closed browser surfaces wherever the look happens to be.
function explainEnd(error: unknown): CaptureFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof NotSettled)
    return { kind: "time-out", waitingFor: error.waitingFor };
  const failure = explainBrowserError(message);
  if (failure !== undefined) return failure;
  if (isLedOn(message))
    return { kind: "time-out", waitingFor: "the page to stop leading on" };
  if (message.startsWith("page.evaluate: "))
    return { kind: "time-out", waitingFor: "a page that lets itself be read" };
  // A locator that Playwright cannot use is a fault of this recipe, not of the run.
  if (!/^(locator|page|frame|elementHandle|keyboard)\.\w+: /.test(message)) {
    throw error;
  }
  const proof = "what its locators ask for (one of them cannot be used)";
  return { kind: "proof-missing", proof };
}

function readSecrets(
  screen: Screen,
  ports: CapturePorts,
): ReadonlyMap<string, string> {
  return new Map(
    screen.needs.map((name) => [
      `$${name}`,
      ports.readSecret(screen.platform, name) ?? "",
    ]),
  );
}

async function followRecipe(
  open: OpenPage,
  screen: Screen,
  ports: CapturePorts,
  watch: Watch,
  secrets: ReadonlyMap<string, string>,
  found: { recipe: RecipeRun | undefined },
): Promise<Look> {
  const { page } = open;
  const recipe = await watch.within(
    "the steps of its recipe to be done",
    runRecipe(page, screen.recipe, (value) => secrets.get(value) ?? value),
  );
  found.recipe = recipe;
  const isOver =
    recipe.failure !== undefined &&
    recipe.failure.kind !== "step-failed" &&
    recipe.failure.kind !== "time-out";
  if (isOver) return { ...failed(nameAnswer(recipe.failure, recipe)), recipe };
  const proved = proveScreen(page, screen, recipe, ports.locale, watch.isQuiet);
  const failure =
    (await watch.within("what proves the screen", proved)) ?? recipe.failure;
  // What stands there instead is still shown to the editor, redacted like any evidence.
  if (failure !== undefined) {
    const evidence = await keepWhatStoodThere(open, ports, secrets);
    return { failure, evidence, recipe };
  }
  await settlePage(page, watch);
  const redaction = await watch.within(
    "what is private to be blacked out",
    redactPage(page, screen.shot.mask),
  );
  if (redaction.outcome === "refused") {
    return {
      ...failed({ kind: "secret-leaked", where: redaction.because }),
      recipe,
    };
  }
  const { evidence, png } = await watch.within(
    "its picture to be taken",
    gatherEvidence(open, screen, ports),
  );
  const leak = findLeak(page.url(), evidence, secrets);
  if (leak !== undefined) {
    return { ...failed({ kind: "secret-leaked", where: leak }), recipe };
  }
  await ports.keep(evidence.picture.file, png, "png");
  return { failure: undefined, evidence, recipe };
}

// A browser asked for a name and a password it does not have opens no page at all.
function nameAnswer(
  failure: CaptureFailure,
  { status }: RecipeRun,
): CaptureFailure {
  return failure.kind === "unreachable" && status === 401
    ? { kind: "walled", wall: "sign-in" }
    : failure;
}

function addressOf(page: Page): string | undefined {
  const url = page.url();
  return url === "" || url === "about:blank" || url.startsWith("chrome-error:")
    ? undefined
    : url;
}

function failed(failure: CaptureFailure): Look {
  return { failure, evidence: undefined, recipe: undefined };
}
