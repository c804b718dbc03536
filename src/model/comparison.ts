// A capture against its baseline. Text decides, the picture illustrates.
import type { Box } from "./access-node.ts";
import type { BrowserDevice } from "./device.ts";

/** One difference, in words an editor can act on. */
export type ScreenChange =
  | {
      readonly kind: "renamed";
      readonly role: string;
      readonly from: string;
      readonly to: string;
      readonly box: Box | undefined;
    }
  | {
      readonly kind: "moved";
      readonly role: string;
      readonly name: string;
      readonly from: string;
      readonly to: string;
      readonly box: Box | undefined;
    }
  | {
      readonly kind: "appeared";
      readonly role: string;
      readonly name: string;
      readonly box: Box | undefined;
    }
  | { readonly kind: "gone"; readonly role: string; readonly name: string }
  | {
      readonly kind: "reworded";
      readonly from: string;
      readonly to: string;
      readonly box: Box | undefined;
    }
  | { readonly kind: "resized"; readonly from: string; readonly to: string }
  | { readonly kind: "picture" };

export type Comparison = {
  /** The capture's id: see `idLook`. */
  readonly id: string;
  readonly platform: string;
  readonly screen: string;
  readonly device: BrowserDevice;
  readonly variant?: string | undefined;
} & (
  | { readonly outcome: "same"; readonly by: "file" | "pixels" }
  | {
      /** Proofs, labels and text are equal; another browser build or font set drew it. */
      readonly outcome: "re-rendered";
      readonly because: string;
    }
  | { readonly outcome: "changed"; readonly changes: readonly ScreenChange[] }
  | { readonly outcome: "no-baseline" }
  /** A failed capture is never compared. */
  | { readonly outcome: "not-comparable" }
);
