// One picture, or two laid over each other, with everything outlined that is to be looked at.
import type { QueuePicture } from "../model/review-wire.ts";
import type { Desk } from "./desk.ts";
import { element } from "./element.ts";

/** CSS pixels of the platform's page. */
interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Sheet {
  readonly node: HTMLElement;
  /** Outlines, in the order of the picture's marks. */
  readonly marks: readonly HTMLElement[];
  readonly images: readonly HTMLImageElement[];
}

/**
 * Pictures of other sizes are laid on one ground and never stretched.
 * @param words what each picture is, for those who do not see it
 */
export function drawSheet(
  pictures: readonly (readonly [picture: QueuePicture, words: string])[],
  marked: QueuePicture,
  pictureAddress: Desk["pictureAddress"],
): Sheet {
  const sizes = pictures.map(([picture]) => sizeOf(picture));
  const ground: Size = {
    width: Math.max(...sizes.map(({ width }) => width)),
    height: Math.max(...sizes.map(({ height }) => height)),
  };
  const images = pictures.map(([picture, words], layer) => {
    const image = element("img", {
      src: pictureAddress(picture.sha),
      alt: `${words}: ${picture.caption}${sayMarks(picture)}`,
      class: layer === 0 ? "under" : "over",
      decoding: "async",
      draggable: "false",
    });
    const size = sizeOf(picture);
    image.style.width = percent(size.width / ground.width);
    image.style.height = percent(size.height / ground.height);
    return image;
  });
  const marks = marked.marks.map(({ kind, box, label }, at) => {
    const outline = element(
      "span",
      { class: `mark ${kind}`, title: label, "aria-hidden": "true" },
      element("span", {}, String(at + 1)),
    );
    const left = clamp(box.x / ground.width);
    const top = clamp(box.y / ground.height);
    outline.style.left = percent(left);
    outline.style.top = percent(top);
    outline.style.width = percent(
      clamp((box.x + box.width) / ground.width) - left,
    );
    outline.style.height = percent(
      clamp((box.y + box.height) / ground.height) - top,
    );
    return outline;
  });
  const node = element("div", { class: "sheet" }, ...images, ...marks);
  node.style.setProperty("--ratio", String(ground.width / ground.height));
  node.style.setProperty("--size", `${ground.width}px`);
  // A page many screens long is read from top to bottom, not seen whole.
  if (ground.height > ground.width * 2.4) node.classList.add("long");
  return { node, marks, images };
}

/** The list that says in words what the numbers on the picture outline. */
export function listMarks({ marks }: QueuePicture): HTMLElement | undefined {
  if (marks.length === 0) return undefined;
  return element(
    "ol",
    { class: "marks" },
    ...marks.map(({ kind, label }) =>
      element(
        "li",
        { class: kind },
        `${kind === "change" ? "Changed: " : ""}${label}`,
      ),
    ),
  );
}

function sizeOf({ width, height, scale }: QueuePicture): Size {
  return { width: width / scale, height: height / scale };
}

function sayMarks({ marks }: QueuePicture): string {
  return marks.length === 0
    ? ""
    : `. Outlined: ${marks.map(({ label }) => label).join("; ")}`;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
