// One look at one screen on one device: steps, proof, redaction, steady frame, evidence.
import type { Page } from "playwright";
import type {
  Capture,
  CaptureFailure,
  CapturePlan,
  Evidence,
  PlannedCapture,
} from "../model/capture.ts";
import type { Secrets } from "../model/find-secret.ts";
import type { Screen } from "../model/platform-registry.ts";
import { sealCapture } from "../model/seal-capture.ts";
import type { CapturePorts, OpenPage } from "./browser-port.ts";
import { cleanAddress } from "./clean-address.ts";
import { findLeak, hideSecrets } from "./find-leak.ts";
import type { Gathered } from "./gather-evidence.ts";
import { gatherEvidence, keepPartial } from "./gather-evidence.ts";
import { proveScreen } from "./prove-screen.ts";
import { redactPage } from "./redact-page.ts";
import type { RecipeRun } from "./run-recipe.ts";
import { explainBrowserError, runRecipe } from "./run-recipe.ts";
import { NotSettled, settlePage, steadyContext } from "./settle-page.ts";
import { watchTraffic } from "./watch-traffic.ts";

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
    const opened = screen.recipe.flatMap((step) =>
      "goto" in step ? [step.goto] : [],
    );
    const readHops = watchTraffic(open, opened);
    const secrets = readSecrets(screen, ports);
    const look = await lookAt(open, screen, secrets, ports);
    const url = addressOf(open.page);
    const hops = await readHops();
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
        url: url === undefined ? undefined : cleanAddress(url, opened),
        environment: open.environment,
        renderer: ports.renderer,
        standsInFor: open.standsInFor,
        locale: ports.locale,
        timezone: ports.timezone,
        sandboxed: open.sandboxed,
        steps: look.recipe?.steps ?? [],
        refused: open.refused(),
        hops,
        descriptor: open.descriptor,
        tool: ports.tool,
      },
    };
    const provenance = hideSecrets(base.provenance, secrets);
    if (look.failure !== undefined) {
      const named = nameRule(look.failure, provenance.refused);
      return sealCapture({
        ...base,
        provenance,
        outcome: "failed",
        failure: hideSecrets(cleanFailure(named, opened), secrets),
        evidence: look.evidence,
      });
    }
    if (look.evidence === undefined)
      throw new Error("a look without failure has evidence");
    const { evidence } = look;
    return sealCapture({ ...base, provenance, outcome: "captured", evidence });
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

function cleanFailure(
  failure: CaptureFailure,
  opened: readonly string[],
): CaptureFailure {
  return failure.kind === "http-status"
    ? { ...failure, url: cleanAddress(failure.url, opened) }
    : failure;
}

function readSecrets(screen: Screen, ports: CapturePorts): Secrets {
  return new Map(
    screen.needs.map((name) => [
      `$${name}`,
      ports.readSecret(screen.platform, name) ?? "",
    ]),
  );
}

async function lookAt(
  open: OpenPage,
  screen: Screen,
  secrets: Secrets,
  ports: CapturePorts,
): Promise<Look> {
  const missing = screen.needs.filter(
    (name) => ports.readSecret(screen.platform, name) === undefined,
  );
  if (missing.length > 0)
    return failed({ kind: "needs-missing", names: missing });
  try {
    await steadyContext(open.page.context());
    return await followRecipe(open, screen, secrets, ports);
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
  screen: Screen,
  secrets: Secrets,
  ports: CapturePorts,
): Promise<Look> {
  const { page } = open;
  const recipe = await runRecipe(
    page,
    screen.recipe,
    (value) => secrets.get(value) ?? value,
  );
  const isOver =
    recipe.failure !== undefined &&
    recipe.failure.kind !== "step-failed" &&
    recipe.failure.kind !== "time-out";
  if (isOver) return { ...failed(recipe.failure), recipe };
  const failure = (await proveScreen(page, screen, recipe)) ?? recipe.failure;
  // What stands there instead is still shown to the editor, redacted like any evidence;
  // a page that shows a secret is not kept, not even as what stood there instead.
  if (failure !== undefined) {
    const partial = await gatherRedacted(open, [], secrets, () =>
      keepPartial(open, ports),
    );
    if ("leak" in partial) return { ...failed(failure), recipe };
    await keepFiles(partial, ports);
    return { failure, evidence: partial.evidence, recipe };
  }
  await settlePage(page);
  const gathered = await gatherRedacted(open, screen.shot.mask, secrets, () =>
    gatherEvidence(open, screen, ports),
  );
  if ("leak" in gathered) {
    const { leak: where } = gathered;
    return { ...failed({ kind: "secret-leaked", where }), recipe };
  }
  await keepFiles(gathered, ports);
  return { failure: undefined, evidence: gathered.evidence, recipe };
}

/** Redacts, gathers, and looks again: evidence in which nothing private can be read, or where it can, in words. */
async function gatherRedacted(
  { page }: OpenPage,
  masks: Screen["shot"]["mask"],
  secrets: Secrets,
  gather: () => Promise<Gathered>,
): Promise<Gathered | { readonly leak: string }> {
  const redaction = await redactPage(page, masks);
  if (redaction.outcome === "refused") return { leak: redaction.because };
  const gathered = await gather();
  const leak =
    (await redaction.findUncovered(secrets)) ??
    findLeak(page.url(), gathered, secrets);
  return leak === undefined ? gathered : { leak };
}

// The record that names the files is written after them: what no record names is no evidence.
async function keepFiles(
  { files }: Gathered,
  ports: CapturePorts,
): Promise<void> {
  for (const { sha, bytes, ending } of files)
    await ports.keep(sha, bytes, ending);
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
