// Which key does what.
import type { ItemView } from "./draw-item.ts";
import type { KeyActs } from "./keys.ts";

export interface PageActs {
  readonly view: () => ItemView | undefined;
  readonly move: (by: 1 | -1) => void;
  readonly undo: () => void;
  readonly help: () => void;
  readonly toggleList: () => void;
  readonly say: (words: string) => void;
}

/** Pixels an arrow moves the pictures by. */
const stride = 60;

export function nameKeys(acts: PageActs): KeyActs {
  const { view, move, undo, help, toggleList, say } = acts;
  const stage = () => view()?.stage;
  return {
    j: () => move(1),
    k: () => move(-1),
    a: () => view()?.form?.decide("approved"),
    r: () => view()?.form?.decide("rejected"),
    u: undo,
    z: () => stage()?.zoom(),
    m: () => stage()?.magnify(),
    w: () => stage()?.fitTo("width"),
    "0": () => stage()?.fitTo("whole"),
    "+": () => stage()?.zoomBy(1.25),
    "=": () => stage()?.zoomBy(1.25),
    "-": () => stage()?.zoomBy(0.8),
    ArrowUp: () => stage()?.panBy(0, -stride),
    ArrowDown: () => stage()?.panBy(0, stride),
    ArrowLeft: () => stage()?.panBy(-stride, 0),
    ArrowRight: () => stage()?.panBy(stride, 0),
    n: () => say(stage()?.step(1) ?? "Nothing is outlined."),
    p: () => say(stage()?.step(-1) ?? "Nothing is outlined."),
    l: toggleList,
    "?": help,
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].map((number) => [
        String(number),
        () => stage()?.compare(number),
      ]),
    ),
  };
}
