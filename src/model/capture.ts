// The record of one look at one screen on one device: evidence, or a named failure.
import type { AccessNode } from "./access-node.ts";
import type { Environment, Picture, Proof } from "./baseline.ts";
import type { BrowserDevice, Target } from "./device.ts";
import type { FlakeRecord } from "./flake-record.ts";
import type { Refusal } from "./refusal.ts";
import type { SavedSignIn } from "./write-login.ts";

/** One planned look. */
export interface PlannedCapture {
  /** See `idLook`; stable across runs. */
  readonly id: string;
  readonly platform: string;
  readonly screen: string;
  readonly device: BrowserDevice;
  /** Which of the screen's variants is to be met, where it has some. */
  readonly variant?: string | undefined;
  /** Digest of proof, recipe, shot and masks. */
  readonly recipe: string;
  /** A look of an earlier run that is still fresh; then nothing is captured again. */
  readonly reuse: { readonly run: string } | undefined;
}

export interface CapturePlan {
  readonly target: Target;
  readonly practiceRelease: number | undefined;
  readonly items: readonly PlannedCapture[];
  /** Digest of target, release and items: every later stage must account for exactly these. */
  readonly digest: string;
}

export const wallKinds = [
  "sign-in",
  "captcha",
  "consent",
  "region",
  "rate-limit",
  "error-page",
  "other-language",
] as const;
export type WallKind = (typeof wallKinds)[number];

/** What stood in the way, in an editor's words. */
export const wallTitles: Readonly<Record<WallKind, string>> = {
  "sign-in": "a sign-in page",
  captcha: "a test for robots (CAPTCHA)",
  consent: "a consent banner",
  region: "a page saying the service is not available in this region",
  "rate-limit": "a page saying there were too many requests",
  "error-page": "an error page",
  "other-language": "a page in another language",
};

/** The closed list of ways a capture fails. Each is judged "could not look". */
export type CaptureFailure =
  | {
      readonly kind: "unreachable";
      readonly host: string;
      readonly because: string;
    }
  | { readonly kind: "time-out"; readonly waitingFor: string }
  | {
      readonly kind: "http-status";
      readonly status: number;
      readonly url: string;
    }
  | {
      readonly kind: "walled";
      readonly wall: WallKind;
      /** What the recipe began with, where a sign-in page came all the same. */
      readonly session?: SavedSignIn;
    }
  | { readonly kind: "proof-missing"; readonly proof: string }
  | {
      readonly kind: "step-failed";
      readonly step: number;
      readonly because: string;
    }
  | { readonly kind: "secret-leaked"; readonly where: string }
  | {
      readonly kind: "needs-missing";
      /** Environment variables that are not set. */
      readonly names: readonly string[];
      /** The sign-in that cannot be used, for a recipe that begins with one. */
      readonly session?: SavedSignIn & {
        /** A clause; there is none where it is absent. */
        readonly because?: string;
      };
    }
  | { readonly kind: "browser-crashed" }
  /** The platform showed other variants only; no fault of the look. */
  | {
      readonly kind: "variant-not-met";
      readonly variant: string;
      readonly looks: number;
    };

/** The bytes kept from a capture; the files lie in the run's `blobs/`, named by digest. */
export interface Evidence {
  readonly picture: Picture;
  /** SHA-256 of the visible text. */
  readonly text: string;
  readonly words: string;
  readonly tree: readonly AccessNode[];
  /** SHA-256 of the tree as kept under `blobs/`; absent in looks taken before it was. */
  readonly treeFile?: string;
  readonly proofs: readonly Proof[];
}

export interface StepRecord {
  readonly step: string;
  /** not-seen: an optional step whose occasion did not come; the recipe went on. */
  readonly outcome: "done" | "failed" | "not-seen";
  readonly durationMs: number;
}

/** One answer on the way to the screen: a redirect, or a page that was opened. */
export interface Hop {
  /** Cleaned of what may be secret (see capture/clean-address.ts). */
  readonly url: string;
  readonly status: number;
  /** Address that was connected to; undefined when nothing new was connected. */
  readonly server: string | undefined;
  /** Protocol, and SHA-256 of the server's certificate, where the engine tells it. */
  readonly tls: string | undefined;
  readonly certificate: string | undefined;
}

/** How the browser said what device it is. */
export interface DeviceDescriptor {
  /** Playwright's name of the device; undefined for a desktop window. */
  readonly name: string | undefined;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly input: "mouse" | "touch";
  readonly userAgent: string;
}

export interface Provenance {
  readonly startedAt: string;
  readonly endedAt: string;
  /** Where the look ended; undefined when nothing was loaded. */
  readonly url: string | undefined;
  readonly environment: Environment;
  /** Digest of what decides how a look comes out besides the recipe: tool, browser, fonts, locale. */
  readonly renderer: string;
  /** Engine that stood in, when the device's own engine is not installed. */
  readonly standsInFor: string | undefined;
  readonly locale: string;
  readonly timezone: string;
  readonly sandboxed: boolean;
  readonly steps: readonly StepRecord[];
  /** Which of the screen's variants stood there, where it has some. */
  readonly variant?: string;
  /** Requests the egress proxy refused, with the rule. */
  readonly refused: readonly Refusal[];
  /** In the order they came; absent, like what follows, in looks taken before it was kept. */
  readonly hops?: readonly Hop[];
  readonly descriptor?: DeviceDescriptor;
  /** Version of presscheck. */
  readonly tool?: string;
}

interface CaptureBase {
  readonly id: string;
  readonly platform: string;
  readonly screen: string;
  readonly device: BrowserDevice;
  /** The variant this record answers for; what stood there is in the provenance. */
  readonly variant?: string | undefined;
  readonly target: Target;
  readonly practiceRelease: number | undefined;
  readonly recipe: string;
  readonly provenance: Provenance;
  /** The run this look was first taken in. */
  readonly run: string;
  /** This look included; absent from looks taken before there was such a record. */
  readonly flakes?: FlakeRecord;
  /** Digest of the record itself (see seal-capture.ts); absent in looks taken before it was kept. */
  readonly seal?: string;
}

export type Capture =
  | (CaptureBase & {
      readonly outcome: "captured";
      readonly evidence: Evidence;
    })
  | (CaptureBase & {
      readonly outcome: "failed";
      readonly failure: CaptureFailure;
      /** What was gathered before the failure; never compared, never a baseline. */
      readonly evidence: Evidence | undefined;
    });
