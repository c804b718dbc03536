// Pictures beside each other that zoom and move as one: by wheel, hand, key or button.
import type { Sheet, Size } from "./draw-sheet.ts";
import { element } from "./element.ts";
import { listenForHand } from "./hold-by-hand.ts";
import type { Box } from "./list-stops.ts";
import {
  clampScale,
  keepView,
  recallView,
  type Fit,
  type View,
} from "./recall-view.ts";

export interface Panes {
  /** Lays sheets beside each other; what was looked at stays in the middle. */
  readonly show: (sheets: readonly Sheet[]) => HTMLElement[];
  readonly fitTo: (fit: "whole" | "width") => void;
  readonly scaleTo: (scale: number) => void;
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (x: number, y: number) => void;
  /** Brings something large into the middle. */
  readonly showBox: (box: Box) => void;
  readonly read: () => View;
}

/** Pixels around a sheet: the stylesheet's padding of a pane, twice. */
const padding = 28;

/**
 * Whether two sheets are seen larger one over the other than beside each other.
 * @param room of both, in pixels
 */
export function isBetterStacked(room: Size, ground: Size): boolean {
  const fit = (width: number, height: number) =>
    Math.min(width / ground.width, height / ground.height);
  const beside = fit(room.width / 2, room.height);
  // Side by side is what eyes compare best: the gain must be worth it.
  return fit(room.width, room.height / 2) > beside * 1.25;
}

/**
 * @param id of what is looked at: after a reload it is looked at as before
 * @param sharpest picture pixels to a CSS pixel: more than that shows no more
 * @param changed told of every other size
 */
export function openPanes(
  id: string,
  sharpest: number,
  changed: (view: View) => void,
): Panes {
  let sheets: readonly Sheet[] = [];
  let panes: readonly HTMLElement[] = [];
  let view = recallView(id);
  /** Where panes were put; only what moves elsewhere was moved by a person. */
  const putAt = new WeakMap<HTMLElement, string>();
  const observer = new ResizeObserver(() => apply());

  const keep = () => {
    keepView(id, view);
    changed(view);
  };
  const groundOf = (): Size => sheets[0]?.ground ?? { width: 1, height: 1 };
  const scaleFor = (fit: Fit): number => {
    const [pane] = panes;
    if (pane === undefined || fit === "free") return view.scale;
    const { width, height } = groundOf();
    const across = (pane.clientWidth - padding) / width;
    const down = (pane.clientHeight - padding) / height;
    const wanted = fit === "width" ? across : Math.min(across, down);
    return clampScale(Math.min(wanted, Math.max(1, sharpest)));
  };
  const put = (pane: HTMLElement, left: number, top: number) => {
    pane.scrollTo(left, top);
    putAt.set(pane, placeOf(pane));
  };
  /** Sets the size, then the place, of all. */
  const apply = () => {
    if (panes.length === 0 || panes[0]?.clientWidth === 0) return;
    const scale = scaleFor(view.fit);
    view = { ...view, scale };
    const { width } = groundOf();
    for (const { node } of sheets) node.style.width = `${width * scale}px`;
    for (const [at, pane] of panes.entries()) {
      const sheet = sheets[at]?.node;
      if (sheet === undefined) continue;
      put(
        pane,
        sheet.offsetLeft + view.x * scale - pane.clientWidth / 2,
        sheet.offsetTop + view.y * scale - pane.clientHeight / 2,
      );
    }
    keep();
  };
  /** What stands in the middle of a pane now. */
  const readPlace = (pane: HTMLElement): Pick<View, "x" | "y"> => {
    const sheet = sheets[panes.indexOf(pane)]?.node;
    const left = sheet?.offsetLeft ?? 0;
    const top = sheet?.offsetTop ?? 0;
    return {
      x: (pane.scrollLeft + pane.clientWidth / 2 - left) / view.scale,
      y: (pane.scrollTop + pane.clientHeight / 2 - top) / view.scale,
    };
  };
  const follow = (pane: HTMLElement) => {
    if (putAt.get(pane) === placeOf(pane)) return;
    putAt.delete(pane);
    for (const other of panes)
      if (other !== pane) put(other, pane.scrollLeft, pane.scrollTop);
    view = { ...view, ...readPlace(pane) };
    keep();
  };
  /** @param at stays where it is, in pixels from the pane's middle */
  const zoom = (factor: number, at = { x: 0, y: 0 }) => {
    const scale = clampScale(view.scale * factor);
    const shift = 1 / view.scale - 1 / scale;
    view = {
      fit: "free",
      scale,
      x: view.x + at.x * shift,
      y: view.y + at.y * shift,
    };
    apply();
  };
  const listen = (pane: HTMLElement) => {
    pane.addEventListener("scroll", () => follow(pane), { passive: true });
    pane.addEventListener(
      "wheel",
      (event) => {
        // A pinch on a touchpad comes as a wheel with ctrl as well.
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const { left, top } = pane.getBoundingClientRect();
        const steps = event.deltaMode === 0 ? event.deltaY / 100 : event.deltaY;
        zoom(Math.exp(-Math.max(-3, Math.min(3, steps)) * 0.2), {
          x: event.clientX - left - pane.clientWidth / 2,
          y: event.clientY - top - pane.clientHeight / 2,
        });
      },
      { passive: false },
    );
    listenForHand(pane);
  };
  return {
    show: (next) => {
      observer.disconnect();
      sheets = next;
      panes = next.map(({ node }) =>
        // Scrolled by keyboard as well.
        element("div", { class: "pane", tabindex: "0", role: "region" }, node),
      );
      if (Number.isNaN(view.x)) {
        const { width, height } = groundOf();
        // A page many screens long is read from top to bottom, not seen whole.
        const isLong = height > width * 2.4;
        view = {
          ...view,
          fit: view.fit === "whole" && isLong ? "width" : view.fit,
          x: width / 2,
          y: isLong ? 0 : height / 2,
        };
      }
      for (const pane of panes) {
        listen(pane);
        observer.observe(pane);
      }
      return [...panes];
    },
    fitTo: (fit) => {
      view = { ...view, fit };
      apply();
    },
    scaleTo: (scale) => {
      view = { ...view, fit: "free", scale: clampScale(scale) };
      apply();
    },
    zoomBy: (factor) => zoom(factor),
    panBy: (x, y) => panes[0]?.scrollBy(x, y),
    showBox: (box) => {
      const [pane] = panes;
      if (pane === undefined) return;
      const whole = scaleFor("whole");
      const large = Math.min(
        pane.clientWidth / (box.width * 1.35 || 1),
        pane.clientHeight / (box.height * 2 || 1),
        Math.max(2, sharpest),
      );
      view = {
        fit: large > whole ? "free" : "whole",
        scale: Math.max(whole, large),
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
      };
      apply();
    },
    read: () => view,
  };
}

function placeOf({ scrollLeft, scrollTop }: HTMLElement): string {
  return `${scrollLeft} ${scrollTop}`;
}
