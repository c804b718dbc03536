// The child process that decodes: started by decode-apart.ts, never loaded by anything else.
import type { OutputInfo, Sharp } from "sharp";
import { answerParts, readInput, unpackParts } from "./pack-parts.ts";
import { readFileFacts } from "./read-file-facts.ts";
import type { DecodeAsked, DecodeSaid } from "./decode-words.ts";
import { decodeAskedSchema } from "./decode-words.ts";

const { default: sharp } = await import("sharp");
sharp.concurrency(1);
sharp.cache(false);

/** Pixels: wider than twice a letter's stroke, narrower than a button. */
const aroundText = 31;

const parts = unpackParts(await readInput());
const asked = decodeAskedSchema.parse(parts?.said);
const { said, bytes } = await work(asked, parts?.bytes ?? new Uint8Array());
answerParts(said, bytes);

async function work(
  wanted: DecodeAsked,
  given: Uint8Array,
): Promise<{ readonly said: DecodeSaid; readonly bytes: Uint8Array }> {
  try {
    switch (wanted.work) {
      case "decode":
        return await decode(wanted, given);
      case "grey":
        return await toGrey(wanted, given);
      case "black out":
        return await blackOut(wanted, given);
    }
  } catch (error) {
    const says = error instanceof Error ? error.message : "";
    const why = /pixel limit|too large|dimensions/i.test(says)
      ? "large"
      : "damaged";
    return { said: { outcome: "failed", why }, bytes: new Uint8Array() };
  }
}

async function decode(
  { mostPixels, mostKept }: DecodeAsked & { readonly work: "decode" },
  given: Uint8Array,
) {
  const picture = sharp(given, {
    limitInputPixels: mostPixels,
    failOn: "warning",
    sequentialRead: true,
  });
  const { pages = 1, exif } = await picture.metadata();
  if (pages > 1)
    return {
      said: { outcome: "failed", why: "moving" } as const,
      bytes: new Uint8Array(),
    };
  // What lies under transparency was never seen; what a viewer shows is kept.
  const upright = await picture
    .autoOrient()
    .toColourspace("srgb")
    .flatten({ background: "#ffffff" })
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = upright.info;
  let encoded = await toPng(fromRaw(upright));
  const wasReduced = encoded.data.length > mostKept;
  for (let tries = 0; encoded.data.length > mostKept && tries < 4; tries += 1) {
    const { width: before } = encoded.info;
    const share = Math.sqrt(mostKept / encoded.data.length) * 0.95;
    encoded = await toPng(
      fromRaw(upright).resize({
        width: Math.max(1, Math.floor(before * share)),
      }),
    );
  }
  if (encoded.data.length > mostKept)
    return {
      said: { outcome: "failed", why: "heavy" } as const,
      bytes: new Uint8Array(),
    };
  const said: DecodeSaid = {
    outcome: "decoded",
    width: wasReduced ? encoded.info.width : width,
    height: wasReduced ? encoded.info.height : height,
    wasReduced,
    facts: readFileFacts(exif),
  };
  return { said, bytes: encoded.data };
}

async function toGrey(
  { widest }: DecodeAsked & { readonly work: "grey" },
  given: Uint8Array,
) {
  const { data, info } = await sharp(given)
    .removeAlpha()
    .resize({ width: widest, withoutEnlargement: true })
    .toColourspace("b-w")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const around = await sharp(data, { raw: { width, height, channels: 1 } })
    .median(aroundText)
    .toColourspace("b-w")
    .raw({ depth: "uchar" })
    .toBuffer();
  const levelled = data.map((value, at) =>
    Math.max(0, 255 - Math.abs(value - (around[at] ?? 0)) * 1.6),
  );
  const said: DecodeSaid = { outcome: "grey", width, height };
  return { said, bytes: Buffer.concat([data, levelled]) };
}

async function blackOut(
  { boxes }: DecodeAsked & { readonly work: "black out" },
  given: Uint8Array,
) {
  const raw = await sharp(given)
    .removeAlpha()
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = raw.info;
  for (const box of boxes) {
    const from = Math.max(0, box.x);
    const to = Math.min(width, box.x + box.width);
    const end = Math.min(height, box.y + box.height);
    for (let row = Math.max(0, box.y); row < end; row += 1)
      raw.data.fill(
        0,
        (row * width + from) * channels,
        (row * width + Math.max(from, to)) * channels,
      );
  }
  const { data } = await toPng(fromRaw(raw));
  const said: DecodeSaid = { outcome: "blacked out" };
  return { said, bytes: data };
}

interface Raw {
  readonly data: Buffer;
  readonly info: OutputInfo;
}

function fromRaw({ data, info: { width, height, channels } }: Raw): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

function toPng(picture: Sharp) {
  return picture
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
}
