// Where two pictures differ: decoded by sharp, rows aligned, the rest held against each
// other by BlazeDiff, and the pixels it marks gathered into areas.
import type { Box } from "../model/access-node.ts";
import { measureCover } from "../model/measure-boxes.ts";
import type {
  PictureArea,
  PictureDifference,
  PictureFlaw,
} from "../model/picture-difference.ts";
import type { Band, Pixels, Span } from "./align-rows.ts";
import { findBands } from "./align-rows.ts";
import { clusterPixels } from "./cluster-pixels.ts";
import { decodePicture, mostPixels } from "./picture.ts";

/**
 * tolerant: passes over smoothed edges and what is but a shade off. sensitive: sees a
 * shade of four steps in 255, and is heeded only where that fills a wide area.
 * BlazeDiff's scale, 0 to 1.
 */
const thresholds = { tolerant: 0.1, sensitive: 0.015 } as const;

/** Marked pixels, in CSS pixels, below which an area is a speck; measured on test/end-to-end/picture-pairs.ts. */
const speck = 6;
/** A shade counts from this many CSS pixels, if they lie this densely; noise lies thinly. */
const wide = { pixels: 400, density: 0.4 } as const;

type Held = Extract<PictureDifference, { outcome: "held" }>;
type Diff = typeof import("@blazediff/core").diff;

/**
 * @param before,after PNG files
 * @param scale picture pixels per CSS pixel; boxes come in CSS pixels
 */
export async function diffPictures(
  before: Uint8Array,
  after: Uint8Array,
  scale: number,
): Promise<PictureDifference> {
  const [was, is] = await Promise.all([readPixels(before), readPixels(after)]);
  if (typeof was === "string")
    return { outcome: "unread", picture: "before", flaw: was };
  if (typeof is === "string")
    return { outcome: "unread", picture: "after", flaw: is };
  const width = Math.max(was.width, is.width);
  const height = Math.max(was.height, is.height);
  // One very wide, the other very long: padded they would not fit into memory.
  if (width * height > mostPixels)
    return { outcome: "held", areas: [coverAll(is, scale)], blocks: [] };
  // Padded, never rescaled: what lies in the wider one alone is compared with nothing.
  const [old, now] = await Promise.all([widen(was, width), widen(is, width)]);
  const { diff } = await import("@blazediff/core");
  const bands = findBands(old, now).map((band) =>
    diffBand(diff, old, now, band, scale),
  );
  return {
    outcome: "held",
    areas: bands
      .flatMap(({ areas }) => areas)
      .toSorted((a, b) => a.box.y - b.box.y),
    blocks: bands.flatMap(({ blocks }) => blocks),
  };
}

const pngSignature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

// Evidence is PNG and nothing else; how large it is, is read before anything is unpacked.
async function readPixels(png: Uint8Array): Promise<Pixels | PictureFlaw> {
  const head = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (!head.subarray(0, 8).equals(pngSignature)) return "other-format";
  if (head.length < 24) return "damaged";
  if (head.readUInt32BE(16) * head.readUInt32BE(20) > mostPixels)
    return "too-large";
  return decodePicture(png).catch(() => "damaged" as const);
}

function coverAll({ width, height }: Pixels, scale: number): PictureArea {
  const box = { x: 0, y: 0, width: width / scale, height: height / scale };
  return { box, was: box, how: "drawn" };
}

function diffBand(
  diff: Diff,
  old: Pixels,
  now: Pixels,
  { before, after }: Band,
  scale: number,
): Pick<Held, "areas" | "blocks"> {
  const { width } = now;
  const row = ({ top, height }: Span): Box => ({
    x: 0,
    y: top / scale,
    width: width / scale,
    height: Math.max(1, height / scale),
  });
  if (before.height === 0 || after.height === 0) {
    const how = before.height === 0 ? "put-in" : "taken-out";
    return {
      areas: [{ box: row(after), was: row(before), how }],
      blocks: [],
    };
  }
  const height = Math.max(before.height, after.height);
  const a = cutRows(old, before.top, before.height, height);
  const b = cutRows(now, after.top, after.height, height);
  const placeIn =
    ({ top }: Span) =>
    (box: Box): Box => ({
      x: box.x / scale,
      y: (box.y + top) / scale,
      width: box.width / scale,
      height: box.height / scale,
    });
  const place = placeIn(after);
  const placeBefore = placeIn(before);
  const mark = (threshold: number) => {
    const marks = Buffer.alloc(a.length);
    diff(a, b, marks, width, height, { threshold, diffMask: true });
    return clusterPixels({ data: marks, width, height }, scale);
  };
  const square = scale * scale;
  const { clusters, blocks } = mark(thresholds.tolerant);
  const drawn = clusters
    .filter(({ pixels }) => pixels >= speck * square)
    .map(({ box }) => box);
  const shaded = mark(thresholds.sensitive)
    .clusters.filter(
      ({ pixels, density }) =>
        pixels >= wide.pixels * square && density >= wide.density,
    )
    .map(({ box }) => box)
    // What is seen as a shape is told once.
    .filter((shade) => !drawn.some((box) => measureCover(shade, box) >= 0.5));
  const tell = (how: PictureArea["how"]) => (box: Box) => ({
    box: place(box),
    was: placeBefore(box),
    how,
  });
  return {
    areas: [...drawn.map(tell("drawn")), ...shaded.map(tell("shaded"))],
    // Rows that have moved lie under others: what they hold has moved too.
    blocks:
      before.top !== after.top
        ? []
        : blocks.map(({ box, pixels }) => ({
            box: place(box),
            size: pixels / square,
          })),
  };
}

/** The rows, with transparent ones below up to the height. */
function cutRows(
  { data, width }: Pixels,
  top: number,
  rows: number,
  height: number,
): Buffer {
  const cut = data.subarray(top * width * 4, (top + rows) * width * 4);
  if (rows === height) return cut;
  return Buffer.concat([cut], height * width * 4);
}

async function widen(pixels: Pixels, width: number): Promise<Pixels> {
  if (pixels.width === width) return pixels;
  const { default: sharp } = await import("sharp");
  const { data, info } = await sharp(pixels.data, {
    raw: { width: pixels.width, height: pixels.height, channels: 4 },
  })
    .extend({
      right: width - pixels.width,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
