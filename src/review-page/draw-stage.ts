// The screen: what is there now beside what was signed off, in five ways of comparing.
import type { QueuePicture, ScreenItem } from "../model/review-wire.ts";
import type { Desk } from "./desk.ts";
import { readSetting, keepSetting } from "./drafts.ts";
import { drawSheet, listMarks } from "./draw-sheet.ts";
import { button, element, key } from "./element.ts";
import { watchPictures } from "./watch-pictures.ts";

const modes = [
  ["side", "Side by side"],
  ["overlay", "Overlay"],
  ["slider", "Slider"],
  ["blink", "Blink"],
  ["difference", "Difference"],
] as const;
type Mode = (typeof modes)[number][0];

export interface Stage {
  readonly node: HTMLElement;
  /** @param number from 1; does nothing where there is one picture only */
  readonly compare: (number: number) => void;
  readonly zoom: () => void;
  /** Goes to the next outline, or the one before it. Its words; undefined where there is none. */
  readonly step: (by: 1 | -1) => string | undefined;
  /** What has not been seen yet, in words; goes there. Undefined when all of it was. */
  readonly findUnseen: () => string | undefined;
}

export function openStage(
  { baseline, capture, look }: ScreenItem,
  pictureAddress: Desk["pictureAddress"],
): Stage {
  const shown = capture ?? baseline;
  const node = element("div", { class: "stage" });
  const canvas = element("div", { class: "canvas" });
  let outlines: readonly HTMLElement[] = [];
  let at = -1;
  let mode: Mode =
    modes.find(([id]) => id === readSetting("mode"))?.[0] ?? "side";
  let isZoomed = false;
  const watch = watchPictures();
  const pair = baseline && capture ? { baseline, capture } : undefined;

  const draw = () => {
    const watched = pair
      ? drawPair(pair, mode, look, pictureAddress)
      : shown &&
        drawSingle(shown, capture ? "Now" : "Signed off", look, pictureAddress);
    if (watched === undefined) return;
    outlines = watched.outlines;
    at = -1;
    canvas.replaceChildren(watched.node);
    canvas.className = `canvas mode-${pair ? mode : "single"}${isZoomed ? " zoomed" : ""}`;
    for (const toggle of toggles)
      toggle.setAttribute(
        "aria-pressed",
        String(toggle.dataset["mode"] === mode),
      );
    scrollTogether(canvas);
    watch(watched.images, shown?.marks ?? [], outlines);
  };
  const compare = (number: number) => {
    const chosen = modes[number - 1]?.[0];
    if (pair === undefined || chosen === undefined) return;
    mode = chosen;
    keepSetting("mode", mode);
    draw();
  };
  const zoom = () => {
    isZoomed = !isZoomed;
    canvas.classList.toggle("zoomed", isZoomed);
    zoomer.setAttribute("aria-pressed", String(isZoomed));
  };
  const zoomer = button(
    "Full size ",
    zoom,
    { "aria-pressed": "false" },
    key("z"),
  );
  const toggles = pair
    ? modes.map(([id, words], index) =>
        button(
          `${words} `,
          () => compare(index + 1),
          { "data-mode": id },
          key(String(index + 1)),
        ),
      )
    : [];
  const goTo = (to: number): string | undefined => {
    const outline = outlines[to];
    if (outline === undefined) return undefined;
    for (const other of outlines) other.classList.remove("at");
    outline.classList.add("at");
    outline.scrollIntoView({ block: "center", inline: "center" });
    at = to;
    return outline.title;
  };
  if (shown === undefined)
    node.append(
      element("p", { class: "no-picture" }, "There is no picture of it yet."),
    );
  else {
    node.append(
      element(
        "div",
        { class: "tools", role: "group", "aria-label": "Ways of looking" },
        ...toggles,
        zoomer,
      ),
      canvas,
    );
    const list = listMarks(shown);
    if (list !== undefined) node.append(list);
    draw();
  }
  return {
    node,
    compare,
    zoom,
    step: (by) => goTo((at + by + outlines.length) % (outlines.length || 1)),
    findUnseen: () => {
      const unseen = watch.findUnseen();
      if (unseen?.outline !== undefined) goTo(outlines.indexOf(unseen.outline));
      return unseen?.words;
    },
  };
}

interface Drawn {
  readonly node: HTMLElement;
  readonly outlines: readonly HTMLElement[];
  readonly images: readonly HTMLImageElement[];
}

function drawSingle(
  picture: QueuePicture,
  role: string,
  look: string,
  pictureAddress: Desk["pictureAddress"],
): Drawn {
  const { node, marks, images } = drawSheet(
    [[picture, `${look}, ${role.toLowerCase()}`]],
    picture,
    pictureAddress,
  );
  return { node: drawShot(role, node), outlines: marks, images };
}

function drawPair(
  { baseline, capture }: Record<"baseline" | "capture", QueuePicture>,
  mode: Mode,
  look: string,
  pictureAddress: Desk["pictureAddress"],
): Drawn {
  const before = `${look}, signed off`;
  const now = `${look}, now`;
  if (mode === "side") {
    const left = drawSheet([[baseline, before]], baseline, pictureAddress);
    // The numbers belong to the list, which is of what is there now.
    left.node.classList.add("unnumbered");
    const right = drawSheet([[capture, now]], capture, pictureAddress);
    return {
      node: element(
        "div",
        { class: "pair" },
        drawShot("Signed off", left.node),
        drawShot("Now", right.node),
      ),
      outlines: right.marks,
      images: [...left.images, ...right.images],
    };
  }
  const { node, marks, images } = drawSheet(
    [
      [baseline, before],
      [capture, now],
    ],
    capture,
    pictureAddress,
  );
  const shot = drawShot("Signed off, and now over it", node);
  if (mode === "overlay" || mode === "slider") {
    const range = element("input", {
      type: "range",
      min: "0",
      max: "100",
      value: "50",
      "aria-label": mode === "overlay" ? "How much of now" : "Where now begins",
    });
    const place = () => node.style.setProperty("--share", range.value);
    range.addEventListener("input", place);
    place();
    shot.prepend(range);
  }
  return { node: shot, outlines: marks, images };
}

function drawShot(role: string, sheet: HTMLElement): HTMLElement {
  // Scrolled by keyboard where it is larger than its place.
  return element(
    "figure",
    { class: "shot" },
    element("figcaption", { class: "role" }, role),
    element(
      "div",
      {
        class: "pane",
        tabindex: "0",
        role: "region",
        "aria-label": `Picture: ${role}`,
      },
      sheet,
    ),
  );
}

// Pictures beside each other move together.
function scrollTogether(canvas: HTMLElement): void {
  const panes = [...canvas.querySelectorAll<HTMLElement>(".pane")];
  for (const pane of panes)
    pane.addEventListener(
      "scroll",
      () => {
        for (const other of panes)
          if (other !== pane) other.scrollTo(pane.scrollLeft, pane.scrollTop);
      },
      { passive: true },
    );
}
