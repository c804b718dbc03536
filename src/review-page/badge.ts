// How bad something is: colour and shape, never colour alone.
import type { QueueItem } from "../model/review-wire.ts";
import { element } from "./element.ts";

type Tone = "good" | "wait" | "bad" | "unknown";

const tones: Readonly<Record<QueueItem["status"], Tone>> = {
  verified: "good",
  stated: "good",
  new: "wait",
  changed: "bad",
  expired: "wait",
  "passage-changed": "wait",
  "recipe-changed": "wait",
  "by-hand-due": "wait",
  "could-not-look": "unknown",
  rejected: "bad",
  drifted: "wait",
  unapproved: "wait",
  hedged: "wait",
  negated: "bad",
  unanchored: "wait",
  missing: "bad",
  misplaced: "bad",
  contradicted: "bad",
  forbidden: "bad",
  unsourced: "bad",
  "source-changed": "bad",
};

const glyphs: Readonly<Record<Tone, string>> = {
  good: "✓",
  wait: "●",
  bad: "▲",
  unknown: "?",
};

export function badge({ status, statusTitle }: QueueItem): HTMLElement {
  const tone = tones[status];
  return element(
    "span",
    { class: `badge ${tone}` },
    element(
      "span",
      { class: "glyph-text", "aria-hidden": "true" },
      glyphs[tone],
    ),
    statusTitle,
  );
}

/** What the item is: its title, and what of it. */
export function nameItem(item: QueueItem): {
  readonly title: string;
  readonly about: string;
} {
  return item.kind === "screen"
    ? { title: item.screenTitle, about: item.look }
    : { title: item.statement, about: "Wording" };
}
