// What a checkpoint is judged on, the form of a ruling, and the words for what to do next.
import type { Article } from "../model/article.ts";
import type { Capture } from "../model/capture.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Device, Target } from "../model/device.ts";
import type { Demand } from "../model/frontmatter.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { CheckpointSignoff } from "../model/signoff.ts";
import type { CheckpointStatus } from "../model/verdict.ts";

export interface CheckpointFacts {
  readonly article: Article;
  readonly demand: Demand;
  readonly device: Device;
  readonly platform: Platform;
  /** Every article under check, for what a change touches. */
  readonly articles: readonly Article[];
  readonly capture: Capture | undefined;
  readonly comparison: Comparison | undefined;
  readonly signoff: CheckpointSignoff | undefined;
  readonly target: Target;
  readonly now: Date;
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

export function signoffCommand({
  article,
  demand,
  device,
}: CheckpointFacts): string {
  return `npx presscheck accept ${article.file} --screen ${demand.screen} --on ${device} --reason "…"`;
}
