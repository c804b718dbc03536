// The line over the pictures: ways of comparing them, and how large they are.
import type { Fit } from "./recall-view.ts";
import { button, element, key } from "./element.ts";

export const modes = [
  ["side", "Side by side"],
  ["overlay", "Overlay"],
  ["slider", "Slider"],
  ["blink", "Blink"],
  ["difference", "Difference"],
] as const;
export type Mode = (typeof modes)[number][0];

export interface Tools {
  readonly node: HTMLElement;
  readonly show: (fit: Fit, scale: number) => void;
  readonly showMode: (mode: Mode) => void;
  readonly showLens: (state: "on" | "off") => void;
}

export interface ToolActs {
  /** @param number from 1; undefined where there is nothing to compare */
  readonly compare: ((number: number) => void) | undefined;
  /** Full size. */
  readonly zoom: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly fitTo: (fit: "whole" | "width") => void;
  readonly magnify: () => void;
}

export function openTools(acts: ToolActs): Tools {
  const { compare, zoom, zoomBy, fitTo, magnify } = acts;
  const toggles =
    compare === undefined
      ? []
      : modes.map(([id, words], index) =>
          button(
            `${words} `,
            () => compare(index + 1),
            { "data-mode": id },
            key(String(index + 1)),
          ),
        );
  const whole = button("All of it ", () => fitTo("whole"), {}, key("0"));
  const width = button("Width ", () => fitTo("width"), {}, key("w"));
  const full = button("Full size ", zoom, {}, key("z"));
  const lens = button(
    "Magnifier ",
    magnify,
    { "aria-pressed": "false" },
    key("m"),
  );
  const size = element("output", { class: "size", "aria-label": "Size" });
  const press = (one: HTMLElement, is: unknown) =>
    one.setAttribute("aria-pressed", String(is === true));
  return {
    node: element(
      "div",
      { class: "tools" },
      compare === undefined
        ? undefined
        : element(
            "div",
            {
              class: "tool-group",
              role: "group",
              "aria-label": "Ways of comparing",
            },
            ...toggles,
          ),
      element(
        "div",
        { class: "tool-group", role: "group", "aria-label": "Size" },
        whole,
        width,
        full,
        button("−", () => zoomBy(0.8), { "aria-label": "Smaller" }),
        size,
        button("+", () => zoomBy(1.25), { "aria-label": "Larger" }),
        lens,
      ),
    ),
    show: (fit, scale) => {
      press(whole, fit === "whole");
      press(width, fit === "width");
      press(full, fit === "free" && scale === 1);
      size.textContent = `${Math.round(scale * 100)} %`;
    },
    showMode: (mode) => {
      for (const toggle of toggles)
        press(toggle, toggle.dataset["mode"] === mode);
    },
    showLens: (state) => press(lens, state === "on"),
  };
}
