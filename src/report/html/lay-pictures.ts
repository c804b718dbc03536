// Where each picture of a run is shown. Bytes are embedded once, however many
// articles cite the screen: first where it needs attention, elsewhere as a link.
import { isBrowserDevice, type Device } from "../../model/device.ts";
import { titleLook } from "../../model/look.ts";
import type { Run, ShownPicture } from "../../model/run.ts";
import type { CheckpointVerdict } from "../../model/verdict.ts";
import { groupCheckpoints } from "../group-checkpoints.ts";
import type { ChangeSigns, Mark } from "./mark-pictures.ts";
import { markPicture, numberChanges } from "./mark-pictures.ts";

export interface LaidPicture {
  /** Number in the run, from 1; names its rules in the stylesheet. */
  readonly index: number;
  readonly picture: ShownPicture;
  readonly marks: readonly Mark[];
  /** data: URI; undefined when the file is missing or no PNG. */
  readonly source: string | undefined;
  /** Taken by a person with the device. */
  readonly byHand: boolean;
  readonly practice: boolean;
}

/** Where a picture stands in the page. */
interface Spot {
  readonly key: string;
  readonly needsAttention: boolean;
  readonly index: number;
  /** Where it is, for a reader who is sent there: article, screen, device. */
  readonly words: string;
}

export interface PictureLayout {
  readonly pictures: readonly LaidPicture[];
  /** The one spot that embeds the bytes. */
  readonly homeBySha: ReadonlyMap<string, Spot>;
  /** Shown by no checkpoint. */
  readonly others: readonly LaidPicture[];
  readonly signs: ChangeSigns;
}

/** What is shown of one device at one checkpoint. */
export interface Look {
  readonly baseline: LaidPicture | undefined;
  readonly capture: LaidPicture | undefined;
}

export function layPictures(
  run: Run,
  bytesBySha: ReadonlyMap<string, Uint8Array>,
): PictureLayout {
  const signs = numberChanges(run);
  const pictures = run.pictures.map((picture, index) =>
    layPicture(run, picture, index + 1, signs, bytesBySha.get(picture.sha)),
  );
  const spots = listSpots(run, pictures);
  const shown = new Set(
    spots.map(({ index }) => pictures[index - 1]?.picture.sha),
  );
  const others = pictures.filter(({ picture }) => !shown.has(picture.sha));
  const homeBySha = new Map<string, Spot>();
  const calmLast = [
    ...spots.filter(({ needsAttention }) => needsAttention),
    ...spots.filter(({ needsAttention }) => !needsAttention),
    ...others.map(otherSpot),
  ];
  for (const spot of calmLast) {
    const sha = pictures[spot.index - 1]?.picture.sha;
    if (sha !== undefined && !homeBySha.has(sha)) homeBySha.set(sha, spot);
  }
  return { pictures, homeBySha, others, signs };
}

/** The pictures of a screen on a device. An unchanged baseline is the same picture and left out. */
export function findLook(
  pictures: readonly LaidPicture[],
  platform: string,
  screen: string,
  device: Device,
  variant: string | undefined,
): Look {
  const here = pictures.filter(
    ({ picture }) =>
      picture.platform === platform &&
      picture.screen === screen &&
      picture.device === device &&
      picture.variant === variant,
  );
  const baseline = here.find(({ picture }) => picture.role === "baseline");
  const capture = here.find(({ picture }) => picture.role === "capture");
  const same = baseline?.picture.sha === capture?.picture.sha;
  return { baseline: same ? undefined : baseline, capture };
}

/** Key of the spot for a picture in a checkpoint's card. */
export function spotKey(card: string, picture: LaidPicture): string {
  return `${card}/${picture.index}`;
}

/** The spot of a picture that no checkpoint shows. */
export function otherSpot({ index }: LaidPicture): Spot {
  const key = `other/${index}`;
  return { key, needsAttention: false, index, words: "other pictures" };
}

function layPicture(
  run: Run,
  picture: ShownPicture,
  index: number,
  signs: ChangeSigns,
  bytes: Uint8Array | undefined,
): LaidPicture {
  const { platform, screen, device, kind } = picture;
  const planned = [...run.plan.items, ...run.captures].some(
    (item) =>
      item.platform === platform &&
      item.screen === screen &&
      item.device === device,
  );
  return {
    index,
    picture,
    marks: markPicture(run, picture, signs),
    source: encodePicture(bytes),
    byHand: kind === "hand" || !isBrowserDevice(device) || !planned,
    practice: run.facts.target === "practice",
  };
}

function listSpots(run: Run, pictures: readonly LaidPicture[]): Spot[] {
  return run.gates.flatMap((gate, gateIndex) =>
    groupCheckpoints(gate).flatMap((group, groupIndex) =>
      group.verdicts.flatMap((verdict) => {
        const { device, variant, status } = verdict;
        const look = findLook(
          pictures,
          gate.platform,
          group.screen,
          device,
          variant,
        );
        return [look.baseline, look.capture]
          .filter((picture) => picture !== undefined)
          .map((picture) => ({
            key: spotKey(cardId(gateIndex, groupIndex), picture),
            needsAttention: status !== "verified",
            index: picture.index,
            words: `${gate.title}: ${group.screenTitle}, ${titleLook(verdict)}`,
          }));
      }),
    ),
  );
}

/** Id of an article's section in the page. */
export function articleId(gateIndex: number): string {
  return `article-${gateIndex + 1}`;
}

/** Id of a checkpoint's card in the page. */
export function cardId(gateIndex: number, groupIndex: number): string {
  return `${articleId(gateIndex)}-screen-${groupIndex + 1}`;
}

/** Id of what is said of one look, in a checkpoint's card. */
export function lookAnchor(
  card: string,
  { device, variant }: Pick<CheckpointVerdict, "device" | "variant">,
): string {
  return variant === undefined
    ? `${card}-${device}`
    : `${card}-${device}-in-${variant}`;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function encodePicture(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  if (pngSignature.some((byte, index) => bytes[index] !== byte))
    return undefined;
  const { buffer, byteOffset, byteLength } = bytes;
  const base64 = Buffer.from(buffer, byteOffset, byteLength).toString("base64");
  return `data:image/png;base64,${base64}`;
}
