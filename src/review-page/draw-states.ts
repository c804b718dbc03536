// What stands where an item would: nothing yet, nothing left, or nothing to be had.
import type { Queue } from "../model/review-wire.ts";
import type { Place } from "./address.ts";
import type { Answer } from "./desk.ts";
import { button, element, sayTime } from "./element.ts";

export function drawLoading(): HTMLElement {
  return element(
    "div",
    { class: "state", "aria-busy": "true" },
    element("h2", {}, "Reading what waits …"),
  );
}

export function drawEmpty(queue: Queue, place: Place): HTMLElement {
  const { unread } = queue;
  const [title, words] = sayEmpty(queue, place);
  return element(
    "div",
    { class: "state" },
    element("h2", {}, title),
    element("p", {}, words),
    unread.length === 0
      ? undefined
      : element(
          "p",
          {},
          `Of these nothing is known, because they cannot be read: ${unread.join(", ")}`,
        ),
  );
}

function sayEmpty(
  { run, decided }: Queue,
  { shelf, filter }: Place,
): readonly [title: string, words: string] {
  if (Object.keys(filter).length > 0)
    return [
      "Nothing is left of this choice",
      "Choose something else above the list, or show all.",
    ];
  if (run === undefined)
    return [
      "Nothing has been looked at yet",
      "Run: npx presscheck verify. Then load this page again.",
    ];
  if (shelf === "settled")
    return ["Nothing is verified yet", "What is approved is kept here."];
  return [
    decided === 0 ? "Nothing waits for you" : "All done",
    `Every screen and wording of the run of ${sayTime(run.endedAt)} is decided about.`,
  ];
}

interface Trouble {
  readonly title: string;
  readonly because: string;
  readonly todo: string;
}

export function drawTrouble(
  { title, because, todo }: Trouble,
  again: () => void,
): HTMLElement {
  return element(
    "div",
    { class: "state" },
    element("h2", {}, title),
    element("p", {}, because),
    todo === "" ? undefined : element("p", { class: "todo" }, todo),
    button("Try again", again),
  );
}

const offlineTodo =
  "Start it again in the terminal: npx presscheck review, and open the address it prints in this tab. What you typed is kept; what you type now is kept by this tab alone.";

export const offline = {
  title: "presscheck review has stopped",
  because: "The page cannot reach it, so nothing more is decided.",
  todo: offlineTodo,
} as const;

export function nameTrouble(
  answer: Exclude<Answer, { readonly status: "done" }>,
): Trouble {
  if (answer.status === "offline") return offline;
  const title =
    answer.status === "locked"
      ? "This page is not open to you"
      : "What waits cannot be read";
  return { title, ...answer };
}
