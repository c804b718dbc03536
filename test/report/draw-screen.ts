// Pictures for report tests: a platform's screen as drawn by nobody's browser.
import sharp from "sharp";
import type { Box } from "../../src/model/access-node.ts";
import { digest } from "../../src/model/digest.ts";

export interface DrawnScreen {
  readonly sha: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** CSS pixels, by the words that were drawn there. */
  readonly boxByWords: ReadonlyMap<string, Box>;
}

export interface ScreenSketch {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly dark?: boolean;
  /** Colour of the first button. */
  readonly accent?: string;
  /** Where a strip without words stands. */
  readonly stripAt?: number;
  readonly heading: string;
  readonly message: string;
  readonly buttons: readonly string[];
}

export async function drawScreen(sketch: ScreenSketch): Promise<DrawnScreen> {
  const { width, height, scale } = sketch;
  const { svg, boxByWords } = layOut(sketch);
  const bytes = await sharp(Buffer.from(svg), { density: 72 * scale })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  return {
    sha: digest(bytes),
    bytes,
    width: width * scale,
    height: height * scale,
    scale,
    boxByWords,
  };
}

function layOut(sketch: ScreenSketch) {
  const { width, height, heading, message, buttons, dark = false } = sketch;
  const { accent = "#2f6fed", stripAt } = sketch;
  const column = Math.min(width - 48, 350);
  const left = (width - column) / 2;
  const ink = dark ? "#f5f5f5" : "#1c1c1e";
  const ground = dark ? "#101012" : "#ffffff";
  const boxByWords = new Map<string, Box>();
  const parts: string[] = [];
  let y = Math.max(72, height * 0.14);
  parts.push(write(heading, left, y, 24, ink, 700));
  boxByWords.set(heading, {
    x: left - 4,
    y: y - 26,
    width: column,
    height: 36,
  });
  y += 34;
  const alert = { x: left, y, width: column, height: 52 };
  boxByWords.set(message, alert);
  parts.push(
    rect(alert, "#fdecea", 8),
    write(message, left + 14, y + 32, 14, "#b3261e", 500),
  );
  y += 72;
  const field = { x: left, y, width: column, height: 46 };
  parts.push(
    rect(field, dark ? "#2a2a2e" : "#f1f1f4", 8),
    write("Security code", left + 14, y + 29, 14, "#76767c", 400),
  );
  y += 66;
  for (const [index, button] of buttons.entries()) {
    const box = { x: left, y, width: column, height: 46 };
    boxByWords.set(button, box);
    parts.push(
      rect(box, index === 0 ? accent : dark ? "#2a2a2e" : "#e9eefb", 23),
      `<text x="${width / 2}" y="${y + 29}" font-family="DejaVu Sans" font-size="15" font-weight="600" text-anchor="middle" fill="${index === 0 ? "#fff" : "#2f6fed"}">${escape(button)}</text>`,
    );
    y += 58;
  }
  if (stripAt !== undefined)
    parts.push(rect({ x: 0, y: stripAt, width, height: 40 }, "#ffd9a8", 0));
  const bar = rect({ x: 0, y: 0, width, height: 26 }, "#f7d774", 0);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${rect({ x: 0, y: 0, width, height }, ground, 0)}${bar}${write("Practice platform", 12, 18, 12, "#4a3800", 600)}${parts.join("")}</svg>`;
  return { svg, boxByWords };
}

function rect(
  { x, y, width, height }: Box,
  fill: string,
  radius: number,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

function write(
  words: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  weight: number,
): string {
  return `<text x="${x}" y="${y}" font-family="DejaVu Sans" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(words)}</text>`;
}

function escape(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
