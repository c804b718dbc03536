// The line at the top: how far one is, who decides, and what can be taken back.
import type { Queue, QueueItem } from "../model/review-wire.ts";
import { keepSetting, readSetting } from "./tab-settings.ts";
import { button, element, key } from "./element.ts";

export interface Bar {
  readonly node: HTMLElement;
  /** Gives the list's room to the pictures, and back. */
  readonly toggleList: () => void;
  readonly draw: (
    queue: Queue,
    isDecidable: (item: QueueItem) => boolean,
  ) => void;
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
  const showList = (state: string) => {
    document.body.classList.toggle("list-hidden", state === "hidden");
    lister.setAttribute("aria-pressed", String(state === "shown"));
  };
  const toggleList = () => {
    const isShown = lister.getAttribute("aria-pressed") === "true";
    const state = isShown ? "hidden" : "shown";
    keepSetting("list", state);
    showList(state);
  };
  const lister = button("List ", toggleList, {}, key("l"));
  // A small window has no room for all three columns.
  const isNarrow = matchMedia("(min-width: 44rem) and (max-width: 62rem)");
  showList(readSetting("list") ?? (isNarrow.matches ? "hidden" : "shown"));
  return {
    toggleList,
    node: element(
      "header",
      { class: "bar" },
      element("h1", {}, "Review"),
      lister,
      target,
      progress,
      words,
      who,
      undo,
      button("Keys ", acts.help, {}, key("?")),
    ),
    draw: (queue, isDecidable) => {
      const { decided, items } = queue;
      const rejected = items.filter(isRejected).length;
      const open = items.filter(
        (item) => isDecidable(item) && !isRejected(item),
      ).length;
      const other = items.length - open - rejected;
      progress.max = Math.max(1, decided + open);
      progress.value = decided;
      words.textContent = [
        `${decided} decided`,
        `${open} to decide`,
        ...(rejected === 0 ? [] : [`${rejected} rejected`]),
        ...(other === 0 ? [] : [`${other} not for this page`]),
      ].join(" · ");
      target.hidden = queue.target !== "practice";
      // A file asks for the name when it hands the decisions out.
      who.textContent = queue.by === "" ? "" : `You decide as ${queue.by}`;
      undo.disabled = queue.last === undefined;
      if (queue.last !== undefined) undo.title = `Undo: ${queue.last}`;
      document.title = `${open} to decide · presscheck`;
    },
  };
}

// Decided about, and still held: the article has to be corrected.
function isRejected({ status }: QueueItem): boolean {
  return status === "rejected";
}
