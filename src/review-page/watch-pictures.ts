// Whether what a person is about to approve was before their eyes: every picture drawn, and
// every changed part of it within the window.
import type { QueuePicture } from "../model/review-wire.ts";

interface Unseen {
  readonly words: string;
  /** Where to go; undefined where nothing can be shown. */
  readonly outline: HTMLElement | undefined;
}

export interface PictureWatch {
  (
    images: readonly HTMLImageElement[],
    marks: QueuePicture["marks"],
    outlines: readonly HTMLElement[],
  ): void;
  readonly findUnseen: () => Unseen | undefined;
}

export function watchPictures(): PictureWatch {
  const seen = new Set<string>();
  let images: readonly HTMLImageElement[] = [];
  let marks: QueuePicture["marks"] = [];
  let outlines: readonly HTMLElement[] = [];
  const keyOf = (at: number) => JSON.stringify([at, marks[at]]);
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const at = outlines.findIndex((one) => one === target);
      if (isIntersecting && at !== -1) seen.add(keyOf(at));
    }
  });
  const watch = (
    nextImages: typeof images,
    nextMarks: typeof marks,
    nextOutlines: typeof outlines,
  ) => {
    observer.disconnect();
    images = nextImages;
    marks = nextMarks;
    outlines = nextOutlines;
    for (const outline of outlines) observer.observe(outline);
  };
  const findUnseen = (): Unseen | undefined => {
    const isDrawn = images.every(
      ({ complete, naturalWidth }) => complete && naturalWidth > 0,
    );
    if (!isDrawn)
      return {
        words: "Its picture is not shown, so nobody can have seen it.",
        outline: undefined,
      };
    const at = marks.findIndex(
      ({ kind }, index) => kind === "change" && !seen.has(keyOf(index)),
    );
    const mark = marks[at];
    return (
      mark && {
        words: `Look at what has changed first: ${mark.label}.`,
        outline: outlines[at],
      }
    );
  };
  return Object.assign(watch, { findUnseen });
}
