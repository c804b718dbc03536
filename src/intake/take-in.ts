// The one way in for a picture of anybody's: from the command line, dropped on the review page,
// or sent by a phone. What comes out is pixels, what can be read in them, and what to mind.
import type { Box } from "../model/access-node.ts";
import type { Locator } from "../model/locator.ts";
import { findBoxFlaw, listOpen, toPixels } from "./black-out.ts";
import type { DecodedPicture, Decoder } from "./decoder-port.ts";
import type { Sighting } from "./find-shown.ts";
import { findLabels, findProofs } from "./find-shown.ts";
import type { Suspect } from "./find-suspects.ts";
import { findSuspects } from "./find-suspects.ts";
import { judgeUpload } from "./judge-upload.ts";
import type { PictureFormat } from "./name-format.ts";
import type { ReadText, ReadWord, TextReader } from "./reader-port.ts";
import type { PictureRefusal } from "./refusals.ts";
import { refuseHeic } from "./refusals.ts";

export interface IntakePorts {
  readonly decoder: Decoder;
  readonly reader: TextReader;
}

/** What a picture should show, and must not. */
export interface LookedFor {
  /** The language of the screen, such as en-US. */
  readonly locale: string;
  readonly proofs: readonly Locator[];
  readonly labels: readonly string[];
  /** Values that must not be seen, by the name they are told by. */
  readonly secrets: ReadonlyMap<string, string>;
}

export type Reading =
  | {
      readonly outcome: "read";
      readonly by: string;
      readonly proofs: readonly Sighting[];
      readonly labels: readonly Sighting[];
      readonly suspects: readonly Suspect[];
    }
  | Exclude<ReadText, { readonly outcome: "read" }>;

export interface TakenPicture extends DecodedPicture {
  readonly format: PictureFormat;
  /** Bytes behind the picture's end, which were not kept. */
  readonly trailing: number;
  readonly reading: Reading;
}

export type Taken =
  | { readonly outcome: "taken"; readonly picture: TakenPicture }
  | ({ readonly outcome: "refused" } & PictureRefusal);

export async function takeIn(
  bytes: Uint8Array,
  wanted: LookedFor,
  ports: IntakePorts,
): Promise<Taken> {
  const judged = judgeUpload(bytes);
  if (judged.outcome === "refused") return judged;
  const { format, trailing } = judged;
  const decoded = await ports.decoder.decode(bytes);
  if (decoded.outcome === "refused")
    return format === "heic" ? { outcome: "refused", ...refuseHeic } : decoded;
  const picture = decoded.value;
  const reading = await readPicture(picture, wanted, ports);
  return {
    outcome: "taken",
    picture: { ...picture, format, trailing, reading },
  };
}

export type BlackedOut =
  | {
      readonly outcome: "blacked out";
      readonly png: Uint8Array;
      /** As they were painted, in whole pixels. */
      readonly boxes: readonly Box[];
      /** What can still be read and looks secret: on the picture before, and on what is to be kept. */
      readonly open: readonly Suspect[];
    }
  | ({ readonly outcome: "refused" } & PictureRefusal);

/** Paints boxes into a picture, and reads it again: what was meant to go must be gone. */
export async function blackOut(
  { png, width, height, reading }: TakenPicture,
  boxes: readonly Box[],
  wanted: LookedFor,
  ports: IntakePorts,
): Promise<BlackedOut> {
  const size = { width, height };
  const flaw = findBoxFlaw(boxes, size);
  if (flaw !== undefined)
    return {
      outcome: "refused",
      because: flaw,
      todo: "Draw the boxes anew, around what is secret.",
    };
  const painted = boxes.map((box) => toPixels(box, size));
  const before = reading.outcome === "read" ? reading.suspects : [];
  const open = listOpen(before, painted);
  if (painted.length === 0)
    return { outcome: "blacked out", png, boxes: [], open };
  const made = await ports.decoder.blackOut(png, painted);
  if (made.outcome === "refused") return made;
  const again =
    reading.outcome === "read"
      ? await readPicture({ png: made.value, width, height }, wanted, ports)
      : reading;
  const still = again.outcome === "read" ? again.suspects : [];
  const isNew = ({ box }: Suspect) =>
    !open.some(({ box: known }) => overlaps(box, known));
  return {
    outcome: "blacked out",
    png: made.value,
    boxes: painted,
    open: [...open, ...still.filter(isNew)],
  };
}

/** Wider than this, text is read no better, only more slowly: a phone's screen, and a computer's. */
const widestUpright = 1000;
const widestAcross = 2000;

async function readPicture(
  { png, width, height }: Pick<DecodedPicture, "png" | "width" | "height">,
  { locale, proofs, labels, secrets }: LookedFor,
  { decoder, reader }: IntakePorts,
): Promise<Reading> {
  const grey = await decoder.toGrey(
    png,
    width > height ? widestAcross : widestUpright,
  );
  if (grey.outcome === "refused")
    return { ...grey, outcome: "not-read", because: lower(grey.because) };
  const read = await reader.read(grey.value, locale);
  if (read.outcome === "not-read") return read;
  const scale = width / grey.value.width;
  const words = read.words.map((word) => enlarge(word, scale));
  return {
    outcome: "read",
    by: read.by,
    proofs: findProofs(words, proofs),
    labels: findLabels(words, labels),
    suspects: findSuspects(words, secrets),
  };
}

function enlarge(word: ReadWord, scale: number): ReadWord {
  const { x, y, width, height } = word.box;
  return {
    ...word,
    box: {
      x: Math.floor(x * scale),
      y: Math.floor(y * scale),
      width: Math.ceil(width * scale),
      height: Math.ceil(height * scale),
    },
  };
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function lower(sentence: string): string {
  return (
    sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, "")
  );
}
