// What a checkpoint is judged on, the form of a ruling, and the words for what to do next.
import type { Article } from "../model/article.ts";
import type { Capture } from "../model/capture.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Device, Target } from "../model/device.ts";
import type { Demand } from "../model/frontmatter.ts";
import type { Platform, Screen } from "../model/platform-registry.ts";
import type { Quarantine } from "../model/quarantine.ts";
import type { CheckpointSignoff, Signoffs } from "../model/signoff.ts";
import type { CheckpointStatus } from "../model/verdict.ts";

export interface CheckpointFacts {
  readonly article: Article;
  readonly demand: Demand;
  readonly device: Device;
  /** Which of the screen's variants is judged, where it has some on the device. */
  readonly variant: string | undefined;
  readonly platform: Platform;
  /** Every article under check, for what a change touches. */
  readonly articles: readonly Article[];
  readonly capture: Capture | undefined;
  readonly comparison: Comparison | undefined;
  readonly signoff: CheckpointSignoff | undefined;
  /** All that is kept of the article's decisions. */
  readonly signoffs: Signoffs | undefined;
  readonly target: Target;
  readonly now: Date;
  readonly quarantines: readonly Quarantine[];
}

export interface Ruling {
  readonly status: CheckpointStatus;
  readonly because: string;
  readonly todo: string;
}

export function askForSignoff(facts: CheckpointFacts, because: string): Ruling {
  return { status: "new", because, todo: signoffTodo(facts) };
}

export function signoffTodo(facts: CheckpointFacts): string {
  return `Compare picture and section in the report, then sign off: ${signoffCommand(facts)}`;
}

/** "--target live" where it must be said; nothing else would be about the real platform. */
export function onTarget(target: Target): string {
  return target === "live" ? " --target live" : "";
}

export function signoffCommand({
  article,
  demand,
  device,
  variant,
  target,
}: CheckpointFacts): string {
  return `npx presscheck accept ${article.file} --screen ${demand.screen}${inSection({ article, demand })} --on ${device}${inVariant(variant)}${onTarget(target)} --reason "…"`;
}

/** What to do where only a new picture by a person will help. */
export function attachTodo(facts: CheckpointFacts, screen: Screen): string {
  const { device } = facts;
  const steps =
    device in screen.instructions ? " The steps are in screen.yaml." : "";
  return `Take a picture of “${screen.title}”, then: ${attachCommand(facts, screen)}.${steps}`;
}

function attachCommand(
  { article, demand, device, variant, target }: CheckpointFacts,
  screen: Screen,
): string {
  return `npx presscheck attach ${article.file} ${screen.id}${inSection({ article, demand })} --on ${device}${inVariant(variant)}${onTarget(target)} --picture <file> --model "…" --os "…" --app "…" --reason "…"`;
}

/** How many looks did not meet the variant; undefined where it was met, or something else went wrong. */
export function looksWithoutMeeting({
  capture,
}: Pick<CheckpointFacts, "capture">): number | undefined {
  if (capture?.outcome !== "failed") return undefined;
  const { failure } = capture;
  return failure.kind === "variant-not-met" ? failure.looks : undefined;
}

/** What to do where the platform does not show a variant to this machine: three ways out. */
export function meetTodo(facts: CheckpointFacts, screen: Screen): string {
  const { device, target } = facts;
  const again = `npx presscheck capture ${screen.platform}/${screen.id}@${device}${onTarget(target)}`;
  return `Look again until it is shown (${again}), then run verify and sign it off. Whoever is shown it can hand in a picture: ${attachCommand(facts, screen)}. If readers no longer meet it, take it out of “variants” in ${screen.file}.`;
}

// One screen may be asked for under several headings, and each is decided about for itself.
function inSection({
  article,
  demand,
}: Pick<CheckpointFacts, "article" | "demand">): string {
  const asking = article.frontmatter.checkpoints.filter(
    ({ screen }) => screen === demand.screen,
  );
  return asking.length > 1 ? ` --section ${quote(demand.section)}` : "";
}

// A heading is an author's, and the command may be pasted into a shell.
function quote(heading: string): string {
  return `'${heading.replaceAll("'", String.raw`'\''`)}'`;
}

function inVariant(variant: string | undefined): string {
  return variant === undefined ? "" : ` --variant ${variant}`;
}
