// Where two pictures differ to the eye. Found by an adapter, read by comparison.
import type { Box } from "./access-node.ts";

export interface PictureArea {
  /** In the later picture; of what was taken out, the line where it stood. */
  readonly box: Box;
  /** The same place in the earlier picture; of what was put in, the line where it stands now. */
  readonly was: Box;
  /** shaded: no shape is another, only its colour, and that but a little. */
  readonly how: "drawn" | "shaded" | "put-in" | "taken-out";
}

export interface PictureBlock {
  readonly box: Box;
  /** How much of the box differs throughout, in square CSS pixels. */
  readonly size: number;
}

/** Sizes are compared elsewhere. */
export type PictureDifference =
  | {
      readonly outcome: "held";
      /** From the top down; none where nobody would see a difference. */
      readonly areas: readonly PictureArea[];
      /** Parts of the areas that differ throughout, as no other drawing of letters and edges does. */
      readonly blocks: readonly PictureBlock[];
    }
  | ({ readonly outcome: "unread" } & UnreadPicture);

/** A picture that could not be held against the other. */
export interface UnreadPicture {
  readonly picture: "before" | "after";
  readonly flaw: PictureFlaw;
}

/** too-large: of more pixels than are decoded. */
export type PictureFlaw = "missing" | "damaged" | "other-format" | "too-large";

/** Two pictures to be held side by side. */
export interface PicturePair {
  /** SHA-256 of the PNG files. */
  readonly before: string;
  readonly after: string;
  /** Where the earlier one is kept in the repository. */
  readonly beforeFile: string;
  /** Picture pixels per CSS pixel of the later one. */
  readonly scale: number;
}
