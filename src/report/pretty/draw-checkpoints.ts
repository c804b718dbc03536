import CliTable from "cli-table3";
import { deviceTitles, type Device } from "../../model/device.ts";
import {
  checkpointStatusTitles,
  type ArticleGate,
  type CheckpointVerdict,
} from "../../model/verdict.ts";
import { devicesOf, groupCheckpoints } from "../group-checkpoints.ts";
import type { Paint } from "../paint.ts";
import { checkpointTones, type Tone } from "../tone.ts";
import { clipText, wrapText } from "./wrap-text.ts";

const tonePaints: Readonly<Record<Tone, (paint: Paint) => Paint["red"]>> = {
  good: (paint) => paint.green,
  wait: (paint) => paint.yellow,
  bad: (paint) => paint.red,
  unknown: (paint) => paint.magenta,
  quiet: (paint) => paint.dim,
};

/** The colour of a tone. */
export function paintTone(tone: Tone, paint: Paint): (text: string) => string {
  return tonePaints[tone](paint);
}

const widestCell = 22;
const narrowestCell = 9;

/**
 * Screens by device; "—" where the article does not ask for that device. Lines of
 * at most `width` columns, unless there is no room for its columns.
 */
export function drawCheckpoints(
  gate: ArticleGate,
  paint: Paint,
  width: number,
): string[] {
  const devices = devicesOf(gate.checkpoints);
  if (devices.length === 0) return [paint.dim("No screen is asked for.")];
  const screenWidth = width >= 100 ? 34 : 20;
  const room = Math.floor((width - screenWidth - 2) / devices.length) - 2;
  const cell = Math.max(narrowestCell, Math.min(widestCell, room));
  const table = new CliTable({
    chars: borders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
  });
  table.push(
    ["Screen", ...devices.map((device) => deviceTitles[device])].map(
      (title, index) =>
        paintLines(title, index === 0 ? screenWidth : cell, paint.dim),
    ),
  );
  for (const { screenTitle, section, verdicts } of groupCheckpoints(gate)) {
    table.push([
      [
        paintLines(screenTitle, screenWidth, paint.bold),
        paint.dim(clipText(`in “${section}”`, screenWidth)),
      ].join("\n"),
      ...devices.map((device) => drawCell(verdicts, device, cell, paint)),
    ]);
  }
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}

function drawCell(
  verdicts: readonly CheckpointVerdict[],
  device: Device,
  width: number,
  paint: Paint,
): string {
  const here = verdicts.filter((one) => one.device === device);
  if (here.length === 0) return paint.dim("—");
  return here
    .map(({ status, variant }) => {
      const colour = paintTone(checkpointTones[status], paint);
      const title = checkpointStatusTitles[status];
      const words = variant === undefined ? title : `${variant}: ${title}`;
      return paintLines(words, width, colour);
    })
    .join("\n");
}

// Wrapped before it is painted: the table would count colours as letters when it breaks lines.
function paintLines(
  text: string,
  width: number,
  colour: (text: string) => string,
): string {
  return wrapText(text, width).map(colour).join("\n");
}

// Rules between rows only: the eye follows columns by itself.
export const borders = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "─",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};
