// The line at the top: how far one is, who decides, and what can be taken back.
import type { Queue } from "../model/review-wire.ts";
import { button, element, key } from "./element.ts";

export interface Bar {
  readonly node: HTMLElement;
  readonly draw: (queue: Queue) => void;
}

export function openBar(acts: {
  readonly undo: () => void;
  readonly help: () => void;
}): Bar {
  const progress = element("progress", { "aria-label": "Decided so far" });
  const words = element("p", { class: "progress-words" });
  const target = element(
    "span",
    { class: "tag practice", hidden: "" },
    "practice",
  );
  const who = element("p", { class: "who" });
  const undo = button("Undo ", acts.undo, { class: "undo" }, key("u"));
  undo.disabled = true;
  return {
    node: element(
      "header",
      { class: "bar" },
      element("h1", {}, "Review"),
      target,
      progress,
      words,
      who,
      undo,
      button("Keys ", acts.help, {}, key("?")),
    ),
    draw: (queue) => {
      const open = queue.items.filter(
        ({ shown }) => shown !== undefined,
      ).length;
      const other = queue.items.length - open;
      progress.max = Math.max(1, queue.decided + open);
      progress.value = queue.decided;
      words.textContent = [
        `${queue.decided} decided`,
        `${open} to decide`,
        ...(other === 0 ? [] : [`${other} to look at first`]),
      ].join(" · ");
      target.hidden = queue.target !== "practice";
      who.textContent = `You decide as ${queue.by}`;
      undo.disabled = queue.last === undefined;
      if (queue.last !== undefined) undo.title = `Undo: ${queue.last}`;
      document.title = `${open} to decide · presscheck`;
    },
  };
}
