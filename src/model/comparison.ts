// A capture against its baseline. Text decides, the picture illustrates.
import type { Box } from "./access-node.ts";
import type { BrowserDevice } from "./device.ts";
import type { PictureArea, UnreadPicture } from "./picture-difference.ts";

/**
 * One difference, in words an editor can act on. `box` is its place in the picture of the
 * look, `was` in the approved one.
 */
export type ScreenChange =
  | {
      readonly kind: "renamed";
      readonly role: string;
      readonly from: string;
      readonly to: string;
      readonly box: Box | undefined;
      readonly was?: Box | undefined;
    }
  | {
      readonly kind: "moved";
      readonly role: string;
      readonly name: string;
      readonly from: string;
      readonly to: string;
      readonly box: Box | undefined;
      readonly was?: Box | undefined;
    }
  | {
      readonly kind: "appeared";
      readonly role: string;
      readonly name: string;
      readonly box: Box | undefined;
    }
  | {
      readonly kind: "gone";
      readonly role: string;
      readonly name: string;
      readonly was?: Box | undefined;
    }
  | {
      readonly kind: "reworded";
      readonly from: string;
      readonly to: string;
      readonly box: Box | undefined;
      readonly was?: Box | undefined;
    }
  | { readonly kind: "resized"; readonly from: string; readonly to: string }
  | PictureChange;

/** Looks different where no word does; without a box where it could not be told. */
export type PictureChange =
  | {
      readonly kind: "picture";
      readonly how: PictureArea["how"];
      readonly box?: Box;
      readonly was?: Box;
      readonly part?: PicturePart;
    }
  /** A picture could not be held against the other, though their pixels are known to differ. */
  | ({ readonly kind: "picture"; readonly how: "unread" } & UnreadPicture);

/** The part of a screen that an area of its picture belongs to. */
export interface PicturePart {
  readonly role: string;
  readonly name: string;
  readonly where: "on" | "near";
}

export type Comparison = {
  /** The capture's id: see `idLook`. */
  readonly id: string;
  readonly platform: string;
  readonly screen: string;
  readonly device: BrowserDevice;
  readonly variant?: string | undefined;
} & (
  | {
      readonly outcome: "same";
      /** eye: the pixels are others, but nobody would see it. */
      readonly by: "file" | "pixels" | "eye";
    }
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
