// Boxes to black out, in whole pixels of their picture.
import type { SignPicture } from "../model/picture-wire.ts";

export type Box = SignPicture["blackOut"][number];

/** Big enough to be seen and taken hold of, and nowhere outside. */
export function keepInside(
  box: Box,
  picture: { readonly width: number; readonly height: number },
): Box {
  const width = Math.min(Math.max(4, Math.round(box.width)), picture.width);
  const height = Math.min(Math.max(4, Math.round(box.height)), picture.height);
  return {
    x: Math.min(Math.max(0, Math.round(box.x)), picture.width - width),
    y: Math.min(Math.max(0, Math.round(box.y)), picture.height - height),
    width,
    height,
  };
}

/** Where each arrow key leads. */
export const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}
