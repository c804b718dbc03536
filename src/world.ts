// What a run is asked for, and the world as the pipeline needs it.
import type { CapturePorts } from "./capture/browser-port.ts";
import type { DiffPictures } from "./compare/compare-captures.ts";
import type { PlatformObservation } from "./follow/follow-options.ts";
import type { HttpDoor } from "./follow/http-door.ts";
import type { Pace } from "./follow/pace.ts";
import type { PageViewer } from "./follow/page-viewer.ts";
import type { Capture } from "./model/capture.ts";
import type { Target } from "./model/device.ts";
import type { Platform } from "./model/platform-registry.ts";
import type { Run, ShownPicture } from "./model/run.ts";
import type { Settings } from "./model/settings.ts";
import type { Repository } from "./parse/read-repository.ts";

export interface CheckRequest {
  readonly settings: Settings;
  readonly target: Target;
  readonly practiceRelease: number | undefined;
  /** fresh: repeat nothing that still holds. everything: look at and ask all again. */
  readonly scope: "fresh" | "everything";
  /** offline: use what is known; what would need the network stays unseen. */
  readonly network: "online" | "offline";
}

/** The world as the pipeline needs it. */
export interface World {
  readonly tool: string;
  readonly now: () => Date;
  readonly pace: Pace;
  /** Reads the repository; called once per run. */
  readonly read: () => Promise<Repository>;
  readonly keepRun: KeepRun;
  readonly earlierCaptures: () => Promise<readonly Capture[]>;
  /** See Provenance; undefined when no browser is installed yet. */
  readonly renderer: () => Promise<string | undefined>;
  readonly network: Network;
  /** Writes what was seen at official links into the ledgers; called again and again while it is being seen. */
  readonly keepObservations: (
    observations: readonly PlatformObservation[],
    platformById: ReadonlyMap<string, Platform>,
  ) => Promise<void>;
  readonly progress: Progress;
}

/** Opened when the first stage needs it; a run that needs nothing new starts no browser. */
export interface Network {
  readonly openDoor: (
    platformById: ReadonlyMap<string, Platform>,
  ) => Promise<HttpDoor>;
  /** undefined where no browser is installed; none is fetched for a link. */
  readonly openViewer: (
    platformById: ReadonlyMap<string, Platform>,
  ) => Promise<PageViewer | undefined>;
  readonly openCapture: (
    platformById: ReadonlyMap<string, Platform>,
  ) => Promise<CapturePorts>;
  readonly refused: () => Run["refused"];
}

export interface KeepRun {
  readonly id: string;
  readonly save: <Part extends keyof Run>(
    part: Part,
    value: Run[Part],
  ) => Promise<void>;
  /** Brings the evidence of reused looks into the run. */
  readonly adoptEvidence: (captures: readonly Capture[]) => Promise<void>;
  /** The same, and the approved pictures that are shown beside it. */
  readonly gatherPictures: (
    captures: readonly Capture[],
    shown: readonly ShownPicture[],
    platformById: ReadonlyMap<string, Platform>,
  ) => Promise<void>;
  /** Of looks of this run and what was signed off. */
  readonly diffPictures: DiffPictures;
}

export interface Progress {
  readonly stage: (what: string) => void;
  readonly count: (done: number, of: number, what: string) => void;
  readonly end: () => void;
}
