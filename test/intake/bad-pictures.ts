// Files that people and their phones hand in, and files that were made to do harm; each with
// what must become of it. Pictures are four squares: red, green, blue and yellow.
import { deflateSync, crc32 } from "node:zlib";
import sharp from "sharp";

/** Stands in everything of a file that is not its pixels. */
export const canary = "CANARY-7f3a91";

export interface BadPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The squares from the top left, row by row, or how it is refused. */
  readonly becomes: readonly Colour[] | RegExp;
  readonly takenAt?: string;
  readonly madeBy?: string;
  readonly hasPlace?: true;
  readonly hasTrailing?: true;
}

export type Colour = readonly [red: number, green: number, blue: number];

const side = 96;
const red: Colour = [220, 30, 30];
const green: Colour = [30, 160, 60];
const blue: Colour = [40, 60, 200];
const yellow: Colour = [230, 210, 40];
const upright = [red, green, blue, yellow];

function drawSquares(channels: 3 | 4): Buffer {
  const data = Buffer.alloc(side * side * channels, 255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const square = (y < side / 2 ? 0 : 2) + (x < side / 2 ? 0 : 1);
      data.set(upright[square] ?? red, (y * side + x) * channels);
    }
  return data;
}

const raw = { raw: { width: side, height: side, channels: 3 as const } };
const squares = () => sharp(drawSquares(3), raw);

export async function listBadPictures(): Promise<BadPicture[]> {
  const png = await squares().png().toBuffer();
  const jpeg = await squares().jpeg({ quality: 95 }).toBuffer();
  const webp = await squares().webp({ quality: 95 }).toBuffer();
  const avif = await squares().avif({ quality: 90 }).toBuffer();
  return [
    ...(await listHonest(png, jpeg, webp, avif)),
    ...(await listTalkative(png, jpeg, webp)),
    ...(await listTurned()),
    ...(await listMoving(png)),
    ...listBombs(png, jpeg, webp),
    ...listBroken(png, jpeg, webp),
    ...listOthers(),
  ];
}

async function listHonest(
  png: Buffer,
  jpeg: Buffer,
  webp: Buffer,
  avif: Buffer,
): Promise<BadPicture[]> {
  const becomes = upright;
  const wide = new Uint16Array(side * side * 3);
  for (const [at, value] of drawSquares(3).entries()) wide[at] = value * 257;
  const seen = drawSquares(4);
  return [
    { name: "a PNG", bytes: png, becomes },
    { name: "a JPEG", bytes: jpeg, becomes },
    { name: "a WebP", bytes: webp, becomes },
    { name: "an AVIF", bytes: avif, becomes },
    {
      name: "a lossless WebP",
      bytes: await squares().webp({ lossless: true }).toBuffer(),
      becomes,
    },
    {
      name: "a PNG of 16 bits a colour",
      bytes: await sharp(wide, raw).toColourspace("rgb16").png().toBuffer(),
      becomes,
    },
    {
      name: "an interlaced PNG",
      bytes: await squares().png({ progressive: true }).toBuffer(),
      becomes,
    },
    {
      name: "a PNG with a palette",
      bytes: await squares().png({ palette: true, colours: 16 }).toBuffer(),
      becomes,
    },
    {
      name: "a PNG in the colours of Display P3",
      bytes: await squares().withIccProfile("p3").png().toBuffer(),
      becomes,
    },
    {
      name: "a progressive JPEG",
      bytes: await squares()
        .jpeg({ quality: 95, progressive: true })
        .toBuffer(),
      becomes,
    },
    {
      name: "a JPEG in the inks of a printer (CMYK)",
      bytes: await squares()
        .toColourspace("cmyk")
        .jpeg({ quality: 95 })
        .toBuffer(),
      becomes,
    },
    {
      name: "a grey JPEG",
      bytes: await squares().greyscale().jpeg({ quality: 95 }).toBuffer(),
      becomes: greyOf(),
    },
    {
      name: "a PNG with pixels under full transparency, which nobody saw",
      bytes: await sharp(
        seen.map((value, at) => (at % 4 === 3 ? 0 : value)),
        { raw: { width: side, height: side, channels: 4 } },
      )
        .png()
        .toBuffer(),
      becomes: [
        [255, 255, 255],
        [255, 255, 255],
        [255, 255, 255],
        [255, 255, 255],
      ],
    },
  ];
}

/** Lightness as a JPEG has it. */
function greyOf(): Colour[] {
  return upright.map(([r, g, b]): Colour => {
    const value = Math.round(0.299 * r + 0.587 * g + 0.114 * b);
    return [value, value, value];
  });
}

async function listTalkative(
  png: Buffer,
  jpeg: Buffer,
  webp: Buffer,
): Promise<BadPicture[]> {
  const becomes = upright;
  const said = Buffer.from(`${canary} 48.2082 N 16.3738 E`);
  const exif = {
    IFD0: { Make: "Apple", Model: "iPhone 15", ImageDescription: canary },
    IFD2: {
      DateTimeOriginal: "2024:03:01 09:41:00",
      OffsetTimeOriginal: "+02:00",
      UserComment: canary,
    },
    IFD3: {
      GPSLatitudeRef: "N",
      GPSLatitude: "48/1 12/1 30/1",
      GPSLongitudeRef: "E",
      GPSLongitude: "16/1 22/1 25/1",
    },
  };
  const told = {
    takenAt: "2024-03-01T07:41:00Z",
    madeBy: "Apple iPhone 15",
    hasPlace: true,
  } as const;
  const older = await sharp(Buffer.alloc(200 * 200 * 3, 7), {
    raw: { width: 200, height: 200, channels: 3 },
  })
    .png()
    .toBuffer();
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/">${canary}</x:xmpmeta>`;
  return [
    {
      name: "a JPEG that says where, when and by what it was taken",
      bytes: await squares().withExif(exif).jpeg({ quality: 95 }).toBuffer(),
      becomes,
      ...told,
    },
    {
      name: "a WebP that says where it was taken",
      bytes: await squares().withExif(exif).webp({ quality: 95 }).toBuffer(),
      becomes,
      ...told,
    },
    {
      name: "a PNG that says where it was taken",
      bytes: await squares().withExif(exif).png().toBuffer(),
      becomes,
      ...told,
    },
    {
      name: "a PNG with texts in it",
      bytes: insertChunks(png, [
        chunk("tEXt", Buffer.concat([Buffer.from("Comment\0"), said])),
        chunk(
          "zTXt",
          Buffer.concat([Buffer.from("Author\0\0"), deflateSync(said)]),
        ),
        chunk(
          "iTXt",
          Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\0\0\0\0"), said]),
        ),
        chunk("tIME", Buffer.from([7, 232, 3, 1, 9, 41, 0])),
      ]),
      becomes,
    },
    {
      name: "a PNG with a part of nobody's",
      bytes: insertChunks(png, [chunk("prVt", said)]),
      becomes,
    },
    {
      name: "a PNG with metadata that cannot be read",
      bytes: insertChunks(png, [
        chunk("eXIf", Buffer.from(`MM\0*\xff${canary}`)),
      ]),
      becomes,
    },
    {
      name: "a screenshot cut by a phone that left the old one behind it (aCropalypse)",
      bytes: Buffer.concat([png, older.subarray(60), said]),
      becomes,
      hasTrailing: true,
    },
    {
      name: "a PNG that is a web page as well",
      bytes: Buffer.concat([
        png,
        Buffer.from(`<html><script>alert("${canary}")</script></html>`),
      ]),
      becomes,
      hasTrailing: true,
    },
    {
      name: "a JPEG that is an archive as well",
      bytes: Buffer.concat([jpeg, Buffer.from("PK\x03\x04"), said]),
      becomes,
      hasTrailing: true,
    },
    {
      name: "a WebP with bytes behind it",
      bytes: Buffer.concat([webp, said]),
      becomes,
      hasTrailing: true,
    },
    {
      name: "a JPEG with a comment, XMP, IPTC and a thumbnail of what was cut away",
      bytes: insertSegments(jpeg, [
        segment(0xfe, said),
        segment(
          0xe1,
          Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`, "latin1"),
        ),
        segment(
          0xed,
          Buffer.from(
            `Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x20${canary}`,
            "latin1",
          ),
        ),
        segment(0xe0, Buffer.concat([Buffer.from("JFXX\0\x10"), said])),
      ]),
      becomes,
    },
    {
      name: "a JPEG whose metadata points at itself",
      bytes: insertSegments(jpeg, [
        segment(
          0xe1,
          Buffer.from(
            `Exif\0\0MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08\0\0\0\x08${canary}`,
            "latin1",
          ),
        ),
      ]),
      becomes,
    },
  ];
}

/** What a photo's orientation makes of the squares when it is held upright (Exif 2.32, 4.6.4). */
async function listTurned(): Promise<BadPicture[]> {
  const byOrientation: Readonly<Record<number, readonly Colour[]>> = {
    2: [green, red, yellow, blue],
    3: [yellow, blue, green, red],
    4: [blue, yellow, red, green],
    5: [red, blue, green, yellow],
    6: [blue, red, yellow, green],
    7: [yellow, green, blue, red],
    8: [green, yellow, red, blue],
  };
  return Promise.all(
    Object.entries(byOrientation).map(async ([orientation, becomes]) => ({
      name: `a JPEG held in way ${orientation} of 8`,
      bytes: await squares()
        .withMetadata({ orientation: Number(orientation) })
        .jpeg({ quality: 95 })
        .toBuffer(),
      becomes,
    })),
  );
}

async function listMoving(png: Buffer): Promise<BadPicture[]> {
  const becomes = /moves: it holds several frames/;
  const frames = Buffer.concat([drawSquares(3), drawSquares(3).reverse()]);
  const film = () =>
    sharp(frames, {
      raw: { width: side, height: side * 2, channels: 3, pageHeight: side },
    });
  const frame = Buffer.alloc(26);
  frame.writeUInt32BE(side, 4);
  frame.writeUInt32BE(side, 8);
  return [
    {
      name: "an animated WebP",
      bytes: await film()
        .webp({ loop: 0, delay: [100, 100] })
        .toBuffer(),
      becomes,
    },
    {
      name: "an animated PNG",
      bytes: insertChunks(png, [
        chunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
        chunk("fcTL", frame),
      ]),
      becomes,
    },
    {
      name: "an animated GIF",
      bytes: await film()
        .gif({ delay: [100, 100] })
        .toBuffer(),
      becomes: /This is a GIF/,
    },
    { name: "a film of AVIF", bytes: box("avis", canary), becomes },
  ];
}

function listBombs(png: Buffer, jpeg: Buffer, webp: Buffer): BadPicture[] {
  const huge = makePng(100_000, 100_000, Buffer.alloc(64));
  const frame = findFrame(jpeg);
  const wideJpeg = Buffer.from(jpeg);
  wideJpeg.writeUInt16BE(65_500, frame + 5);
  wideJpeg.writeUInt16BE(65_500, frame + 7);
  const wideWebp = Buffer.concat([
    Buffer.from("RIFF\xff\xff\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0", "latin1"),
    Buffer.from([0xff, 0x3f, 0, 0xff, 0x3f, 0]),
    webp.subarray(12),
  ]);
  return [
    {
      name: "a bomb of 100,000 × 100,000 pixels",
      bytes: huge,
      becomes: /100000 × 100000 pixels; no more than 40 million/,
    },
    {
      name: "a JPEG of 65,500 × 65,500 pixels",
      bytes: wideJpeg,
      becomes: /65500 × 65500 pixels/,
    },
    {
      name: "a WebP of 16,384 × 16,384 pixels",
      bytes: wideWebp,
      becomes: /16384 × 16384 pixels/,
    },
    {
      name: "a small PNG whose data unpack to 200 MB",
      bytes: makePng(side, side, Buffer.alloc(200_000_000)),
      // What stands in the size that it says, and not a byte more.
      becomes: [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    },
    {
      name: "a PNG whose text unpacks to 100 MB",
      bytes: insertChunks(png, [
        chunk(
          "zTXt",
          Buffer.concat([
            Buffer.from("Bomb\0\0"),
            deflateSync(Buffer.alloc(100_000_000)),
          ]),
        ),
      ]),
      becomes: upright,
    },
    {
      name: "a file of 26 MB",
      bytes: Buffer.concat([png, Buffer.alloc(26_000_000)]),
      becomes: /larger than 25 MB/,
    },
  ];
}

function listBroken(png: Buffer, jpeg: Buffer, webp: Buffer): BadPicture[] {
  const damaged = /damaged or cut off/;
  const flipped = Buffer.from(png);
  const at = png.indexOf("IDAT") + 10;
  flipped[at] = (flipped[at] ?? 0) ^ 0xff;
  return [
    { name: "nothing", bytes: Buffer.alloc(0), becomes: /is empty/ },
    {
      name: "a PNG that breaks off",
      bytes: png.subarray(0, png.length - 60),
      becomes: damaged,
    },
    {
      name: "a JPEG that breaks off",
      bytes: jpeg.subarray(0, jpeg.length - 300),
      becomes: damaged,
    },
    {
      name: "a WebP that breaks off",
      bytes: webp.subarray(0, webp.length - 60),
      becomes: damaged,
    },
    { name: "a PNG with a flipped byte", bytes: flipped, becomes: damaged },
    {
      name: "a PNG of no width",
      bytes: makePng(0, side, Buffer.alloc(side)),
      becomes: damaged,
    },
    {
      name: "the start of a PNG, then noise",
      bytes: Buffer.concat([png.subarray(0, 40), noise(4000)]),
      becomes: damaged,
    },
    {
      name: "the start of a JPEG, then noise",
      bytes: Buffer.concat([jpeg.subarray(0, 4), noise(4000)]),
      becomes: damaged,
    },
    {
      name: "a PNG of one pixel",
      bytes: makePng(1, 1, Buffer.from([0, 1, 2, 3])),
      becomes: /1 × 1 pixels; no screen can be told/,
    },
  ];
}

function listOthers(): BadPicture[] {
  const text = (content: string) => Buffer.from(content, "latin1");
  return [
    {
      name: "an SVG with a script",
      bytes: text(`<svg xmlns="x"><script>alert("${canary}")</script></svg>`),
      becomes: /a drawing \(SVG\)/,
    },
    {
      name: "an SVG that unpacks itself without end",
      bytes: text(
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg xmlns="x"><text>&b;</text></svg>',
      ),
      becomes: /a drawing \(SVG\)/,
    },
    {
      name: "an iPhone's HEIC photo",
      bytes: box("heic", canary),
      becomes: /HEIC photo.*Most Compatible/,
    },
    {
      name: "a HEIF by its general brand",
      bytes: box("mif1", `heic${canary}`),
      becomes: /HEIC photo/,
    },
    { name: "an iPhone's film", bytes: box("qt  ", canary), becomes: /a film/ },
    { name: "an MP4", bytes: box("isom", canary), becomes: /a film/ },
    {
      name: "a PDF of a whole page",
      bytes: text("%PDF-1.7\n"),
      becomes: /a PDF.*“Screen”/,
    },
    {
      name: "a web page",
      bytes: text("\n<!DOCTYPE html><img src=x>"),
      becomes: /a web page/,
    },
    { name: "an archive", bytes: text("PK\x03\x04xx"), becomes: /an archive/ },
    { name: "a TIFF", bytes: text("II*\0\x08\0\0\0"), becomes: /a TIFF/ },
    { name: "a bitmap", bytes: text("BM\0\0\0\0"), becomes: /BMP/ },
    { name: "an icon", bytes: text("\0\0\x01\0\x01\0"), becomes: /icon/ },
    {
      name: "a Photoshop file",
      bytes: text("8BPS\0\x01"),
      becomes: /Photoshop/,
    },
    { name: "a JPEG XL", bytes: text("\xff\x0a\0\0"), becomes: /JPEG XL/ },
    {
      name: "a script that starts like a GIF",
      bytes: text("GIF89a/*\0*/=1;alert(1)"),
      becomes: /This is a GIF/,
    },
    { name: "a letter", bytes: text("Dear Ada,"), becomes: /no picture/ },
    { name: "noise", bytes: noise(20_000), becomes: /no picture/ },
  ];
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const whole = Buffer.alloc(typed.length + 8);
  whole.writeUInt32BE(data.length, 0);
  typed.copy(whole, 4);
  whole.writeUInt32BE(crc32(typed), typed.length + 4);
  return whole;
}

/** Behind the first part, which says the size. */
function insertChunks(png: Buffer, chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
}

/** @param rows what the data unpack to */
function makePng(width: number, height: number, rows: Uint8Array): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

function insertSegments(jpeg: Buffer, segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

function findFrame(jpeg: Buffer): number {
  let at = 2;
  while (jpeg[at + 1] !== 0xc0) at += 2 + jpeg.readUInt16BE(at + 2);
  return at;
}

function box(brand: string, content: string): Buffer {
  const head = Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}`, "latin1");
  return Buffer.concat([head, Buffer.from(content), noise(2000)]);
}

/** The same at every run. */
function noise(length: number): Buffer {
  let state = 12_345;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (state >> 16) & 0xff;
    }),
  );
}
