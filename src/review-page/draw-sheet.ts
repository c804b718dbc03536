// One picture, or two laid over each other, with everything outlined that is to be looked at.
import type { QueuePicture } from "../model/review-wire.ts";
import type { Desk } from "./desk.ts";
import { element } from "./element.ts";
import type { Box, Stop } from "./list-stops.ts";

/** CSS pixels of the platform's page. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Something outlined on a sheet. */
export interface Mark {
  readonly stop: Stop;
  readonly box: Box;
}

export interface Sheet {
  readonly node: HTMLElement;
  readonly ground: Size;
  /** In the order of the marks. */
  readonly outlines: readonly HTMLElement[];
  readonly images: readonly HTMLImageElement[];
}

/**
 * Pictures of other sizes are laid on one ground and never stretched.
 * @param layers with what each is, for those who do not see it
 */
export function drawSheet(
  layers: readonly (readonly [picture: QueuePicture, words: string])[],
  marks: readonly Mark[],
  ground: Size,
  pictureAddress: Desk["pictureAddress"],
): Sheet {
  const images = layers.map(([picture, words], layer) => {
    const image = element("img", {
      src: pictureAddress(picture.sha),
      alt: `${words}: ${picture.caption}${sayMarks(marks)}`,
      class: layer === 0 ? "under" : "over",
      decoding: "async",
      draggable: "false",
    });
    const size = sizeOf(picture);
    image.style.width = percent(size.width / ground.width);
    image.style.height = percent(size.height / ground.height);
    return image;
  });
  const outlines = marks.map((mark) => drawOutline(mark, ground));
  const node = element("div", { class: "sheet" }, ...images, ...outlines);
  node.style.setProperty("--ratio", String(ground.width / ground.height));
  return { node, ground, outlines, images };
}

/** What all of the pictures fit on. */
export function layGround(pictures: readonly QueuePicture[]): Size {
  const sizes = pictures.map(sizeOf);
  return {
    width: Math.max(1, ...sizes.map(({ width }) => width)),
    height: Math.max(1, ...sizes.map(({ height }) => height)),
  };
}

function drawOutline({ stop, box }: Mark, ground: Size): HTMLElement {
  const outline = element(
    "span",
    {
      class: `mark ${stop.kind}`,
      title: stop.label,
      "aria-hidden": "true",
    },
    element("span", {}, String(stop.number)),
  );
  const left = clamp(box.x / ground.width);
  const top = clamp(box.y / ground.height);
  const right = clamp((box.x + box.width) / ground.width);
  const bottom = clamp((box.y + box.height) / ground.height);
  outline.style.left = percent(left);
  outline.style.top = percent(top);
  outline.style.width = percent(right - left);
  outline.style.height = percent(bottom - top);
  return outline;
}

function sizeOf({ width, height, scale }: QueuePicture): Size {
  return { width: width / scale, height: height / scale };
}

function sayMarks(marks: readonly Mark[]): string {
  return marks.length === 0
    ? ""
    : `. Outlined: ${marks.map(({ stop }) => stop.label).join("; ")}`;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
