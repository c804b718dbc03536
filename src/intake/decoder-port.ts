// What turns bytes of anybody's into pixels, apart from everything else.
import type { Box } from "../model/access-node.ts";
import type { PictureRefusal } from "./refusals.ts";

/** What a file said beside its pixels that an editor is told; nothing else of it is kept. */
export interface FileFacts {
  /** When the photo says it was taken: local time without a zone, "2026-03-01T09:41:00", or UTC with a Z. */
  readonly takenAt?: string | undefined;
  /** The camera it says it was made by. */
  readonly madeBy?: string | undefined;
  /** That it says where it was taken. */
  readonly hasPlace: boolean;
}

export interface DecodedPicture {
  /** Pixels only: upright, 8 bit, sRGB, without transparency. */
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Made smaller so that it can be kept beside the articles. */
  readonly wasReduced: boolean;
  readonly facts: FileFacts;
}

/** Lightness only, a byte a pixel. */
export interface GreyPicture {
  readonly grey: Uint8Array;
  /** How far each pixel is from what lies around it, dark where far: text of a button is dark here, whatever its colours. */
  readonly levelled: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type Decoded<Value> =
  | { readonly outcome: "decoded"; readonly value: Value }
  | ({ readonly outcome: "refused" } & PictureRefusal);

export interface Decoder {
  /** @param bytes anybody's */
  readonly decode: (bytes: Uint8Array) => Promise<Decoded<DecodedPicture>>;
  /** Paints boxes black and encodes anew. @param png one that was decoded here @param boxes whole pixels within it */
  readonly blackOut: (
    png: Uint8Array,
    boxes: readonly Box[],
  ) => Promise<Decoded<Uint8Array>>;
  /** @param widest in pixels; a wider picture is made narrower */
  readonly toGrey: (
    png: Uint8Array,
    widest: number,
  ) => Promise<Decoded<GreyPicture>>;
}
