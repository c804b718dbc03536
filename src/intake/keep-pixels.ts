// The last word on what of a PNG is kept: what says the pixels, and nothing else.
import { listChunks } from "./read-header.ts";

const kept: ReadonlySet<string> = new Set(["IHDR", "PLTE", "IDAT", "IEND"]);

/** A PNG without any part that is not its pixels; undefined when it is no whole PNG. */
export function keepPixels(png: Uint8Array): Uint8Array | undefined {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = listChunks(view).filter(({ kind }) => kept.has(kind));
  if (chunks[0]?.kind !== "IHDR" || chunks.at(-1)?.kind !== "IEND")
    return undefined;
  const parts = [
    png.subarray(0, 8),
    ...chunks.map(({ start, end }) => png.subarray(start, end)),
  ];
  const whole = new Uint8Array(
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
