// Everything an editor's repository says about one platform, checked and cross-readable.
import type { Baseline } from "./baseline.ts";
import type { Device } from "./device.ts";
import { isBrowserDevice } from "./device.ts";
import type { Observation } from "./observation.ts";
import type { PlaceByPath } from "./article.ts";
import type { LookKey } from "./look.ts";
import { keyLook } from "./look.ts";
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
  /** By device; where the screen has variants, by device and variant (see `findBaseline`). */
  readonly baselineByDevice: ReadonlyMap<LookKey, Baseline>;
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
  /** Screens whose screen.yaml cannot be used; its findings say why. */
  readonly unusableScreens?: readonly string[];
  /** Its files of which nothing could be read; their findings say why. */
  readonly unusable?: readonly ("claims" | "links")[];
  /** The ledger on the run's target. */
  readonly observationByLink: ReadonlyMap<string, Observation>;
}

/** The approved look at a screen on a device, in one of its variants where it has some. */
export function findBaseline(
  screen: Screen | undefined,
  device: Device,
  variant: string | undefined,
): Baseline | undefined {
  return screen?.baselineByDevice.get(keyLook(device, variant));
}

/**
 * The variants that are looked at on a device, one undefined where there are none. A
 * browser tells them apart by their proof; what a person photographs is one picture.
 */
export function variantsOn(
  screen: Pick<ScreenFacts, "variants" | "by">,
  device: Device,
): readonly [string | undefined, ...string[]] {
  const [first, ...others] = screen.variants ?? [];
  if (first === undefined || isLookedAtByHand(screen, device))
    return [undefined];
  return [first.id, ...others.map(({ id }) => id)];
}

/** Whether a person must look, because the device is a native app or the screen says so. */
export function isLookedAtByHand(
  screen: Pick<ScreenFacts, "by">,
  device: Device,
): boolean {
  return !isBrowserDevice(device) || screen.by[device] === "hand";
}
