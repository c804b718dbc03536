// One look at one screen on one device: steps, proof, redaction, steady frame, evidence.
import type { Page } from "playwright";
import type { AccessNode, Box } from "../model/access-node.ts";
import type { Proof } from "../model/baseline.ts";
import type {
  Capture,
  CaptureFailure,
  CapturePlan,
  Evidence,
  PlannedCapture,
} from "../model/capture.ts";
import { digest } from "../model/digest.ts";
import { describeLocator } from "../model/locator.ts";
import type { Screen } from "../model/platform-registry.ts";
import type { CapturePorts, OpenPage } from "./browser-port.ts";
import { NotFoundInTime, findOnPage } from "./find-on-page.ts";
import { readTree } from "./read-tree.ts";
import { redactPage } from "./redact-page.ts";
import type { RecipeRun } from "./run-recipe.ts";
import { explainBrowserError, runRecipe } from "./run-recipe.ts";
import { NotSettled, settlePage, steadyContext } from "./settle-page.ts";
import { takePicture, takeSteadyPicture } from "./take-picture.ts";
import { detectWall } from "./walls.ts";

const proofTimeoutMs = 5000;

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
  const refusal = refused.find(({ url }) => new URL(url).host === failure.host);
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
  try {
    await steadyContext(open.page.context());
    return await followRecipe(open, screen, ports);
  } catch (error) {
    // A crashed or closed browser surfaces wherever the look happens to be.
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof NotSettled)
      return failed({ kind: "time-out", waitingFor: error.waitingFor });
    const failure = explainBrowserError(message);
    if (failure === undefined) throw error;
    return failed(failure);
  }
}

async function followRecipe(
  open: OpenPage,
  screen: Screen,
  ports: CapturePorts,
): Promise<Look> {
  const { page } = open;
  const secrets = new Map(
    screen.needs.map((name) => [
      `$${name}`,
      ports.readSecret(screen.platform, name) ?? "",
    ]),
  );
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
  // What stands there instead is still shown to the editor, redacted like any evidence.
  if (failure !== undefined)
    return { ...(await keepPartial(open, failure, ports)), recipe };
  await settlePage(page);
  const redaction = await redactPage(page, screen.shot.mask);
  if (redaction.outcome === "refused") {
    return {
      ...failed({ kind: "secret-leaked", where: redaction.because }),
      recipe,
    };
  }
  const evidence = await gatherEvidence(open, screen, ports);
  const leak = findLeak(evidence, secrets);
  if (leak !== undefined)
    return { ...failed({ kind: "secret-leaked", where: leak }), recipe };
  return { failure: undefined, evidence, recipe };
}

async function proveScreen(
  page: Page,
  screen: Screen,
  recipe: RecipeRun,
): Promise<CaptureFailure | undefined> {
  const isStopped = recipe.failure !== undefined;
  for (const proof of screen.proof) {
    try {
      await findOnPage(page, proof, isStopped ? 0 : proofTimeoutMs);
    } catch (error) {
      if (!(error instanceof NotFoundInTime)) throw error;
      return explainOtherPage(page, describeLocator(proof), recipe);
    }
  }
  return undefined;
}

async function explainOtherPage(
  page: Page,
  proof: string,
  recipe: RecipeRun,
): Promise<CaptureFailure> {
  const wall = detectWall({
    url: page.url(),
    status: recipe.status,
    title: await page.title(),
    words: await readWords(page),
    tree: await readTree(page),
  });
  if (wall !== undefined && !isExpectedSignIn(wall, recipe))
    return { kind: "walled", wall };
  if (recipe.status !== undefined && recipe.status >= 400) {
    return { kind: "http-status", status: recipe.status, url: page.url() };
  }
  return recipe.failure ?? { kind: "proof-missing", proof };
}

// A recipe that stops at a step on the sign-in page it meant to fill in says more by its step.
function isExpectedSignIn(wall: string, recipe: RecipeRun): boolean {
  return wall === "sign-in" && recipe.failure?.kind === "step-failed";
}

async function gatherEvidence(
  open: OpenPage,
  screen: Screen,
  ports: CapturePorts,
): Promise<Evidence> {
  const { page } = open;
  const part =
    screen.shot.of === undefined
      ? undefined
      : await findOnPage(page, screen.shot.of, 1000);
  const png = await takeSteadyPicture(page, part);
  const sha = digest(png);
  await ports.keep(sha, png, "png");
  const words = await readWords(page);
  const corner = (await part?.boundingBox()) ?? { x: 0, y: 0 };
  const tree = (await readTree(page)).map((node) => shiftNode(node, corner));
  const proofs: Proof[] = [];
  for (const proof of screen.proof) {
    const box = await (await findOnPage(page, proof, 0)).boundingBox();
    const shifted = box === null ? undefined : shiftBox(box, corner);
    proofs.push({
      proof: describeLocator(proof),
      ...(shifted === undefined ? {} : { box: shifted }),
    });
  }
  const picture = {
    file: sha,
    ...(await ports.readPicture(png)),
    scale: open.scale,
  };
  return { picture, text: digest(words), words, tree, proofs };
}

async function keepPartial(
  open: OpenPage,
  failure: CaptureFailure,
  ports: CapturePorts,
): Promise<Look> {
  const { page } = open;
  await redactPage(page, []);
  // Fields may hold what the recipe typed; a failed look keeps none of it.
  await page.evaluate(() => {
    for (const field of document.querySelectorAll("input, textarea")) {
      (field as HTMLInputElement).value = "";
    }
  });
  const png = await takePicture(page, undefined);
  const sha = digest(png);
  await ports.keep(sha, png, "png");
  const words = await readWords(page);
  const picture = {
    file: sha,
    ...(await ports.readPicture(png)),
    scale: open.scale,
  };
  const evidence = {
    picture,
    text: digest(words),
    words,
    tree: await readTree(page),
    proofs: [],
  };
  return { failure, evidence, recipe: undefined };
}

/** The words a reader sees, a line each, without empty lines. */
async function readWords(page: Page): Promise<string> {
  const text = await page.evaluate(() => document.body.innerText);
  const lines = text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

function findLeak(
  evidence: Evidence,
  secrets: ReadonlyMap<string, string>,
): string | undefined {
  const said = `${evidence.words}\n${evidence.tree.map(({ name }) => name).join("\n")}`;
  for (const [name, value] of secrets) {
    if (value.length >= 4 && said.includes(value)) {
      return `the value of ${name} is readable on the page; add a mask for it`;
    }
  }
  return undefined;
}

function shiftNode(
  node: AccessNode,
  corner: { readonly x: number; readonly y: number },
): AccessNode {
  return node.box === undefined
    ? node
    : { ...node, box: shiftBox(node.box, corner) };
}

function shiftBox(
  box: Box,
  corner: { readonly x: number; readonly y: number },
): Box {
  return {
    x: Math.round(box.x - corner.x),
    y: Math.round(box.y - corner.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
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
