// The decoder behind the intake's port: each picture in a process of its own, one at a time.
import { keepPixels } from "../intake/keep-pixels.ts";
import type { Decoded, Decoder } from "../intake/decoder-port.ts";
import type { PictureRefusal } from "../intake/refusals.ts";
import {
  mostPixels,
  refuseDamaged,
  refuseLarge,
  refuseMoving,
  refuseSlow,
  refuseStillHeavy,
} from "../intake/refusals.ts";
import type { DecodeAsked, DecodeSaid } from "./decode-words.ts";
import { decodeSaidSchema } from "./decode-words.ts";
import { packParts, unpackParts } from "./pack-parts.ts";
import type { ApartLimits } from "./run-apart.ts";
import { findModules, runApart } from "./run-apart.ts";

/** A repository's pictures are read up to 6 MB (repository-files.ts). */
const mostKept = 5_500_000;

const usual: ApartLimits = {
  timeMs: 30_000,
  heapMb: 128,
  spaceMb: 3_000,
  mostAnswerBytes: 45_000_000,
};

const refusals: Readonly<
  Record<(DecodeSaid & { readonly outcome: "failed" })["why"], PictureRefusal>
> = {
  damaged: refuseDamaged,
  large: refuseLarge(undefined),
  moving: refuseMoving,
  heavy: refuseStillHeavy,
};

/** @param folder of the compiled adapters @param limits less than usual, to see what they do */
export function openDecoder(
  folder: URL = new URL("./", import.meta.url),
  limits: Partial<ApartLimits> = {},
): Decoder {
  let line: Promise<unknown> = Promise.resolve();
  // Each may take a gigabyte: two at once could take the computer.
  const ask = (asked: DecodeAsked, bytes: Uint8Array): Promise<Asked> => {
    const next = line.then(() => askApart(asked, bytes));
    line = next.catch(() => undefined);
    return next;
  };
  const askApart = async (
    asked: DecodeAsked,
    bytes: Uint8Array,
  ): Promise<Asked> => {
    const made = await runApart(
      {
        entry: new URL("decode-process.js", folder),
        // sharp asks ldd which C library there is.
        reads: [
          ...["sharp", "zod", "exif-reader"].flatMap(findModules),
          "/usr/bin/ldd",
        ],
        addons: "allowed",
        limits: { ...usual, ...limits },
      },
      packParts(asked, bytes),
    );
    if (made.outcome === "ended")
      return refuse(made.why === "time" ? refuseSlow : refuseDamaged);
    const parts = unpackParts(made.answer);
    const said = decodeSaidSchema.safeParse(parts?.said);
    if (parts === undefined || !said.success) return refuse(refuseDamaged);
    return said.data.outcome === "failed"
      ? refuse(refusals[said.data.why])
      : { outcome: "decoded", said: said.data, bytes: parts.bytes };
  };
  return {
    decode: async (bytes) => {
      const made = await ask({ work: "decode", mostPixels, mostKept }, bytes);
      if (made.outcome === "refused") return made;
      const png = keepPixels(made.bytes);
      if (made.said.outcome !== "decoded" || png === undefined)
        return refuse(refuseDamaged);
      const { width, height, wasReduced, facts } = made.said;
      return {
        outcome: "decoded",
        value: { png, width, height, wasReduced, facts },
      };
    },
    blackOut: async (png, boxes) => {
      const made = await ask({ work: "black out", boxes: [...boxes] }, png);
      if (made.outcome === "refused") return made;
      const black = keepPixels(made.bytes);
      return black === undefined
        ? refuse(refuseDamaged)
        : { outcome: "decoded", value: black };
    },
    toGrey: async (png, widest) => {
      const made = await ask({ work: "grey", widest }, png);
      if (made.outcome === "refused") return made;
      const { said, bytes } = made;
      if (said.outcome !== "grey") return refuse(refuseDamaged);
      const { width, height } = said;
      const plane = width * height;
      if (bytes.length !== 2 * plane) return refuse(refuseDamaged);
      const grey = bytes.subarray(0, plane);
      const levelled = bytes.subarray(plane);
      return { outcome: "decoded", value: { grey, levelled, width, height } };
    },
  };
}

type Asked =
  | {
      readonly outcome: "decoded";
      readonly said: Exclude<DecodeSaid, { readonly outcome: "failed" }>;
      readonly bytes: Uint8Array;
    }
  | Exclude<Decoded<never>, { readonly outcome: "decoded" }>;

function refuse(why: PictureRefusal): {
  readonly outcome: "refused";
} & PictureRefusal {
  return { outcome: "refused", ...why };
}
