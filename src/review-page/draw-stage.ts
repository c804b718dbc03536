// The screen: what is there now beside what was signed off, in five ways of comparing.
import type { QueuePicture, ScreenItem } from "../model/review-wire.ts";
import type { Desk } from "./desk.ts";
import { keepSetting, readSetting } from "./tab-settings.ts";
import { drawSheet, layGround, type Mark, type Sheet } from "./draw-sheet.ts";
import { modes, openTools, type Mode } from "./draw-tools.ts";
import { element } from "./element.ts";
import { listStops, sayStop, type Stop } from "./list-stops.ts";
import { openLens } from "./open-lens.ts";
import { isBetterStacked, openPanes } from "./open-panes.ts";
import { watchPictures } from "./watch-pictures.ts";

export interface Stage {
  readonly node: HTMLElement;
  /** What is outlined. */
  readonly stops: readonly Stop[];
  /** Shows it large. */
  readonly goTo: (stop: Stop) => void;
  /** @param number from 1; does nothing where there is one picture only */
  readonly compare: (number: number) => void;
  /** Full size, and back to all of it. */
  readonly zoom: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly fitTo: (fit: "whole" | "width") => void;
  readonly panBy: (x: number, y: number) => void;
  readonly magnify: () => void;
  /** Shows the next outline large, or the one before it. Its words; undefined where there is none. */
  readonly step: (by: 1 | -1) => string | undefined;
  /** What has not been seen yet, in words; goes there. Undefined when all of it was. */
  readonly findUnseen: () => string | undefined;
}

export function openStage(
  item: ScreenItem,
  pictureAddress: Desk["pictureAddress"],
): Stage | undefined {
  const { baseline, capture, look } = item;
  const shown = capture ?? baseline;
  if (shown === undefined) return undefined;
  const pair = baseline && capture ? { baseline, capture } : undefined;
  const pictures = [baseline, capture].filter((one) => one !== undefined);
  const ground = layGround(pictures);
  const stops = listStops(capture, baseline);
  const canvas = element("div", { class: "canvas" });
  const watch = watchPictures();
  let outlinesByStop: ReadonlyMap<Stop, readonly HTMLElement[]> = new Map();
  let at = -1;
  let mode: Mode =
    modes.find(([id]) => id === readSetting("mode"))?.[0] ?? "side";

  const panes = openPanes(
    item.id,
    Math.max(...pictures.map(({ scale }) => scale)),
    (view) => tools.show(view.fit, view.scale),
  );
  const lens = openLens(
    [
      ...(baseline ? [[baseline, "Signed off"] as const] : []),
      ...(capture ? [[capture, "Now"] as const] : []),
    ],
    pictureAddress,
  );
  const zoom = () =>
    panes.read().fit === "free" ? panes.fitTo("whole") : panes.scaleTo(1);
  const magnify = () => tools.showLens(lens.toggle());
  const compare = (number: number) => {
    const chosen = modes[number - 1]?.[0];
    if (pair === undefined || chosen === undefined) return;
    mode = chosen;
    keepSetting("mode", mode);
    draw();
  };
  const tools = openTools({
    compare: pair === undefined ? undefined : compare,
    zoom: () => panes.scaleTo(1),
    zoomBy: panes.zoomBy,
    fitTo: panes.fitTo,
    magnify,
  });
  new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = canvas;
    const isStacked = isBetterStacked({ width, height }, ground);
    canvas.classList.toggle("stacked", isStacked);
  }).observe(canvas);
  const draw = () => {
    const drawn = pair
      ? drawPair(pair, mode, look)
      : [drawOne(shown, capture ? "Now" : "Signed off")];
    const sheets = drawn.map(({ sheet }) => sheet);
    const frames = panes.show(sheets);
    lens.watch(frames, sheets, () => panes.read().scale);
    canvas.replaceChildren(
      ...drawn.map(({ role, range }, index) =>
        drawShot(role, frames[index], range),
      ),
    );
    const stacked = canvas.classList.contains("stacked") ? " stacked" : "";
    canvas.className = `canvas mode-${pair ? mode : "single"}${stacked}`;
    tools.showMode(mode);
    outlinesByStop = gather(drawn);
    watch(
      sheets.flatMap(({ images }) => images),
      stops,
      outlinesByStop,
    );
    mark(stops[at]);
  };
  const drawOne = (picture: QueuePicture, role: string): Drawn =>
    lay(role, [[picture, `${look}, ${role.toLowerCase()}`]], (stop) =>
      stop.now === undefined ? stop.was : stop.now,
    );
  const lay = (
    role: string,
    layers: Parameters<typeof drawSheet>[0],
    boxOf: (stop: Stop) => Mark["box"] | undefined,
  ): Drawn => {
    const marks = stops.flatMap((stop): Mark[] => {
      const box = boxOf(stop);
      return box === undefined ? [] : [{ stop, box }];
    });
    return {
      role,
      marks,
      sheet: drawSheet(layers, marks, ground, pictureAddress),
    };
  };
  function drawPair(
    { baseline: was, capture: is }: NonNullable<typeof pair>,
    how: Mode,
    name: string,
  ): readonly Drawn[] {
    const before = [was, `${name}, signed off`] as const;
    const now = [is, `${name}, now`] as const;
    if (how === "side")
      return [
        lay("Signed off", [before], (stop) => stop.was),
        lay("Now", [now], (stop) => stop.now),
      ];
    const both = lay(
      "Signed off, and now over it",
      [before, now],
      (stop) => stop.now ?? stop.was,
    );
    return [
      how === "overlay" || how === "slider"
        ? { ...both, range: drawRange(how, both.sheet.node) }
        : both,
    ];
  }
  const mark = (stop: Stop | undefined) => {
    for (const [one, outlines] of outlinesByStop)
      for (const outline of outlines)
        outline.classList.toggle("at", one === stop);
  };
  const goTo = (stop: Stop | undefined): string | undefined => {
    const box = stop?.now ?? stop?.was;
    if (stop === undefined || box === undefined) return undefined;
    at = stops.indexOf(stop);
    mark(stop);
    panes.showBox(box);
    return sayStop(stop);
  };
  draw();
  return {
    node: element("div", { class: "stage" }, tools.node, canvas, lens.node),
    stops,
    goTo: (stop) => void goTo(stop),
    compare,
    zoom,
    zoomBy: panes.zoomBy,
    fitTo: panes.fitTo,
    panBy: panes.panBy,
    magnify,
    step: (by) => goTo(stops[(at + by + stops.length) % (stops.length || 1)]),
    findUnseen: () => {
      const unseen = watch.findUnseen();
      goTo(unseen?.stop);
      return unseen?.words;
    },
  };
}

interface Drawn {
  readonly role: string;
  readonly sheet: Sheet;
  readonly marks: readonly Mark[];
  readonly range?: HTMLElement;
}

function gather(drawn: readonly Drawn[]): Map<Stop, HTMLElement[]> {
  const byStop = new Map<Stop, HTMLElement[]>();
  for (const { marks, sheet } of drawn)
    for (const [index, { stop }] of marks.entries()) {
      const outline = sheet.outlines[index];
      if (outline !== undefined)
        byStop.set(stop, [...(byStop.get(stop) ?? []), outline]);
    }
  return byStop;
}

function drawRange(how: "overlay" | "slider", sheet: HTMLElement): HTMLElement {
  const range = element("input", {
    type: "range",
    min: "0",
    max: "100",
    value: readSetting("share") ?? "50",
    "aria-label": how === "overlay" ? "How much of now" : "Where now begins",
  });
  const place = () => {
    sheet.style.setProperty("--share", range.value);
    keepSetting("share", range.value);
  };
  range.addEventListener("input", place);
  place();
  return range;
}

function drawShot(
  role: string,
  pane: HTMLElement | undefined,
  range: HTMLElement | undefined,
): HTMLElement {
  pane?.setAttribute("aria-label", `Picture: ${role}`);
  return element(
    "figure",
    { class: "shot" },
    element("figcaption", {}, element("span", { class: "role" }, role), range),
    pane,
  );
}
