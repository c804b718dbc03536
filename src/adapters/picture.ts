// Pictures, by way of sharp; loaded when the first one is read.
import { createHash } from "node:crypto";

/** Size of a PNG, and the SHA-256 of "<width>x<height>" and its RGBA bytes. */
export async function readPicture(png: Uint8Array): Promise<{
  readonly width: number;
  readonly height: number;
  readonly pixels: string;
}> {
  const { default: sharp } = await import("sharp");
  const { data, info } = await sharp(png, { limitInputPixels: 40_000_000 })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = createHash("sha256")
    .update(`${info.width}x${info.height}`)
    .update(data);
  return {
    width: info.width,
    height: info.height,
    pixels: pixels.digest("hex"),
  };
}

/**
 * A person's picture made safe to keep: decoded, turned upright, stripped of
 * everything but pixels (place and device are in a photo's metadata), encoded as PNG.
 * @returns undefined when the bytes are no PNG, JPEG or WebP picture of sensible size
 */
export async function cleanPicture(
  bytes: Uint8Array,
): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import("sharp");
  try {
    const picture = sharp(bytes, {
      limitInputPixels: 40_000_000,
      failOn: "warning",
      pages: 1,
    });
    const { format } = await picture.metadata();
    if (format !== "png" && format !== "jpeg" && format !== "webp")
      return undefined;
    return await picture.autoOrient().png({ compressionLevel: 9 }).toBuffer();
  } catch {
    return undefined;
  }
}
