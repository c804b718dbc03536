// What of a file is settled before it is decoded.
import { isPictureFormat, nameFormat } from "./name-format.ts";
import type { PictureFormat } from "./name-format.ts";
import { readHeader } from "./read-header.ts";
import type { PictureRefusal } from "./refusals.ts";
import {
  leastSide,
  mostBytes,
  mostPixels,
  refuseEmpty,
  refuseFormat,
  refuseHeavy,
  refuseDamaged,
  refuseLarge,
  refuseMoving,
  refuseSmall,
} from "./refusals.ts";

export type UploadJudged =
  | {
      readonly outcome: "worth decoding";
      readonly format: PictureFormat;
      /** Bytes behind the picture's end. */
      readonly trailing: number;
    }
  | ({ readonly outcome: "refused" } & PictureRefusal);

export function judgeUpload(bytes: Uint8Array): UploadJudged {
  const refuse = (why: PictureRefusal): UploadJudged => ({
    outcome: "refused",
    ...why,
  });
  if (bytes.length === 0) return refuse(refuseEmpty);
  if (bytes.length > mostBytes) return refuse(refuseHeavy);
  const format = nameFormat(bytes);
  if (!isPictureFormat(format)) return refuse(refuseFormat(format));
  const { size, isMoving, trailing } = readHeader(bytes, format);
  if (isMoving) return refuse(refuseMoving);
  if (size !== undefined) {
    const { width, height } = size;
    if (width === 0 || height === 0) return refuse(refuseDamaged);
    if (width * height > mostPixels) return refuse(refuseLarge(size));
    if (Math.min(width, height) < leastSide)
      return refuse(refuseSmall(width, height));
  }
  return { outcome: "worth decoding", format, trailing };
}
