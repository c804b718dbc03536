// Everything an editor's repository says about one platform, checked and cross-readable.
import type { Baseline } from "./baseline.ts";
import type { Device } from "./device.ts";
import { isBrowserDevice } from "./device.ts";
import type { Observation } from "./observation.ts";
import type { PlaceByPath } from "./article.ts";
import type {
  ForbiddenClaim,
  OfficialLink,
  PlatformFacts,
  RequiredClaim,
} from "./platform.ts";
import type { ScreenFacts } from "./screen.ts";

/** A screen with its id, its file and its baselines on the run's target. */
export interface Screen extends ScreenFacts {
  readonly id: string;
  readonly platform: string;
  /** Repository-relative path of screen.yaml. */
  readonly file: string;
  readonly placeByPath: PlaceByPath;
  readonly baselineByDevice: ReadonlyMap<Device, Baseline>;
}

export interface Platform extends PlatformFacts {
  readonly id: string;
  /** Repository-relative folder: checkpoints/<platform>. */
  readonly folder: string;
  /** What articles must say. */
  readonly claimById: ReadonlyMap<string, RequiredClaim>;
  /** What articles must never say. */
  readonly forbiddenById: ReadonlyMap<string, ForbiddenClaim>;
  readonly linkById: ReadonlyMap<string, OfficialLink>;
  readonly screenById: ReadonlyMap<string, Screen>;
  /** Its files of which nothing could be read; their findings say why. */
  readonly unusable?: readonly ("claims" | "links")[];
  /** The ledger on the run's target. */
  readonly observationByLink: ReadonlyMap<string, Observation>;
}

/** Whether a person must look, because the device is a native app or the screen says so. */
export function isLookedAtByHand(screen: Screen, device: Device): boolean {
  return !isBrowserDevice(device) || screen.by[device] === "hand";
}
