// Pictures made here, so that it is known to the pixel where they differ.
import { isDeepStrictEqual } from "node:util";
import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import sharp from "sharp";
import { diffPictures } from "../../src/adapters/diff-pictures.ts";

interface Patch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

/** A picture in which every row but those of the patches' strips is one of a kind. */
async function draw(
  width: number,
  height: number,
  patches: readonly Patch[] = [],
): Promise<Buffer> {
  const rows = Array.from(
    { length: height },
    (_, row) =>
      `<rect x="${(row * 7) % 60}" y="${row}" width="${20 + (row % 11)}" height="1" fill="rgb(${row % 256},90,120)"/>`,
  );
  const marks = patches.map(
    ({ x, y, width: w, height: h, fill }) =>
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${rows.join("")}${marks.join("")}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** The same with a strip of this many rows put in. */
async function putIn(png: Buffer, at: number, rows: number): Promise<Buffer> {
  const { width, height } = await sharp(png).metadata();
  const head = await sharp(png)
    .extract({ left: 0, top: 0, width, height: at })
    .toBuffer();
  const foot = await sharp(png)
    .extract({ left: 0, top: at, width, height: height - at })
    .toBuffer();
  return sharp({
    create: { width, height: height + rows, channels: 4, background: "#0a0" },
  })
    .composite([
      { input: head, left: 0, top: 0 },
      { input: foot, left: 0, top: at + rows },
    ])
    .png()
    .toBuffer();
}

const dot = { x: 140, y: 40, width: 6, height: 5, fill: "#f00" };

/** The areas of two pictures that could be held side by side; where they were, only if that is elsewhere. */
async function findAreas(before: Buffer, after: Buffer, scale: number) {
  const difference = await diffPictures(before, after, scale);
  if (difference.outcome === "unread") return difference;
  return difference.areas.map(({ box, was, how }) =>
    isDeepStrictEqual(box, was) ? { box, how } : { box, was, how },
  );
}

/** What `putIn(…, 50, 30)` puts in, and where. */
const strip = { x: 0, y: 50, width: 200, height: 30 };
const line = { ...strip, height: 1 };

describe("where two pictures differ", () => {
  test("nowhere, of the same picture", async () => {
    const png = await draw(200, 120);
    expect(await findAreas(png, png, 1)).toEqual([]);
  });

  test("a dot is found to the pixel, in CSS pixels", async () => {
    const [before, after] = [await draw(200, 120), await draw(200, 120, [dot])];
    expect(await findAreas(before, after, 1)).toEqual([
      { box: { x: 140, y: 40, width: 6, height: 5 }, how: "drawn" },
    ]);
    expect(await findAreas(before, after, 2)).toEqual([
      { box: { x: 70, y: 20, width: 3, height: 2.5 }, how: "drawn" },
    ]);
  });

  test("a wide pale shade is told as one, a small one is not", async () => {
    const shade = (width: number, height: number) =>
      draw(200, 120, [{ x: 100, y: 20, width, height, fill: "#f6f6f6" }]);
    const before = await draw(200, 120);
    expect(await findAreas(before, await shade(60, 40), 1)).toEqual([
      { box: { x: 100, y: 20, width: 60, height: 40 }, how: "shaded" },
    ]);
    expect(await findAreas(before, await shade(12, 12), 1)).toEqual([]);
  });

  test("a strip put in is one change, and what it pushed down is none", async () => {
    const before = await draw(200, 120);
    const after = await putIn(before, 50, 30);
    expect(await findAreas(before, after, 1)).toEqual([
      { box: strip, was: line, how: "put-in" },
    ]);
    expect(await findAreas(after, before, 1)).toEqual([
      { box: line, was: strip, how: "taken-out" },
    ]);
  });

  test("below a strip that was put in, a dot is still found", async () => {
    const before = await draw(200, 120);
    const after = await putIn(
      await draw(200, 120, [{ ...dot, y: 90 }]),
      50,
      30,
    );
    expect(await findAreas(before, after, 1)).toEqual([
      { box: strip, was: line, how: "put-in" },
      {
        box: { x: 140, y: 120, width: 6, height: 5 },
        was: { x: 140, y: 90, width: 6, height: 5 },
        how: "drawn",
      },
    ]);
  });

  test("a wider picture is padded, not rescaled: only what is new differs", async () => {
    const before = await draw(200, 120);
    const after = await sharp(before)
      .extend({ right: 30, background: "#06c" })
      .png()
      .toBuffer();
    expect(await findAreas(before, after, 1)).toEqual([
      { box: { x: 200, y: 0, width: 30, height: 120 }, how: "drawn" },
    ]);
  });

  test("a very wide picture is not padded to a very long one: all of it differs", async () => {
    const draw = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: "#06c" } })
        .png()
        .toBuffer();
    expect(
      await findAreas(await draw(9000, 4), await draw(4, 9000), 1),
    ).toEqual([{ box: { x: 0, y: 0, width: 4, height: 9000 }, how: "drawn" }]);
  });

  test("a part of another colour differs throughout, letters and what was pushed down do not", async () => {
    const [before, after] = [
      await draw(200, 120),
      await draw(200, 120, [
        { x: 96, y: 16, width: 64, height: 40, fill: "#070" },
        ...[100, 110, 120].map((x) => ({ ...dot, x, y: 80, width: 3 })),
      ]),
    ];
    const blocksOf = async (png: Buffer) => {
      const difference = await diffPictures(before, png, 1);
      return difference.outcome === "held" ? difference.blocks : difference;
    };
    expect(await blocksOf(after)).toEqual([
      { box: { x: 96, y: 16, width: 64, height: 40 }, size: 64 * 40 },
    ]);
    expect(await blocksOf(await putIn(after, 4, 9))).toEqual([]);
  });
});

/** A PNG whose head says that it is of such a size, whatever follows. */
function claimSize(png: Buffer, width: number, height: number): Buffer {
  const head = Buffer.from(png);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head.writeUInt32BE(crc32(head.subarray(12, 29)), 29);
  return head;
}

test.each([
  ["no bytes at all", () => Buffer.alloc(0), "other-format"],
  ["other bytes", () => Buffer.from("no picture"), "other-format"],
  ["a JPEG", (png: Buffer) => sharp(png).jpeg().toBuffer(), "other-format"],
  [
    "a drawing that names a file",
    () =>
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/hostname"/></svg>',
      ),
    "other-format",
  ],
  ["a PNG's first bytes only", (png: Buffer) => png.subarray(0, 12), "damaged"],
  [
    "a PNG cut short in its pixels",
    (png: Buffer) => png.subarray(0, Math.floor(png.length * 0.6)),
    "damaged",
  ],
  [
    "a PNG with a byte of its pixels turned",
    (png: Buffer) => {
      const turned = Buffer.from(png);
      const at = Math.floor(png.length / 2);
      turned.writeUInt8(png.readUInt8(at) ^ 0xff, at);
      return turned;
    },
    "damaged",
  ],
  [
    "a PNG that says it is far larger",
    (png: Buffer) => claimSize(png, 100_000, 100_000),
    "too-large",
  ],
  [
    "a PNG that says it is a little larger",
    (png: Buffer) => claimSize(png, 210, 130),
    "damaged",
  ],
] as const)(
  "%s is said to be unreadable, on either side",
  async (_what, spoil, flaw) => {
    const png = await draw(200, 120);
    const bad = await spoil(png);
    expect([
      await diffPictures(bad, png, 1),
      await diffPictures(png, bad, 1),
    ]).toEqual([
      { outcome: "unread", picture: "before", flaw },
      { outcome: "unread", picture: "after", flaw },
    ]);
  },
);
