// Pictures, by way of sharp; loaded when the first one is read.
import { createHash } from "node:crypto";
import type { Pixels } from "./align-rows.ts";

/** Size of a PNG, and the SHA-256 of "<width>x<height>" and its RGBA bytes. */
export async function readPicture(png: Uint8Array): Promise<{
  readonly width: number;
  readonly height: number;
  readonly pixels: string;
}> {
  const { data, width, height } = await decodePicture(png);
  const pixels = createHash("sha256").update(`${width}x${height}`).update(data);
  return { width, height, pixels: pixels.digest("hex") };
}

/** No picture of more pixels is decoded. */
export const mostPixels = 40_000_000;

/** RGBA, a byte each. @throws when it is no picture, or too large a one */
export async function decodePicture(png: Uint8Array): Promise<Pixels> {
  const { default: sharp } = await import("sharp");
  const { data, info } = await sharp(png, { limitInputPixels: mostPixels })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
