// What a picture says of its size and frames before anything of it is decoded: a bomb is
// refused by its own label. What the label leaves out, the decoder's limits hold.
import type { PictureFormat } from "./name-format.ts";

export interface PictureHeader {
  /** Undefined where the file does not say it in its first parts. */
  readonly size:
    { readonly width: number; readonly height: number } | undefined;
  readonly isMoving: boolean;
  /** Bytes behind the picture's own end, which no viewer shows. */
  readonly trailing: number;
}

const nothing: PictureHeader = {
  size: undefined,
  isMoving: false,
  trailing: 0,
};

/** @throws never: what cannot be read is left out */
export function readHeader(
  bytes: Uint8Array,
  format: PictureFormat,
): PictureHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (format) {
    case "png":
      return readPng(view);
    case "jpeg":
      return readJpeg(view);
    case "webp":
      return readWebp(view);
    case "avif":
    case "heic":
      return { ...nothing, isMoving: isSequence(view) };
  }
}

/** A part of a PNG: its kind, and where it stands with length, kind and checksum. */
export interface PngChunk {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** The parts of a PNG up to its end, or up to where they stop to be parts. */
export function listChunks(view: DataView): PngChunk[] {
  const chunks: PngChunk[] = [];
  let at = 8;
  while (at + 12 <= view.byteLength) {
    const end = at + 12 + view.getUint32(at);
    if (end > view.byteLength) break;
    const kind = word(view, at + 4);
    chunks.push({ kind, start: at, end });
    if (kind === "IEND") break;
    at = end;
  }
  return chunks;
}

function readPng(view: DataView): PictureHeader {
  if (view.byteLength < 33) return nothing;
  const chunks = listChunks(view);
  const last = chunks.at(-1);
  return {
    size: { width: view.getUint32(16), height: view.getUint32(20) },
    isMoving: chunks.some(({ kind }) => kind === "acTL"),
    trailing: last?.kind === "IEND" ? view.byteLength - last.end : 0,
  };
}

function readJpeg(view: DataView): PictureHeader {
  let at = 2;
  let size: PictureHeader["size"];
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) break;
    const isFrame =
      marker >= 0xc0 &&
      marker <= 0xcf &&
      marker !== 0xc4 &&
      marker !== 0xc8 &&
      marker !== 0xcc;
    if (isFrame && at + 9 <= view.byteLength)
      size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return { size, isMoving: false, trailing: countBehindJpeg(view, at) };
}

// The picture's own data holds no marker but restarts; its end is the first FFD9 after it.
function countBehindJpeg(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at += 1)
    if (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xd9)
      return view.byteLength - at - 2;
  return 0;
}

function readWebp(view: DataView): PictureHeader {
  if (view.byteLength < 30) return nothing;
  const kind = word(view, 12);
  const trailing = Math.max(0, view.byteLength - 8 - view.getUint32(4, true));
  if (kind === "VP8X") {
    const flags = view.getUint8(20);
    const width = 1 + readThree(view, 24);
    const height = 1 + readThree(view, 27);
    return { size: { width, height }, isMoving: (flags & 2) !== 0, trailing };
  }
  if (kind === "VP8L") {
    const bits = view.getUint32(21, true);
    const width = 1 + (bits & 0x3fff);
    const height = 1 + ((bits >>> 14) & 0x3fff);
    return { size: { width, height }, isMoving: false, trailing };
  }
  const width = view.getUint16(26, true) & 0x3fff;
  const height = view.getUint16(28, true) & 0x3fff;
  return { size: { width, height }, isMoving: false, trailing };
}

function readThree(view: DataView, at: number): number {
  return (
    view.getUint8(at) |
    (view.getUint8(at + 1) << 8) |
    (view.getUint8(at + 2) << 16)
  );
}

// A burst or a film of pictures names its brand first.
function isSequence(view: DataView): boolean {
  if (view.byteLength < 12) return false;
  return ["avis", "msf1", "hevc", "hevx", "hevm", "hevs"].includes(
    word(view, 8),
  );
}

function word(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}
