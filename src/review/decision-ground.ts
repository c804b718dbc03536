// What decisions are weighed against: the repository as it is at that moment.
import type { Article } from "../model/article.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Capture } from "../model/capture.ts";
import type { Target } from "../model/device.ts";
import { keyLook } from "../model/look.ts";
import type { Platform, Screen } from "../model/platform-registry.ts";
import type { Signoffs } from "../model/signoff.ts";
import type { NewBaseline } from "./approve-capture.ts";

export interface DecisionGround {
  readonly target: Target;
  /** The release of the practice platform this repository is signed off against; undefined for live. */
  readonly practiceRelease: number | undefined;
  readonly now: Date;
  readonly articleByFile: ReadonlyMap<string, Article>;
  readonly platformById: ReadonlyMap<string, Platform>;
  readonly signoffsByFile: ReadonlyMap<string, Signoffs>;
  /** Articles of which nothing can be decided, with the reason in words. */
  readonly obstacleByFile: ReadonlyMap<string, string>;
}

/** What became of a decision. Nothing is written of one that is refused or superseded. */
export type DecisionOutcome =
  | { readonly outcome: "kept" | "already" }
  | {
      /** superseded: what was shown is not what is there now. refused: it could never be kept so. */
      readonly outcome: "superseded" | "refused";
      readonly because: string;
      readonly todo: string;
    };

/** A baseline that a decision makes, and where it belongs. */
export interface BaselineChange {
  readonly screen: Screen;
  readonly baseline: NewBaseline;
}

export type Weighed =
  | {
      readonly outcome: "kept";
      readonly signoffs: Signoffs;
      readonly change?: BaselineChange;
    }
  | Exclude<DecisionOutcome, { readonly outcome: "kept" | "already" }>
  | { readonly outcome: "already" };

export function refuse(because: string, todo: string): Weighed {
  return { outcome: "refused", because, todo };
}

export function supersede(because: string, todo: string): Weighed {
  return { outcome: "superseded", because, todo };
}

/** Looks of runs at what decisions are about. */
export interface Looks {
  /** Newest first. */
  readonly findLooks: (id: string) => readonly Capture[];
  /** Whether a look shows what was approved, however it was drawn. */
  readonly isAsApproved: (
    capture: Capture,
    baseline: Baseline,
  ) => Promise<boolean>;
}

/** The ground once a decision has been kept: later ones of the same batch stand on it. */
export function withDecision(
  ground: DecisionGround,
  article: string,
  signoffs: Signoffs,
  change: BaselineChange | undefined,
): DecisionGround {
  const signoffsByFile = new Map(ground.signoffsByFile).set(article, signoffs);
  if (change === undefined) return { ...ground, signoffsByFile };
  const { facts, words } = change.baseline;
  const { platform: id, id: screenId } = change.screen;
  const platform = ground.platformById.get(id);
  const screen = platform?.screenById.get(screenId);
  if (platform === undefined || screen === undefined) return ground;
  const key = keyLook(facts.device, facts.variant);
  const baseline: Baseline = {
    ...facts,
    words,
    pictureFile: "",
    pictureNow: facts.picture.file,
  };
  const approved = new Map(screen.baselineByDevice).set(key, baseline);
  const screens = new Map(platform.screenById).set(screenId, {
    ...screen,
    baselineByDevice: approved,
  });
  const platformById = new Map(ground.platformById).set(id, {
    ...platform,
    screenById: screens,
  });
  return { ...ground, signoffsByFile, platformById };
}
