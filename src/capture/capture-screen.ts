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
import { screenOn } from "../model/screen-on.ts";
import type { CapturePorts, OpenPage, SavedSession } from "./browser-port.ts";
import { findLeak, gatherEvidence, keepPartial } from "./gather-evidence.ts";
import { proveScreen } from "./prove-screen.ts";
import { redactPage } from "./redact-page.ts";
import { findSession } from "./recipe/find-session.ts";
import { frameShot } from "./recipe/frame-shot.ts";
import { meetVariant } from "./recipe/meet-variant.ts";
import type { RecipeRun } from "./run-recipe.ts";
import { explainBrowserError, runRecipe } from "./run-recipe.ts";
import { NotSettled, settlePage, steadyContext } from "./settle-page.ts";

/** What one look came to, before it is dressed with its provenance. */
interface Look {
  readonly failure: CaptureFailure | undefined;
  readonly evidence: Evidence | undefined;
  readonly recipe: RecipeRun | undefined;
  readonly variant?: string | undefined;
}

/** Looks once. Whatever happens in the browser ends as a capture: taken, or failed by a name of the closed list. */
export async function captureScreen(
  item: PlannedCapture,
  described: Screen,
  plan: Pick<CapturePlan, "target" | "practiceRelease">,
  run: string,
  ports: CapturePorts,
): Promise<Capture> {
  const startedAt = ports.now().toISOString();
  const screen = screenOn(described, item.device);
  const locale = screen.locale ?? ports.locale;
  const open = await ports.browser.openPage(item.device, {
    id: item.id,
    locale,
  });
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
        locale,
        timezone: ports.timezone,
        sandboxed: open.sandboxed,
        steps: look.recipe?.steps ?? [],
        ...(look.variant === undefined ? {} : { variant: look.variant }),
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
  const search = await findSession(screen, ports);
  if (search.outcome === "missing") return failed(search.failure);
  try {
    await steadyContext(open.page.context());
    return await followRecipe(open, screen, ports, search.session);
  } catch (error) {
    // A crashed or closed browser surfaces wherever the look happens to be.
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof NotSettled)
      return failed({ kind: "time-out", waitingFor: error.waitingFor });
    const failure = explainBrowserError(message);
    if (failure !== undefined) return failed(failure);
    // A locator that Playwright cannot use is a fault of this recipe, not of the run.
    if (!/^(locator|page|frame|elementHandle|keyboard)\.\w+: /.test(message)) {
      throw error;
    }
    const proof = "what its locators ask for (one of them cannot be used)";
    return failed({ kind: "proof-missing", proof });
  }
}

async function followRecipe(
  open: OpenPage,
  described: Screen,
  ports: CapturePorts,
  session: SavedSession | undefined,
): Promise<Look> {
  const { page } = open;
  const secrets = new Map(
    described.needs.map((name) => [
      `$${name}`,
      ports.readSecret(described.platform, name) ?? "",
    ]),
  );
  const recipe = await runRecipe(
    page,
    described.recipe,
    (value) => secrets.get(value) ?? value,
    session,
  );
  const isOver =
    recipe.failure !== undefined &&
    recipe.failure.kind !== "step-failed" &&
    recipe.failure.kind !== "time-out";
  if (isOver) return { ...failed(recipe.failure), recipe };
  const { screen, variant } = await meetVariant(page, described, recipe);
  const failure = (await proveScreen(page, screen, recipe)) ?? recipe.failure;
  // What stands there instead is still shown to the editor, redacted like any evidence.
  if (failure !== undefined) {
    const { evidence, png } = await keepPartial(open, ports);
    // A page that shows a secret is not kept, not even as what stood there instead.
    if (findLeak(page.url(), evidence, secrets) !== undefined) {
      return { ...failed(failure), recipe };
    }
    await ports.keep(evidence.picture.file, png, "png");
    return { failure, evidence, recipe };
  }
  await settlePage(page);
  const redaction = await redactPage(page, screen.shot.mask);
  if (redaction.outcome === "refused") {
    return {
      ...failed({ kind: "secret-leaked", where: redaction.because }),
      recipe,
    };
  }
  const { evidence, png } = await gatherEvidence(
    open,
    await frameShot(page, screen),
    ports,
  );
  const leak = findLeak(page.url(), evidence, secrets);
  if (leak !== undefined) {
    return { ...failed({ kind: "secret-leaked", where: leak }), recipe };
  }
  await ports.keep(evidence.picture.file, png, "png");
  return { failure: undefined, evidence, recipe, variant };
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
