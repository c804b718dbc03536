// A picture that was brought, with what was read in it outlined and black boxes over it: drawn
// with the mouse, or added and moved by keyboard. What is under a box is gone when it is signed.
import type { WireTaken } from "../model/picture-wire.ts";
import { button, element } from "./element.ts";
import { arrows, holds, keepInside, type Box } from "./shape-box.ts";
import { takenAddress } from "./send-picture.ts";

export interface Boxes {
  readonly node: HTMLElement;
  /** Whole picture pixels. */
  readonly read: () => Box[];
  /** What looks secret and lies under no box. */
  readonly listOpen: () => string[];
}

const step = 8;

/** @param changed told what looks secret and is not covered, at first and after every change */
export function openBoxes(
  taken: WireTaken,
  changed: (open: readonly string[]) => void,
): Boxes {
  const { width, height, suspects } = taken;
  let boxes: Box[] = suspects.map(({ proposed }) => proposed);
  const image = element("img", {
    src: takenAddress(taken.id),
    alt: "The picture you brought",
    draggable: "false",
  });
  const layer = element("div", { class: "black-layer" });
  const sheet = element(
    "div",
    { class: "black-sheet" },
    image,
    ...[...taken.proofs, ...taken.labels].flatMap(({ box, what, isFound }) =>
      box === undefined
        ? []
        : [
            place(
              element("span", {
                class: `read ${isFound ? "" : "near"}`,
                title: what,
                "aria-hidden": "true",
              }),
              box,
            ),
          ],
    ),
    ...suspects.map(({ box, title }) =>
      place(
        element("span", { class: "suspect", title, "aria-hidden": "true" }),
        box,
      ),
    ),
    layer,
  );
  sheet.style.aspectRatio = `${width} / ${height}`;
  const count = element("p", { class: "box-count", role: "status" });

  function place<Node extends HTMLElement>(node: Node, box: Box): Node {
    node.style.left = `${(box.x / width) * 100}%`;
    node.style.top = `${(box.y / height) * 100}%`;
    node.style.width = `${(box.width / width) * 100}%`;
    node.style.height = `${(box.height / height) * 100}%`;
    return node;
  }

  function draw(focused?: number): void {
    layer.replaceChildren(
      ...boxes.map((box, at) => {
        const name = `Black box ${at + 1} at ${box.x}, ${box.y}, ${box.width} by ${box.height} pixels. Arrow keys move it, with Shift they change its size, Delete removes it.`;
        const node = place(
          element("button", {
            type: "button",
            class: "black",
            "aria-label": name,
            title: `Black box ${at + 1}: drag to move, Delete removes it`,
          }),
          box,
        );
        node.addEventListener("keydown", (event) => moveByKey(event, at));
        node.addEventListener("pointerdown", (event) =>
          moveByPointer(event, at),
        );
        return node;
      }),
    );
    const open = listOpen();
    count.textContent = `${boxes.length === 0 ? "No box" : boxes.length === 1 ? "1 box" : `${boxes.length} boxes`} to black out.${open.length === 0 ? "" : ` Not covered: ${open.join(", ")}.`}`;
    if (focused !== undefined)
      layer.querySelectorAll<HTMLElement>(".black")[focused]?.focus();
    changed(open);
  }

  function change(at: number, next: Partial<Box>): void {
    boxes = boxes.map((box, index) =>
      index === at ? keepInside({ ...box, ...next }, taken) : box,
    );
  }

  function moveByKey(event: KeyboardEvent, at: number): void {
    const box = boxes[at];
    if (box === undefined) return;
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      boxes = boxes.filter((_, index) => index !== at);
      draw(Math.min(at, boxes.length - 1));
      if (boxes.length === 0) add.focus();
      return;
    }
    const [dx = 0, dy = 0] = arrows[event.key] ?? [];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    change(
      at,
      event.shiftKey
        ? { width: box.width + dx * step, height: box.height + dy * step }
        : { x: box.x + dx * step, y: box.y + dy * step },
    );
    draw(at);
  }

  function moveByPointer(event: PointerEvent, at: number): void {
    const box = boxes[at];
    if (box === undefined || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const from = toPicture(event);
    follow(
      (to) => {
        change(at, { x: box.x + to.x - from.x, y: box.y + to.y - from.y });
        const node = layer.children[at];
        const moved = boxes[at];
        if (node instanceof HTMLElement && moved !== undefined)
          place(node, moved);
      },
      () => draw(at),
    );
  }

  sheet.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const from = toPicture(event);
    const at = boxes.length;
    let isDrawn = false;
    follow(
      (to) => {
        const box = {
          x: Math.min(from.x, to.x),
          y: Math.min(from.y, to.y),
          width: Math.abs(to.x - from.x),
          height: Math.abs(to.y - from.y),
        };
        // A click is no box.
        if (!isDrawn && box.width < step && box.height < step) return;
        isDrawn = true;
        boxes = [...boxes.slice(0, at), keepInside(box, taken)];
        draw();
      },
      () => isDrawn && draw(at),
    );
  });

  function follow(
    moved: (to: { readonly x: number; readonly y: number }) => void,
    ended: () => void,
  ): void {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("pointermove", (event) => moved(toPicture(event)), {
      signal,
    });
    for (const end of ["pointerup", "pointercancel"] as const)
      window.addEventListener(
        end,
        () => {
          stop.abort();
          ended();
        },
        { signal },
      );
  }

  function toPicture({ clientX, clientY }: PointerEvent) {
    const rect = sheet.getBoundingClientRect();
    return {
      x: ((clientX - rect.left) / rect.width) * width,
      y: ((clientY - rect.top) / rect.height) * height,
    };
  }

  function listOpen(): string[] {
    return suspects
      .filter(({ box }) => !boxes.some((black) => holds(black, box)))
      .map(({ title }) => title);
  }

  const add = button("Add a box", () => {
    boxes = [
      ...boxes,
      keepInside(
        {
          x: width / 4,
          y: height / 3,
          width: width / 2,
          height: Math.max(40, height / 24),
        },
        taken,
      ),
    ];
    draw(boxes.length - 1);
  });
  const all = button("Cover all that looks secret", () => {
    const missing = suspects.filter(
      ({ box }) => !boxes.some((black) => holds(black, box)),
    );
    boxes = [...boxes, ...missing.map(({ proposed }) => proposed)];
    draw();
  });
  const none = button("Remove all boxes", () => {
    boxes = [];
    draw();
  });
  draw();
  return {
    node: element(
      "div",
      { class: "boxes" },
      element(
        "div",
        { class: "tools", role: "group", "aria-label": "Black boxes" },
        add,
        ...(suspects.length === 0 ? [] : [all]),
        none,
      ),
      count,
      sheet,
    ),
    read: () => boxes,
    listOpen,
  };
}
