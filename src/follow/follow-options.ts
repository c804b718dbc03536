import type { Target } from "../model/device.ts";
import type { Observation } from "../model/observation.ts";
import type { OfficialLink, RequiredClaim } from "../model/platform.ts";
import type { Platform } from "../model/platform-registry.ts";

export interface FollowOptions {
  readonly target: Target;
  readonly practiceRelease: number | undefined;
  readonly now: Date;
  readonly followAgainAfter: string;
  /** Ask again even where the ledger is fresh. */
  readonly scope: "stale" | "all";
}

/** One link that must be asked about. */
export interface LinkToFollow {
  readonly platform: Platform;
  readonly link: OfficialLink;
  /** Claims that rest on words of this page. */
  readonly claims: readonly RequiredClaim[];
}

/** An observation and whose it is. */
export type PlatformObservation = Observation & { readonly platform: string };
