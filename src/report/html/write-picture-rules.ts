// The report allows no style attributes (its style-src is one digest), so the place of
// every box over a picture is a rule of the stylesheet. Only numbers enter it.
import type { ShownPicture } from "../../model/run.ts";
import type { LaidPicture } from "./lay-pictures.ts";
import type { Mark } from "./mark-pictures.ts";

/**
 * Rules `.picture-<index>` with ratio, size and fit (width by the height of the taller one
 * of a pair, so that both are drawn to one scale), and `.mark-<number>` in per cent of the
 * picture.
 */
export function writePictureRules(pictures: readonly LaidPicture[]): string {
  const tallest = new Map<string, number>();
  for (const { picture } of pictures) {
    const look = nameLook(picture);
    const height = picture.height / picture.scale;
    tallest.set(look, Math.max(height, tallest.get(look) ?? 0));
  }
  return pictures
    .map((laid) => writeRules(laid, tallest.get(nameLook(laid.picture)) ?? 0))
    .join("");
}

function nameLook({ platform, screen, device, variant }: ShownPicture): string {
  return JSON.stringify([platform, screen, device, variant]);
}

function writeRules(
  { index, picture, marks }: LaidPicture,
  tallest: number,
): string {
  const { width, height, scale } = picture;
  const name = `.picture-${index}`;
  const size = `${name}{--ratio:${round(width / height)};--size:${round(width / scale)}px;--fit:${round(width / scale / tallest)}}`;
  const boxes = marks.map((mark, number) => {
    const place = placeMark(mark, width / scale, height / scale);
    return `${name} .mark-${number + 1}{${place}}`;
  });
  return [size, ...boxes].join("\n") + "\n";
}

// A box may reach over the edge of the picture; what is outside cannot be drawn.
function placeMark({ box }: Mark, width: number, height: number): string {
  const left = clamp(box.x / width);
  const top = clamp(box.y / height);
  const right = clamp((box.x + box.width) / width);
  const bottom = clamp((box.y + box.height) / height);
  const sides = { left, top, width: right - left, height: bottom - top };
  return Object.entries(sides)
    .map(([side, share]) => `${side}:${round(share * 100)}%`)
    .join(";");
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function round(value: number): number {
  return Number.isFinite(value) ? Number(value.toFixed(4)) : 0;
}
