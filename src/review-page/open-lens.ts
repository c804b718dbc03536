// A magnifier at the pointer: the same place of both pictures, large, beside each other.
import type { Desk } from "./desk.ts";
import { element } from "./element.ts";
import type { Sheet } from "./draw-sheet.ts";
import type { QueuePicture } from "../model/review-wire.ts";

export interface Lens {
  readonly node: HTMLElement;
  readonly toggle: () => "on" | "off";
  /** Follows the pointer over these. */
  readonly watch: (
    panes: readonly HTMLElement[],
    sheets: readonly Sheet[],
    scale: () => number,
  ) => void;
}

/** Pixels. */
const side = 220;
/** Times as large as it is seen. */
const power = 3;

/** @param pictures the approved one first */
export function openLens(
  pictures: readonly (readonly [picture: QueuePicture, role: string])[],
  pictureAddress: Desk["pictureAddress"],
): Lens {
  const halves = pictures.map(([picture, role]) => {
    const image = element("img", {
      src: pictureAddress(picture.sha),
      alt: "",
      draggable: "false",
    });
    const node = element(
      "div",
      { class: "lens-half" },
      image,
      element("span", { class: "lens-role" }, role),
    );
    return { node, image, picture };
  });
  // What it shows is there already, in the pictures it is held over.
  const node = element(
    "div",
    { class: "lens", hidden: "", "aria-hidden": "true" },
    ...halves.map((half) => half.node),
  );
  let isOn = false;
  const hide = () => {
    node.hidden = true;
  };
  const place = (event: PointerEvent, sheet: Sheet, scale: number) => {
    const { left, top } = sheet.node.getBoundingClientRect();
    const x = (event.clientX - left) / scale;
    const y = (event.clientY - top) / scale;
    const large = Math.max(2, scale * power);
    for (const { image, picture } of halves) {
      image.style.width = `${(picture.width / picture.scale) * large}px`;
      image.style.transform = `translate(${side / 2 - x * large}px, ${side / 2 - y * large}px)`;
    }
    node.hidden = false;
    const width = side * halves.length;
    const roomRight = window.innerWidth - event.clientX;
    const roomBelow = window.innerHeight - event.clientY;
    node.style.left = `${Math.max(4, roomRight > width + 40 ? event.clientX + 24 : event.clientX - width - 24)}px`;
    node.style.top = `${Math.max(4, roomBelow > side + 40 ? event.clientY + 24 : event.clientY - side - 24)}px`;
  };
  return {
    node,
    toggle: () => {
      isOn = !isOn;
      hide();
      return isOn ? "on" : "off";
    },
    watch: (panes, sheets, scale) => {
      for (const [at, pane] of panes.entries()) {
        const sheet = sheets[at];
        if (sheet === undefined) continue;
        pane.addEventListener("pointermove", (event) => {
          if (isOn && event.buttons === 0) place(event, sheet, scale());
          else hide();
        });
        pane.addEventListener("pointerleave", hide);
      }
    },
  };
}
