// Every way in takes pictures through here: what people hand in is decoded right or refused in
// words, and nothing of a file but its pixels and a few facts goes any further.
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDecoder } from "../../src/adapters/decode-apart.ts";
import type { Decoder } from "../../src/intake/decoder-port.ts";
import { listChunks } from "../../src/intake/read-header.ts";
import { takeIn, type Taken } from "../../src/intake/take-in.ts";
import { compiledAdapters as folder } from "./compiled-adapters.ts";
import { canary, listBadPictures, type BadPicture } from "./bad-pictures.ts";

const unread = {
  read: () =>
    Promise.resolve({
      outcome: "not-read" as const,
      because: "nobody asked",
      todo: "",
    }),
};
const wanted = {
  locale: "en-US",
  proofs: [],
  labels: [],
  secrets: new Map<string, string>(),
};
const pictures = await listBadPictures();
const taken = new Map<string, Taken>();
let decoder: Decoder;

beforeAll(async () => {
  decoder = openDecoder(folder);
  for (const { name, bytes } of pictures)
    taken.set(name, await takeIn(bytes, wanted, { decoder, reader: unread }));
});
afterAll(() => taken.clear());

const decodable = pictures.filter(({ becomes }) => Array.isArray(becomes));
const refused = pictures.filter(({ becomes }) => becomes instanceof RegExp);

test("there are more than thirty kinds of bad files", () => {
  expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length);
  expect(pictures.length).toBeGreaterThan(60);
});

describe("what is decoded", () => {
  test.each(decodable.map((one) => [one.name, one] as const))(
    "%s shows what it showed",
    async (name, { becomes }) => {
      const { png } = pictureOf(name);
      const { data, info } = await sharp(png)
        .raw()
        .toBuffer({ resolveWithObject: true });
      const corner = (x: number, y: number) => {
        const at = (y * info.width + x) * info.channels;
        return [...data.subarray(at, at + 3)];
      };
      const low = Math.round(info.width / 4);
      const high = Math.round((info.width * 3) / 4);
      const seen = [
        corner(low, low),
        corner(high, low),
        corner(low, high),
        corner(high, high),
      ];
      const off = seen.flatMap((colour, square) =>
        colour.map((value, at) =>
          Math.abs(value - ((becomes as Colours)[square]?.[at] ?? -999)),
        ),
      );
      // A printer's inks cannot say every colour of a screen, and there is more than one grey.
      expect(Math.max(...off)).toBeLessThan(/CMYK|grey/.test(name) ? 60 : 12);
      expect([info.width, info.height, info.channels]).toEqual([96, 96, 3]);
    },
  );

  test.each(decodable.map((one) => [one.name, one] as const))(
    "of %s nothing is kept but pixels",
    (name) => {
      const { png } = pictureOf(name);
      const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
      const chunks = listChunks(view);
      expect([...new Set(chunks.map(({ kind }) => kind))]).toEqual([
        "IHDR",
        "IDAT",
        "IEND",
      ]);
      expect(chunks.at(-1)?.end).toBe(png.length);
      expect(view.getUint8(24)).toBe(8);
      expect(Buffer.from(png).includes(canary)).toBe(false);
    },
  );

  test.each(decodable.map((one) => [one.name, one] as const))(
    "of %s the facts that are told are these",
    (name, expected: BadPicture) => {
      const { facts, trailing, wasReduced } = pictureOf(name);
      expect({ facts, isTrailing: trailing > 0, wasReduced }).toEqual({
        facts: {
          ...(expected.takenAt === undefined
            ? {}
            : { takenAt: expected.takenAt }),
          ...(expected.madeBy === undefined ? {} : { madeBy: expected.madeBy }),
          hasPlace: expected.hasPlace ?? false,
        },
        isTrailing: expected.hasTrailing ?? false,
        wasReduced: false,
      });
    },
  );
});

type Colours = readonly (readonly number[])[];

test.each(refused.map((one) => [one.name, one] as const))(
  "%s is refused in its own words",
  (name, { becomes }) => {
    const one = taken.get(name);
    const { because = "", todo = "" } =
      one?.outcome === "refused" ? one : { because: "it was taken" };
    expect(`${because} ${todo}`).toMatch(becomes as RegExp);
    expect(todo).toMatch(/^\p{Lu}.*\.$/su);
  },
);

test("a photo of many megapixels is made small enough to be kept, and says so", async () => {
  const width = 3000;
  const bytes = await sharp({
    create: {
      width,
      height: 2400,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 80 })
    .toBuffer();
  const one = await takeIn(bytes, wanted, { decoder, reader: unread });
  expect(one.outcome).toBe("taken");
  if (one.outcome !== "taken") return;
  expect(one.picture.wasReduced).toBe(true);
  expect(one.picture.width).toBeLessThan(width);
  expect(one.picture.png.length).toBeLessThan(5_500_000);
});

test("a picture that takes too long is given up", async () => {
  const hurried = openDecoder(folder, { timeMs: 1 });
  const one = await takeIn(pictures[0]?.bytes ?? new Uint8Array(), wanted, {
    decoder: hurried,
    reader: unread,
  });
  expect(one).toMatchObject({
    outcome: "refused",
    because: "Reading this picture took too long, so it was given up.",
  });
});

function pictureOf(name: string) {
  const one = taken.get(name);
  if (one?.outcome !== "taken")
    throw new Error(`${name}: ${one?.because ?? "not tried"}`);
  return one.picture;
}
