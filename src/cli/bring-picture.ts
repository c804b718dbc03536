// From a picture that was taken in and blacked out to what a decision says of it.
import { readPicture } from "../adapters/picture.ts";
import type { BlackedOut, TakenPicture } from "../intake/take-in.ts";
import type { Box } from "../model/access-node.ts";
import type { PictureDecision } from "../model/decision.ts";
import type { Device } from "../model/device.ts";
import { digest } from "../model/digest.ts";

export type BroughtPicture = Pick<
  PictureDecision,
  "picture" | "handed" | "proofs"
>;

/** @param why what looks secret may be seen; empty where nobody said */
export async function bringPicture(
  taken: TakenPicture,
  { png, boxes, open }: BlackedOut & { readonly outcome: "blacked out" },
  device: Device,
  why: string,
): Promise<BroughtPicture> {
  const { format, facts, wasReduced, reading } = taken;
  const scale = scaleOf(device);
  const toPoints = ({ x, y, width, height }: Box): Box => ({
    x: x / scale,
    y: y / scale,
    width: width / scale,
    height: height / scale,
  });
  return {
    picture: { file: digest(png), ...(await readPicture(png)), scale },
    handed: {
      format,
      ...(facts.takenAt === undefined ? {} : { takenAt: facts.takenAt }),
      wasReduced,
      blackedOut: [...boxes],
      reading:
        reading.outcome === "read"
          ? { by: reading.by }
          : { notRead: reading.because },
      ...(open.length === 0
        ? {}
        : { leftReadable: { what: open.map(({ title }) => title), why } }),
    },
    proofs:
      reading.outcome === "read"
        ? reading.proofs.map((sighting) => ({
            proof: sighting.what,
            ...("box" in sighting ? { box: toPoints(sighting.box) } : {}),
          }))
        : [],
  };
}

// What phones of today draw per point; only the outline of the picture depends on it.
function scaleOf(device: Device): number {
  return device === "iphone" ? 3 : device === "android" ? 2.625 : 1;
}
