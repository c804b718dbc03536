// Everything that is outlined on the pictures of one look, numbered: a change has a place
// in the new picture, in the approved one, or in both.
import type { QueuePicture } from "../model/review-wire.ts";
import { button, element } from "./element.ts";

export type Box = QueuePicture["marks"][number]["box"];

export interface Stop {
  /** From 1, as it stands on the pictures. */
  readonly number: number;
  readonly kind: "proof" | "change";
  readonly label: string;
  /** Where it is now; undefined of what is gone. */
  readonly now: Box | undefined;
  /** Where it was when it was approved; undefined where that is not known, or it is new. */
  readonly was: Box | undefined;
}

/** Changes first, in the order of the words that tell them. */
export function listStops(
  capture: QueuePicture | undefined,
  baseline: QueuePicture | undefined,
): Stop[] {
  const shown = capture ?? baseline;
  const old = capture === undefined ? [] : (baseline?.marks ?? []);
  const stops = (shown?.marks ?? []).map(({ kind, box, label }) => ({
    kind,
    label,
    now: box as Box | undefined,
    was: old.find((one) => one.kind === kind && one.label === label)?.box,
  }));
  const gone = old
    .filter(({ kind }) => kind === "change")
    .filter(
      ({ label }) =>
        !stops.some((one) => one.kind === "change" && one.label === label),
    )
    .map(({ kind, box, label }) => ({ kind, label, now: undefined, was: box }));
  const changes = stops.filter(({ kind }) => kind === "change");
  const proofs = stops.filter(({ kind }) => kind === "proof");
  return [...changes, ...gone, ...proofs].map((stop, at) => ({
    number: at + 1,
    ...stop,
  }));
}

/** What leads to an outline: its number, as it stands on the pictures. */
export function drawNumber(
  stop: Stop,
  goTo: (stop: Stop) => void,
): HTMLButtonElement {
  return button(
    "",
    () => goTo(stop),
    {
      class: "to-mark",
      "aria-label": `Show outline ${stop.number}`,
      title: "Show it large",
    },
    element("span", { class: `sign ${stop.kind}` }, String(stop.number)),
  );
}

export function sayStop({ kind, label, now }: Stop): string {
  if (kind === "proof") return label;
  return `${now === undefined ? "Gone" : "Changed"}: ${label}`;
}
