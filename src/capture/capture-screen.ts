// One look at one screen on one device: steps, proof, redaction, steady frame, evidence.
import type { Page } from "playwright";
import type {
  Capture,
  CaptureFailure,
  CapturePlan,
  PlannedCapture,
} from "../model/capture.ts";
import type { Target } from "../model/device.ts";
import type { Secrets } from "../model/find-secret.ts";
import type { Screen } from "../model/platform-registry.ts";
import { findBaseline } from "../model/platform-registry.ts";
import { screenOn } from "../model/screen-on.ts";
import { listSessionNames } from "../model/session-names.ts";
import { listSessionSecrets } from "../model/session.ts";
import { walkSteps } from "../model/step.ts";
import { sealCapture } from "../model/seal-capture.ts";
import type { CapturePorts, OpenPage, PageWish } from "./browser-port.ts";
import { cleanAddress } from "./clean-address.ts";
import { hideSecrets } from "./find-leak.ts";
import type { Following, Look } from "./follow-recipe.ts";
import { failLook, followRecipe } from "./follow-recipe.ts";
import { keepWhatStoodThere } from "./keep-what-stood-there.ts";
import { isLedOn } from "./prove-screen.ts";
import { findSession, type SessionSearch } from "./recipe/find-session.ts";
import type { RecipeRun } from "./run-recipe.ts";
import { explainBrowserError } from "./run-recipe.ts";
import { steadyContext } from "./settle-page.ts";
import { NotSettled } from "./wait-within.ts";
import { watchPage } from "./watch-page.ts";
import { watchTraffic } from "./watch-traffic.ts";

/** Looks once. Whatever happens in the browser ends as a capture: taken, or failed by a name of the closed list. */
export async function captureScreen(
  item: PlannedCapture,
  described: Screen,
  plan: Pick<CapturePlan, "target" | "practiceRelease">,
  run: string,
  ports: CapturePorts,
  window: PageWish["window"] = "new",
): Promise<Capture> {
  const startedAt = ports.now().toISOString();
  const screen = screenOn(described, item.device);
  const locale = screen.locale ?? ports.locale;
  const open = await ports.browser.openPage(item.device, {
    id: item.id,
    locale,
    window,
    prepare: steadyContext,
  });
  let isClean = false;
  try {
    const opened = listOpened(screen.recipe);
    const readHops = watchTraffic(open, opened);
    const search = await findSession(screen, ports, plan.target);
    const secrets = readSecrets(screen, search, ports);
    const approvedIn = (variant: string | undefined) =>
      findBaseline(described, item.device, variant);
    const known = { search, secrets, approvedIn };
    const look = await lookAt(open, screen, known, ports);
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
        locale,
        timezone: ports.timezone,
        sandboxed: open.sandboxed,
        steps: look.recipe?.steps ?? [],
        ...(look.variant === undefined ? {} : { variant: look.variant }),
        refused: open.refused(),
        hops,
        descriptor: open.descriptor,
        tool: ports.tool,
      },
    };
    const provenance = hideSecrets(base.provenance, secrets);
    if (look.failure !== undefined) {
      const named = nameSignIn(
        nameRule(look.failure, provenance.refused),
        screen,
        plan.target,
      );
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
    // What an account's page holds is nobody else's, however well it is cleared.
    isClean = secrets.size === 0;
    return sealCapture({ ...base, provenance, outcome: "captured", evidence });
  } finally {
    await open.close(isClean ? "clean" : "used");
  }
}

/** Addresses a recipe opens, wherever in it: what they say is the editor's, and no secret of a visit. */
export function listOpened(recipe: Screen["recipe"]): string[] {
  return [...walkSteps(recipe)].flatMap(({ step }) =>
    "goto" in step ? [step.goto] : [],
  );
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

// A sign-in page behind a sign-in is another matter than one without: the sign-in is over.
function nameSignIn(
  failure: CaptureFailure,
  { platform, recipe }: Screen,
  target: Target,
): CaptureFailure {
  const [name] = listSessionNames({ recipe });
  const isOver = failure.kind === "walled" && failure.wall === "sign-in";
  return isOver && name !== undefined
    ? { ...failure, session: { platform, name, target } }
    : failure;
}

function cleanFailure(
  failure: CaptureFailure,
  opened: readonly string[],
): CaptureFailure {
  return failure.kind === "http-status"
    ? { ...failure, url: cleanAddress(failure.url, opened) }
    : failure;
}

/** What may be in nothing that is kept: what the recipe types, and what opens the account it uses. */
function readSecrets(
  { platform, needs }: Screen,
  search: SessionSearch,
  ports: CapturePorts,
): Secrets {
  const session = search.outcome === "ready" ? search.session : undefined;
  return new Map([
    ...needs.map(
      (name) => [`$${name}`, ports.readSecret(platform, name) ?? ""] as const,
    ),
    ...(session === undefined ? [] : listSessionSecrets(session)),
  ]);
}

/** What is known before the page is opened. */
interface Known extends Pick<Following, "secrets" | "approvedIn"> {
  readonly search: SessionSearch;
}

async function lookAt(
  open: OpenPage,
  screen: Screen,
  { search, secrets, approvedIn }: Known,
  ports: CapturePorts,
): Promise<Look> {
  const missing = screen.needs.filter(
    (name) => ports.readSecret(screen.platform, name) === undefined,
  );
  if (missing.length > 0)
    return failLook({ kind: "needs-missing", names: missing });
  if (search.outcome === "missing") return failLook(search.failure);
  if (ports.budgetMs <= 0) {
    const waitingFor = "its turn: the time for the whole run was over";
    return failLook({ kind: "time-out", waitingFor });
  }
  const watch = watchPage(open.page, ports.budgetMs);
  const found: { recipe: RecipeRun | undefined } = { recipe: undefined };
  try {
    const { session } = search;
    const following = { watch, secrets, session, approvedIn, found };
    return await followRecipe(open, screen, ports, following);
  } catch (error) {
    const failure = explainEnd(error);
    // A page that was too slow still shows how far it came.
    const evidence =
      failure.kind === "time-out"
        ? await keepWhatStoodThere(open, ports, secrets)
        : undefined;
    return { failure, evidence, recipe: found.recipe };
  } finally {
    watch.end();
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

function addressOf(page: Page): string | undefined {
  const url = page.url();
  return url === "" || url === "about:blank" || url.startsWith("chrome-error:")
    ? undefined
    : url;
}
