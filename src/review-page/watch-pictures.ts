// Whether what a person is about to approve was before their eyes: every picture drawn, and
// every changed part of it within the window.
import type { Stop } from "./list-stops.ts";

interface Unseen {
  readonly words: string;
  /** Where to go; undefined where nothing can be shown. */
  readonly stop: Stop | undefined;
}

export interface PictureWatch {
  (
    images: readonly HTMLImageElement[],
    stops: readonly Stop[],
    outlinesByStop: ReadonlyMap<Stop, readonly HTMLElement[]>,
  ): void;
  readonly findUnseen: () => Unseen | undefined;
}

export function watchPictures(): PictureWatch {
  const seen = new Set<Stop>();
  let images: readonly HTMLImageElement[] = [];
  let stops: readonly Stop[] = [];
  let outlinesByStop: ReadonlyMap<Stop, readonly HTMLElement[]> = new Map();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      for (const [stop, outlines] of outlinesByStop)
        if (outlines.some((one) => one === target)) seen.add(stop);
    }
  });
  const watch = (
    nextImages: typeof images,
    nextStops: typeof stops,
    nextOutlines: typeof outlinesByStop,
  ) => {
    observer.disconnect();
    images = nextImages;
    stops = nextStops;
    outlinesByStop = nextOutlines;
    for (const outline of [...outlinesByStop.values()].flat())
      observer.observe(outline);
  };
  const findUnseen = (): Unseen | undefined => {
    const isDrawn = images.every(
      ({ complete, naturalWidth }) => complete && naturalWidth > 0,
    );
    if (!isDrawn)
      return {
        words: "Its picture is not shown, so nobody can have seen it.",
        stop: undefined,
      };
    const stop = stops.find((one) => one.kind === "change" && !seen.has(one));
    return (
      stop && { words: `Look at what has changed first: ${stop.label}.`, stop }
    );
  };
  return Object.assign(watch, { findUnseen });
}
