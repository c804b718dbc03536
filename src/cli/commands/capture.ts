import { join, relative } from "node:path";
import type { RunFolder } from "../../adapters/run-store.ts";
import type { Watch } from "../../adapters/browser.ts";
import type { NamedScreen } from "../../plan/plan-captures.ts";
import type { Repository } from "../../parse/read-repository.ts";
import { look } from "../../pipeline.ts";
import { beginSentence } from "../../model/begin-sentence.ts";
import {
  adviseOnFailure,
  describeObstacle,
} from "../../model/describe-capture-failure.ts";
import { deviceTitles } from "../../model/device.ts";
import { titleLook } from "../../model/look.ts";
import type { Console, ExitCode } from "../console-port.ts";
import type { Capture, CaptureFailure } from "../../model/capture.ts";
import type { Target } from "../../model/device.ts";
import type { Screen } from "../../model/platform-registry.ts";
import { isLookedAtByHand } from "../../model/platform-registry.ts";
import { hangText } from "../../report/pretty/wrap-text.ts";
import { readScreenNames } from "../read-screen-names.ts";
import { requireDisplay } from "../require-display.ts";
import { Trouble } from "../trouble.ts";
import type { CheckOptions } from "./request.ts";
import { withWorld } from "./request.ts";

export type CaptureOptions = CheckOptions & {
  readonly headed?: true;
  readonly slow?: true;
  readonly trace?: true;
};

/** Plans and takes the looks; compares and judges nothing. */
export async function capture(
  console: Console,
  articles: readonly string[],
  options: CaptureOptions,
): Promise<ExitCode> {
  const named = await readScreenNames(console, articles);
  const watch = readWatch(console, options, named);
  // A screen that is asked for by name is looked at again, whatever earlier runs saw.
  const asked = named === undefined ? options : { ...options, cache: false };
  const reading = {
    articles: named === undefined ? articles : "none",
    ...(watch === undefined ? {} : { watch }),
  } as const;
  return withWorld(console, reading, asked, async (world, request) => {
    const repository = await world.read();
    if (named !== undefined)
      refuseUnusable(named, repository, request.target, options);
    const { plan, captures } = await look(request, repository, world, named);
    world.progress.end();
    // What a shown window drew is for the person who watches; no later run takes it for a look.
    if (options.headed === undefined)
      await world.keepRun.save("captures", captures);
    if (options.format === "json") {
      console.out(`${JSON.stringify({ plan, captures }, null, 2)}\n`);
    } else {
      for (const taken of captures) {
        const name = `${taken.platform}/${taken.screen} (${titleLook(taken)})`;
        const isReused = taken.run !== world.run.id;
        const { paint } = console;
        console.out(
          taken.outcome === "captured"
            ? `${paint.green(isReused ? "still fresh" : "captured")}  ${name}\n`
            : `${paint.red("could not look")}  ${name}\n${drawFailure(taken.failure, console)}`,
        );
        if (named !== undefined)
          console.out(
            drawSteps(taken) + drawPlace(taken, console, world.run.path),
          );
      }
      console.out(`Kept in ${world.run.path}\n`);
    }
    const isWhole =
      captures.length === plan.items.length && captures.length > 0;
    return isWhole && captures.every(({ outcome }) => outcome === "captured")
      ? 0
      : 1;
  });
}

function drawFailure(
  failure: CaptureFailure,
  { columns: width }: Console,
): string {
  const because = `${beginSentence(describeObstacle(failure))}.`;
  return [
    ...hangText(because, { lead: "    ", width }),
    ...hangText(adviseOnFailure(failure), { lead: "    → ", width }),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

// Whoever writes a recipe wants to see how far it came.
function drawSteps({ provenance: { steps, variant } }: Capture): string {
  const marks = { done: "done", failed: "failed", "not-seen": "not seen" };
  const lines = steps.map(
    ({ step, outcome, durationMs }) =>
      `    ${marks[outcome].padEnd(8)}  ${step} (${durationMs} ms)\n`,
  );
  if (variant !== undefined) lines.push(`    variant   ${variant}\n`);
  return lines.join("");
}

// To be opened: its name says nothing to anybody.
function drawPlace(
  { evidence }: Capture,
  { cwd }: Console,
  run: string,
): string {
  if (evidence === undefined) return "";
  const file = join(run, "blobs", `${evidence.picture.file}.png`);
  return `    picture   ${relative(cwd, file)}\n`;
}

const slowMs = 700;

function readWatch(
  console: Console,
  { headed, slow, trace }: CaptureOptions,
  named: readonly NamedScreen[] | undefined,
): ((run: RunFolder) => Watch) | undefined {
  if (headed === undefined && slow === undefined && trace === undefined)
    return undefined;
  if (named?.length !== 1)
    throw new Trouble(
      "--headed, --slow and --trace go with one screen.",
      "Name it: npx presscheck capture instagram/sign-in --headed",
    );
  if (headed !== undefined) requireDisplay(console.env);
  return (run) => ({
    window: headed === undefined ? "hidden" : "shown",
    slowMs: slow === undefined ? 0 : slowMs,
    ...(trace === undefined ? {} : { traces: join(run.path, "traces") }),
  });
}

function refuseUnusable(
  named: readonly NamedScreen[],
  { platformById, findings }: Repository,
  target: Target,
  { trace }: CaptureOptions,
): void {
  for (const { platform, screen, device } of named) {
    const described = platformById.get(platform)?.screenById.get(screen);
    if (described === undefined) {
      const finding = findings.find(
        ({ severity, file }) =>
          severity === "error" && file.includes(`/${platform}/`),
      );
      const { line, column } = finding?.place?.start ?? { line: 1, column: 1 };
      throw new Trouble(
        finding === undefined
          ? `The screen ${platform}/${screen} cannot be used.`
          : `${finding.file}:${line}:${column}: ${finding.title}`,
        finding?.todo,
      );
    }
    if (device !== undefined && isLookedAtByHand(described, device))
      throw new Trouble(
        `${platform}/${screen} is looked at by hand on ${deviceTitles[device]}.`,
      );
    // Steps, pages and pictures of a trace hold what was typed, in more ways than can be blacked out.
    const isSecret = described.needs.length > 0 || hasLogin(described);
    if (trace !== undefined && target === "live" && isSecret)
      throw new Trouble(
        `No trace is written of ${platform}/${screen}: its recipe types in secrets or uses a saved session, and a trace would hold them.`,
        "Watch it instead: --headed --slow. On practice a trace can be written: --target practice",
      );
  }
}

function hasLogin({ recipe, devices = {} }: Screen): boolean {
  const recipes = [recipe, ...Object.values(devices).map((at) => at?.recipe)];
  return recipes.some((steps = []) => steps.some((step) => "login" in step));
}
