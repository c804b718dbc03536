// How large something is looked at, and what of it; kept for a reload.
import { keepSetting, readSetting } from "./tab-settings.ts";

/** whole, width: as large as the window allows, and never blurred. free: as somebody set it. */
export type Fit = "whole" | "width" | "free";

/** What is looked at, and how large. */
export interface View {
  readonly fit: Fit;
  /** Pixels of the window to a CSS pixel of the platform's page. */
  readonly scale: number;
  /** What stands in the middle, in CSS pixels of the platform's page. */
  readonly x: number;
  readonly y: number;
}

const least = 0.05;
const most = 12;
// The same thing is looked at as before; another one from the same distance.
export function recallView(id: string): View {
  const fresh: View = { fit: "whole", scale: 1, x: Number.NaN, y: Number.NaN };
  try {
    const kept = JSON.parse(readSetting("view") ?? "") as Partial<
      View & { readonly id: string }
    >;
    const { fit, scale, x, y } = kept;
    const isWhole = [scale, x, y].every(Number.isFinite);
    if (!isWhole || (fit !== "whole" && fit !== "width" && fit !== "free"))
      return fresh;
    if (kept.id !== id)
      return { ...fresh, fit: fit === "free" ? "whole" : fit };
    return {
      fit,
      scale: clampScale(Number(scale)),
      x: Number(x),
      y: Number(y),
    };
  } catch {
    // Nothing was kept, or nothing of ours.
    return fresh;
  }
}

export function keepView(id: string, view: View): void {
  keepSetting("view", JSON.stringify({ id, ...view }));
}

export function clampScale(scale: number): number {
  return Math.min(most, Math.max(least, scale));
}
